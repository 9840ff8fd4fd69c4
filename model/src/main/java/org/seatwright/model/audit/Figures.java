package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;

/**
 * Everything that is reported about a plan beyond its verdict.
 *
 * @param breakdowns by each attribute a rule names, then zone, then grade; an attribute that no
 *     student has is left out
 * @param segregation one per group that a rule names, in policy order
 */
public record Figures(
    ChoiceFigures overall,
    List<Breakdown> breakdowns,
    List<GroupSegregation> segregation,
    Fairness fairness) {
  public Figures {
    breakdowns = List.copyOf(breakdowns);
    segregation = List.copyOf(segregation);
  }

  /**
   * Reckons the figures of a judged plan. Cost: O(students × attributes named), and for fairness
   * O(preferred seats × groups), more where students may sit in ranked programs only.
   */
  public static Figures of(District district, Policy policy, Verdict verdict) {
    ChoiceCount count = new ChoiceCount(district, verdict.plan());
    List<Breakdown> breakdowns = new ArrayList<>();
    for (String attribute : attributes(policy)) {
      count.by(attribute).ifPresent(breakdowns::add);
    }
    breakdowns.add(count.byGrade());
    SchoolCount schools = new SchoolCount(district, verdict.plan());
    List<GroupSegregation> segregation = groups(policy).stream().map(schools::segregation).toList();
    return new Figures(
        count.overall(), breakdowns, segregation, Claims.fairness(district, policy, verdict));
  }

  /**
   * The attributes that figures are broken down by, beside the grade: those a rule names, and zone.
   */
  public static Set<String> attributes(Policy policy) {
    Set<String> attributes = new LinkedHashSet<>();
    policy.balance().forEach(rule -> attributes.addAll(rule.form().attributes()));
    attributes.add("zone");
    return attributes;
  }

  /** The groups that rules name: whom a rule counts, or each category to which it gives a value. */
  private static List<Group> groups(Policy policy) {
    return policy.balance().stream()
        .flatMap(rule -> rule.form().tallies().stream())
        .flatMap(tally ->
            switch (tally) {
              case Tally.Members members -> Stream.of(members.of());
              case Tally.Values values ->
                  values.values().keySet().stream()
                      .map(value -> Group.of(values.attribute(), value));
            })
        .distinct()
        .toList();
  }
}
