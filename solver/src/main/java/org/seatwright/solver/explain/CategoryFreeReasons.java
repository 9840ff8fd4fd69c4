package org.seatwright.solver.explain;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.problem.SeatObstacles;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearSolver;

/**
 * Reasons that are the same whatever category a student is of. They are reckoned from the student's
 * list, from seats and prices, which are the same for all, and from how many students of each type
 * sit where: never from the type of the student. So two students with the same list in the same
 * place are told the same, and nobody learns from what is told who belongs where.
 *
 * <p>What they say is true of the student: a bound for every type is one for the student's own.
 */
public final class CategoryFreeReasons implements SeatReasons {
  private final AssignmentProblem problem;
  private final int[] plan;
  private final boolean isBest;
  private final SeatTable table;
  private final SeatPrices prices;
  private final SeatObstacles obstacles;

  /**
   * @param plan valid; shape: one option per student
   * @param isBest whether the plan is proven best up to points
   */
  public CategoryFreeReasons(
      AssignmentProblem problem,
      int[] plan,
      boolean isBest,
      LinearSolver linearSolver,
      StopSignal stop) {
    this.problem = problem;
    this.plan = plan.clone();
    this.isBest = isBest;
    PlanTally tally = new PlanTally(problem);
    for (int i = 0; i < plan.length; i++) {
      tally.add(i, plan[i]);
    }
    PlanReasons.requireValid(tally.score());
    table = tally.table();
    prices =
        SeatPrices.of(problem.withoutBeyondLinear(), tally.score(), isBest, linearSolver, stop);
    obstacles = new SeatObstacles(problem);
  }

  @Override
  public SeatReason of(int student, int option) {
    PlanReasons.requireOther(problem, plan, student, option);
    int program = problem.program(option);
    boolean seatFree = table.filled(program) < problem.seats(program);
    MoveIn moveIn =
        new MoveIn(
            seatFree,
            problem.seats(program),
            List.of(),
            !seatFree && oneMoreSeat(student, program));
    return new SeatReason(
        program,
        problem.rank(option),
        obstacles
            .findOfAnyType(student, option)
            .<Reason>map(Reason.Obstacle::new)
            .orElseGet(() -> asAWhole(student, option)),
        Optional.of(moveIn),
        Optional.empty());
  }

  private Reason asAWhole(int student, int option) {
    ForcedCost cost =
        new ForcedCost(prices.plan(), prices.atLeastOfAnyType(student, option), Optional.empty());
    return new Reason.AnyCategory(isBest, Optional.of(cost).filter(ForcedCost::isWorse));
  }

  /** True where nothing but the seat would be missing if a student of any type made this move. */
  private boolean oneMoreSeat(int student, int program) {
    int from = problem.program(plan[student]);
    if (problem.pairs().of(student).length > 0 || !problem.fairness().isEmpty()) {
      return false;
    }
    boolean holds = true;
    for (int type = 0; type < problem.types(); type++) {
      if (table.count(from, type) > 0) {
        table.remove(from, type);
        table.add(program, type);
        holds &= table.missed() == 1;
        table.remove(program, type);
        table.add(from, type);
      }
    }
    return holds;
  }
}
