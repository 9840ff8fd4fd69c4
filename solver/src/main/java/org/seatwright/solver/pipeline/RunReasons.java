package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.CategoryUse;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.model.problem.SeatObstacle;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.explain.CategoryFreeReasons;
import org.seatwright.solver.explain.MoveIn;
import org.seatwright.solver.explain.PlanReasons;
import org.seatwright.solver.explain.Reason;
import org.seatwright.solver.explain.SeatReason;
import org.seatwright.solver.explain.SeatReasons;
import org.seatwright.solver.explain.SeatSolver;
import org.seatwright.solver.explain.StudentReasons;

/** The reasons of all students of a finished run, part by part of its problem. */
final class RunReasons {
  /** Parts of fewer options are solved again wherever a cost is open. */
  private static final int SMALL = 1_500;

  private final FinishedRun run;
  private final District district;
  private final AssignmentProblem problem;
  private final Access access;
  private final List<ProblemPart> parts;
  private final SeatSolver solver;
  private final boolean isInternal;
  private final boolean solvesAll;
  private final StopSignal stop;
  private final boolean isBest;
  private final CategoryUse categories;

  /** Students seated; shape: one per program. */
  private final int[] filled;

  private final List<Optional<SeatReasons>> reasons = new ArrayList<>();
  private final int[] partOf;
  private final int[] studentInPart;

  /**
   * @param problem of the run, whose plan is valid
   * @param isInternal whether reasons may depend on the student's category
   * @param solvesAll whether large parts too are solved again wherever a cost is open
   */
  RunReasons(
      FinishedRun run,
      AssignmentProblem problem,
      boolean isInternal,
      boolean solvesAll,
      StopSignal stop) {
    this.run = run;
    this.district = run.input().district();
    this.problem = problem;
    this.isInternal = isInternal;
    this.solvesAll = solvesAll;
    this.stop = stop;
    isBest = run.stated().status().equals(ResultKey.OPTIMAL);
    categories = CategoryUse.of(run.input().policy());
    filled = new int[district.programs().size()];
    for (int i = 0; i < problem.students(); i++) {
      if (run.plan().placement(i) instanceof Placement.Placed(int program)) {
        filled[program]++;
      }
    }
    access = new Access(district, run.input().policy());
    parts = ProblemParts.of(problem);
    solver =
        new SeatSolver(Engines.proving(SolverName.SCIP), Engines.ordering(SolverName.SCIP), stop);
    partOf = new int[problem.students()];
    studentInPart = new int[problem.students()];
    for (int part = 0; part < parts.size(); part++) {
      reasons.add(Optional.empty());
      for (int i = 0; i < parts.get(part).problem().students(); i++) {
        partOf[parts.get(part).student(i)] = part;
        studentInPart[parts.get(part).student(i)] = i;
      }
    }
  }

  /** Where {@code student} was placed, and why no higher. */
  StudentReasons of(int student) {
    Placement placement = run.plan().placement(student);
    List<SeatReason> higher = new ArrayList<>();
    for (int r = 0; r < district.choices().length(student); r++) {
      int program = district.choices().program(student, r);
      if (placement.equals(new Placement.Placed(program))) {
        break;
      }
      higher.add(of(student, program, r + 1));
    }
    return new StudentReasons(student, placement, higher);
  }

  private SeatReason of(int student, int program, int rank) {
    if (!isInternal && categories == CategoryUse.SEATS) {
      return withoutCategories(program, rank);
    }
    Access.Seats seats = access.seats(student);
    Optional<Access.Denial> denial = seats.find(seats.indexOf(program));
    if (denial.isPresent()) {
      return new SeatReason(
          program, rank, new Reason.NotAllowed(denial.get()), Optional.empty(), Optional.empty());
    }
    ProblemPart part = parts.get(partOf[student]);
    int own = studentInPart[student];
    int option = part.problem().firstOption(own);
    while (part.program(part.problem().program(option)) != program) {
      option++;
    }
    return reasons(partOf[student]).of(own, option).at(program);
  }

  /**
   * All that may be said where costs, or who may sit where, depend on categories: a student may be
   * kept out there by what one of another category is not.
   */
  private SeatReason withoutCategories(int program, int rank) {
    int seats = district.programs().get(program).seats();
    Reason reason =
        seats == 0
            ? new Reason.Obstacle(new SeatObstacle.NoSeats())
            : new Reason.AnyCategory(isBest, Optional.empty());
    MoveIn moveIn = new MoveIn(filled[program] < seats, seats, List.of(), false);
    return new SeatReason(program, rank, reason, Optional.of(moveIn), Optional.empty());
  }

  private SeatReasons reasons(int index) {
    if (reasons.get(index).isEmpty()) {
      AssignmentProblem part = parts.get(index).problem();
      int[] options = part.options(parts.get(index).cut(run.plan()));
      reasons.set(
          index,
          Optional.of(
              isInternal || categories == CategoryUse.NONE
                  ? new PlanReasons(
                      part, options, isBest, Engines.linearSolver(), solver, solves(part))
                  : new CategoryFreeReasons(part, options, isBest, Engines.linearSolver(), stop)));
    }
    return reasons.get(index).orElseThrow();
  }

  private int solves(AssignmentProblem part) {
    return solvesAll || part.options() <= SMALL ? Integer.MAX_VALUE : 0;
  }

  /** The problem of the whole run. */
  AssignmentProblem problem() {
    return problem;
  }
}
