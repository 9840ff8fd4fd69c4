package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seatwright.model.district.District;
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
   * Looks a problem over. Cost: O(options × rules) and one flow from students to seats.
   *
   * @param problem a whole one
   */
  public static Readiness of(AssignmentProblem problem) {
    District district = problem.district();
    Policy policy = problem.policy();
    PolicyView view = new PolicyView(policy);
    ListCheck lists = new ListCheck(district);
    Census census = new CensusTaker(problem, lists).census();
    PlaceCheck places = new PlaceCheck(problem, new Reach(problem));
    List<Finding> ofPlaces = places.findings();
    List<Finding> findings = new ArrayList<>(new SeatCheck(problem, places.usable()).findings());
    findings.addAll(ofPlaces);
    findings.addAll(new GroupCheck(problem).findings());
    findings.addAll(new BlockCheck(problem).findings());
    findings.addAll(LastYearCheck.findings(district, policy));
    findings.addAll(lists.findings(census));
    findings.addAll(new IdCheck(district).findings(view));
    findings.addAll(new SiteCheck(district).findings(view));
    findings.sort(Comparator.comparing(Finding::severity));
    return new Readiness(census, findings);
  }

  /** How many findings of {@code severity} there are. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(it -> it.severity() == severity).count();
  }
}
