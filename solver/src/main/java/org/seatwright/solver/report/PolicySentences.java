package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Provenance;

/**
 * A policy explained in plain English, with the numbers each rule comes to in a district;
 * aggregates only.
 */
public final class PolicySentences {
  private static final String INDENT = "  ";

  private PolicySentences() {}

  /**
   * The explanation, section by section, several lines, the last one ended; sections that have
   * nothing to say are left out.
   *
   * @param district as the policy hears it, see {@link Policy#heard}
   */
  public static String of(District district, Policy policy) {
    List<String> lines = new ArrayList<>(title(policy));
    sections(district, policy)
        .forEach((title, section) -> {
          if (!section.isEmpty()) {
            lines.add("");
            lines.add(title);
            section.forEach(line -> lines.add(INDENT + line));
          }
        });
    return lines.stream().map(line -> Text.printable(line) + "\n").collect(Collectors.joining());
  }

  /**
   * The same explanation part by part: the lines of every part that has something to say, by its
   * title; where the policy comes from stands under its first title.
   *
   * @param district as the policy hears it
   */
  public static Map<String, List<String>> parts(District district, Policy policy) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("Name and source", title(policy));
    parts.putAll(sections(district, policy));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private static List<String> title(Policy policy) {
    List<String> lines = new ArrayList<>(List.of("Policy: " + policy.name()));
    Provenance provenance = policy.provenance();
    provenance.source().ifPresent(source -> lines.add("Source: " + source));
    provenance.year().ifPresent(year -> lines.add("Year: " + year));
    provenance.simplified().forEach(sentence -> lines.add("Simplified: " + sentence));
    return lines;
  }

  private static Map<String, List<String>> sections(District district, Policy policy) {
    GroupCount groups = new GroupCount(district);
    AccessCount access = new AccessCount(district, policy);
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put(
        "Categories",
        policy.categories().stream()
            .flatMap(category -> CategorySentences.of(category, district).stream())
            .toList());
    sections.put(
        "Balance",
        policy.balance().stream()
            .flatMap(rule -> BalanceSentences.of(district, rule, groups).stream())
            .toList());
    sections.put("Set-asides", SetAsideSentences.of(policy.setAsides(), district, groups));
    sections.put("Who may sit where", PlacementSentences.of(policy.placement(), district, access));
    sections.put(
        "Guarantees", GuaranteeSentences.of(policy.guarantees(district), district, access));
    sections.put("Priorities", PrioritySentences.of(policy.priorities(), access));
    sections.put("Fairness", FairnessSentences.of(policy, district));
    sections.put("Families", FamilySentences.of(policy.families(), district));
    sections.put(
        "What is best",
        List.of(PointsSentences.best(policy.objective(), district.choices().longest())));
    sections.put("Points", PointsSentences.points(policy, groups));
    sections.put("Lottery", LotterySentences.of(policy, groups));
    return sections;
  }
}
