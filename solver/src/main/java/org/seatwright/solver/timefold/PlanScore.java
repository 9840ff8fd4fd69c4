package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatTable;

/**
 * Scores a plan as it changes: hard, students by which hard rules are missed; medium, points; soft,
 * the lottery level. All three negative, as Timefold maximises.
 *
 * <p>Every rule is a row over the seat table, so one change costs O(rows of two programs) however
 * many students there are.
 */
public final class PlanScore
    implements IncrementalScoreCalculator<SeatingPlan, HardMediumSoftScore> {
  private AssignmentProblem problem;
  private SeatTable table;
  private long points;
  private long tieBreak;

  @SuppressWarnings("NullAway.Init") // Timefold always sets the working solution first.
  public PlanScore() {}

  @Override
  public void resetWorkingSolution(SeatingPlan plan) {
    problem = plan.problem();
    table = new SeatTable(problem);
    points = 0;
    tieBreak = 0;
    plan.getStudents().forEach(this::add);
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    SeatedStudent student = (SeatedStudent) entity;
    int option = student.option();
    table.remove(problem.program(option), problem.type(student.getStudent()));
    points -= problem.cost(option);
    tieBreak -= problem.tieBreak(student.getStudent(), option);
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    add((SeatedStudent) entity);
  }

  private void add(SeatedStudent student) {
    int option = student.option();
    table.add(problem.program(option), problem.type(student.getStudent()));
    points += problem.cost(option);
    tieBreak += problem.tieBreak(student.getStudent(), option);
  }

  @Override
  public HardMediumSoftScore calculateScore() {
    return HardMediumSoftScore.of(-table.missed(), -points - table.softPoints(), -tieBreak);
  }
}
