package org.seatwright.model.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;

/** The scores of every plan of a small problem, full programs among them. */
final class EveryPlan {
  private final AssignmentProblem problem;
  private final PlanTally tally;
  private final List<Score> scores = new ArrayList<>();

  private EveryPlan(AssignmentProblem problem) {
    this.problem = problem;
    this.tally = new PlanTally(problem);
  }

  static EveryPlan of(AssignmentProblem problem) {
    EveryPlan plans = new EveryPlan(problem);
    plans.seat(0);
    return plans;
  }

  /** How many plans a problem has, up to {@code most}. */
  static long count(AssignmentProblem problem, long most) {
    long count = 1;
    for (int i = 0; i < problem.students() && count < most; i++) {
      count *= problem.lastOption(i) - problem.firstOption(i) + 1;
    }
    return count;
  }

  private void seat(int student) {
    if (student == problem.students()) {
      scores.add(tally.score());
      return;
    }
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      tally.add(student, o);
      seat(student + 1);
      tally.remove(student);
    }
  }

  /** The best of all scores. */
  Score best() {
    return scores.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The least that the plans of {@code level} come to on it; empty where there is none. */
  OptionalLong least(Level level) {
    return scores.stream().map(level::of).flatMapToLong(OptionalLong::stream).min();
  }
}
