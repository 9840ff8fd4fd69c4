package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

/** Shares of last year that are kept under a group no rule looks at. */
final class LastYearCheck {
  private LastYearCheck() {}

  static List<Finding> findings(District district, Policy policy) {
    Set<String> read = new LinkedHashSet<>();
    policy.balance().stream()
        .flatMap(rule -> bounded(rule.form()))
        .forEach(form -> {
          if (form instanceof BalanceForm.Within within
              && within.reference() instanceof Reference.LastYear) {
            read.add(within.tally().toString());
          }
        });
    Map<String, Integer> unused = new TreeMap<>();
    district
        .records()
        .shares()
        .values()
        .forEach(ofGroups ->
            ofGroups
                .keySet()
                .forEach(group -> {
                  boolean isRead = group.isEmpty() ? !read.isEmpty() : read.contains(group);
                  if (!isRead) {
                    unused.merge(group, 1, Integer::sum);
                  }
                }));
    List<Finding> findings = new ArrayList<>();
    unused.forEach((group, shares) ->
        findings.add(new Finding.UnusedLastYear(group, shares, List.copyOf(read))));
    return findings;
  }

  private static Stream<BalanceForm.Bounded> bounded(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded one -> Stream.of(one);
      case BalanceForm.Spread _ -> Stream.of();
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(LastYearCheck::bounded);
    };
  }
}
