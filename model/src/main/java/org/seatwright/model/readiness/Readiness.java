package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Whether a district is ready for a round under a policy: who there is, and what cannot go well.
 *
 * <p>Only what is certain is said to be impossible: it is reckoned from seats, from who may and who
 * must sit where, and from one or two rules at a time. A district without an error here may still
 * have no plan that keeps every rule at once.
 *
 * @param findings the gravest first, else seats, rules, lists and records in this order
 */
public record Readiness(Census census, List<Finding> findings) {
  public Readiness {
    findings = List.copyOf(findings);
  }

  /**
   * Looks a district over. Cost: O(options × rules) and one flow from students to seats.
   *
   * @param district as the policy hears it
   */
  public static Readiness of(District district, Policy policy) {
    AssignmentProblem problem = compiled(district, policy);
    PolicyView view = new PolicyView(policy);
    ListCheck lists = new ListCheck(district);
    Census census = new CensusTaker(problem, lists).census();
    List<Origins.AtPlace> origins = Origins.of(problem, policy);
    PlaceCheck places = new PlaceCheck(problem, origins);
    List<Finding> ofPlaces = places.findings();
    List<Finding> findings = new ArrayList<>(new SeatCheck(problem, places.usable()).findings());
    findings.addAll(ofPlaces);
    findings.addAll(new GroupCheck(problem, origins).findings());
    findings.addAll(new TotalCheck(problem, origins, places).findings());
    findings.addAll(new BlockCheck(problem).findings());
    findings.addAll(LastYearCheck.findings(district, policy));
    findings.addAll(lists.findings(census));
    findings.addAll(new IdCheck(district).findings(view));
    findings.addAll(new SiteCheck(district).findings(view));
    findings.sort(Comparator.comparing(Finding::severity));
    return new Readiness(census, findings);
  }

  /** The problem with every balance rule hard, so that each has rows to be looked over. */
  static AssignmentProblem compiled(District district, Policy policy) {
    List<BalanceRule> hard =
        policy.balance().stream()
            .map(rule ->
                new BalanceRule(
                    rule.name(),
                    rule.form(),
                    rule.per(),
                    rule.where(),
                    new Enforcement.Hard(),
                    rule.tolerance()))
            .toList();
    return AssignmentProblem.compile(district, policy.toBuilder().balance(hard).build());
  }

  /** How many findings of {@code severity} there are. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(it -> it.severity() == severity).count();
  }
}
