package org.seatwright.model.district;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What people decided by hand before a run, with who and why; totals alone, no student. */
public record Overrides(List<Decision> decisions) {
  /** What a decision is about. */
  public enum What {
    /** Other rules took the place of the district's own. */
    POLICY("policy"),
    /** Students were promised seats. */
    PLACEMENTS("placements");

    private final String word;

    What(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * One decision, or several that were made by the same person for the same reason.
   *
   * @param file the name of the file that holds them, without folders
   * @param students how many students were promised seats; empty where it is not about some
   */
  public record Decision(What what, String file, OptionalInt students, Reason reason) {}

  public Overrides {
    decisions = List.copyOf(decisions);
  }

  /**
   * The decisions of a run: the policy first, then promised seats by who and why, in the order in
   * which students come.
   *
   * @param policy the name of the file that took the place of the district's own policy
   * @param policyReason who chose it, and why
   * @param placed the name of the file that holds promised seats
   */
  public static Overrides of(
      District district, Optional<String> policy, Reason policyReason, String placed) {
    List<Decision> decisions = new ArrayList<>();
    policy.ifPresent(
        file -> decisions.add(new Decision(What.POLICY, file, OptionalInt.empty(), policyReason)));
    promised(district)
        .forEach((reason, students) ->
            decisions.add(new Decision(What.PLACEMENTS, placed, OptionalInt.of(students), reason)));
    return new Overrides(decisions);
  }

  /** How many students were promised seats, by who and why. */
  private static Map<Reason, Integer> promised(District district) {
    Map<Reason, Integer> students = new LinkedHashMap<>();
    Records records = district.records();
    for (int i = 0; i < district.students().size(); i++) {
      int student = i;
      Set<Reason> reasons =
          records.programs(Records.PLACED, student).stream()
              .map(program -> records.reason(student, program))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      reasons.forEach(reason -> students.merge(reason, 1, Integer::sum));
    }
    return students;
  }
}
