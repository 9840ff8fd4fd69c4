package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.seatwright.model.problem.PlanTally;

/** Scores a plan as it changes, every level by the problem's own tally. */
public final class PlanScore implements IncrementalScoreCalculator<SeatingPlan, BendableScore> {
  private PlanTally tally;

  @SuppressWarnings("NullAway.Init") // Timefold always sets the working solution first.
  public PlanScore() {}

  @Override
  public void resetWorkingSolution(SeatingPlan plan) {
    tally = new PlanTally(plan.problem());
    for (SeatedStudent student : plan.getStudents()) {
      tally.add(student.getStudent(), student.option());
    }
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    tally.remove(((SeatedStudent) entity).getStudent());
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    SeatedStudent student = (SeatedStudent) entity;
    tally.add(student.getStudent(), student.option());
  }

  @Override
  public BendableScore calculateScore() {
    return ScoreLevels.of(tally.score());
  }
}
