package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.FamilyRule;

/** Which children of a household sit together. */
final class FamilySentences {
  private FamilySentences() {}

  static List<String> of(List<FamilyRule> rules, District district) {
    return rules.stream().map(rule -> sentence(rule, district)).toList();
  }

  private static String sentence(FamilyRule rule, District district) {
    List<List<Integer>> households = rule.households(district);
    long pairs = households.stream().mapToLong(it -> (long) it.size() * (it.size() - 1) / 2).sum();
    return "Rule \"%s\" (%s): children of one household%s %s sit in the same %s where they can. The district has %s with such children, %s."
        .formatted(
            rule.name(),
            Strictness.words(rule.enforcement(), "pair apart"),
            switch (rule.of()) {
              case TWINS -> " and one grade";
              case SIBLINGS -> "";
            },
            Strictness.verb(rule.enforcement()),
            switch (rule.together()) {
              case PROGRAM -> "program";
              case SCHOOL -> "school";
            },
            Text.count(households.size(), "household", "households"),
            Text.count(pairs, "pair", "pairs"));
  }
}
