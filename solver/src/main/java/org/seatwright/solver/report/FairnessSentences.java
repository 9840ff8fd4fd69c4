package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/** What fairness rules forbid. */
final class FairnessSentences {
  private FairnessSentences() {}

  static List<String> of(Policy policy, District district) {
    List<String> lines = new ArrayList<>();
    for (FairnessRule rule : policy.fairness()) {
      lines.add(
          "Rule \"%s\" (%s): nobody %s rank a program above the own seat while someone of lower priority %s sits there with whom the two could change places within every hard rule."
              .formatted(
                  rule.name(),
                  Strictness.words(rule.enforcement(), "student with such envy"),
                  Strictness.verb(rule.enforcement()).equals("must") ? "may" : "should",
                  switch (rule.among()) {
                    case SAME_TYPE -> "and of the same type";
                    case ACROSS_TYPES -> "and of another type";
                  }));
    }
    if (!lines.isEmpty()) {
      int types = types(policy, district);
      lines.add(
          types == 1
              ? "No balance rule or set-aside tells students apart: all are of one type."
              : "Balance rules and set-asides tell %s types of students apart."
                  .formatted(Text.number(types)));
    }
    return lines;
  }

  /** Students are of one type where every rule and block counts them alike. */
  private static int types(Policy policy, District district) {
    List<Tally> tallies =
        policy.balance().stream().flatMap(rule -> rule.form().tallies().stream()).toList();
    Set<List<Long>> types = new HashSet<>();
    for (Student student : district.students()) {
      List<Long> parts = new ArrayList<>();
      for (Tally tally : tallies) {
        parts.add(tally.weight(student.attributes()));
        parts.add(tally.base(student.attributes()));
      }
      for (SetAside setAside : policy.setAsides()) {
        for (SetAside.Block block : setAside.blocks()) {
          parts.add(block.of().isEmpty() || block.of().get().matches(student) ? 1L : 0L);
        }
      }
      types.add(parts);
    }
    return types.size();
  }
}
