package org.seatwright.model.problem;

import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.RankLevels;

/** All that makes up a problem. */
record Tables(
    Students students,
    Programs programs,
    Options options,
    TieBreaks tieBreaks,
    TableRules table,
    FamilyPairs pairs,
    List<FairnessRule> fairness,
    SeatPriorities priorities,
    RankLevels rankLevels) {
  Tables {
    fairness = List.copyOf(fairness);
  }

  /** The same where {@code student} sits where {@code option} says, or must and does not. */
  Tables seated(int student, int option) {
    int first = options.first()[student];
    int last = options.first()[student + 1] - 1;
    int[] kept =
        IntStream.range(0, options.program().length)
            .filter(o -> o < first || o >= last || o == option)
            .toArray();
    return new Tables(
        students,
        programs,
        options.seated(student, kept),
        tieBreaks.of(kept),
        table,
        pairs,
        fairness,
        priorities,
        rankLevels);
  }

  /** The same without the rules that no linear program can say. */
  Tables withoutBeyondLinear() {
    int[] linear =
        IntStream.range(0, table.rules().size())
            .filter(rule -> table.rules().get(rule).shape().isLinear())
            .toArray();
    int[] samePrograms = IntStream.range(0, programs.seats().length).toArray();
    return new Tables(
        students,
        programs,
        options,
        tieBreaks,
        table.cut(linear, samePrograms),
        pairs,
        List.of(),
        SeatPriorities.NONE,
        rankLevels);
  }

  /** The same with less asked. */
  Tables loosened(Loosening loosening) {
    int[] seats = programs.seats().clone();
    for (int program = 0; program < seats.length; program++) {
      if (loosening.seats().contains(program)) {
        seats[program] = students.type().length;
      }
    }
    return new Tables(
        students,
        programs.withSeats(seats),
        options,
        tieBreaks,
        table.loosened(loosening),
        pairs,
        fairness,
        priorities,
        rankLevels);
  }
}
