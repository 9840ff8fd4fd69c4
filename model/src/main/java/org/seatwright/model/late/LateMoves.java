package org.seatwright.model.late;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.problem.AssignmentProblem;

/** Whose seat late changes made another, or who gave it back, and why. Cost: O(options). */
public final class LateMoves {
  private final District before;
  private final IntFunction<OptionalInt> formerSeat;
  private final LateChanges changes;
  private final AssignmentProblem problem;
  private final District now;
  private final int[] options;
  private final SeatTrial trial;
  private final EnvyTrial envy;

  private LateMoves(
      District before,
      IntFunction<OptionalInt> formerSeat,
      LateChanges changes,
      AssignmentProblem problem,
      Assignment plan) {
    this.before = before;
    this.formerSeat = formerSeat;
    this.changes = changes;
    this.problem = problem;
    now = problem.district();
    options = problem.options(plan);
    trial = new SeatTrial(problem, options);
    envy = new EnvyTrial(problem, options);
  }

  /**
   * All moves: students of the former district in their order, then those who arrived.
   *
   * @param formerSeat the program (index) of each student of {@code before} in the published plan
   * @param changes that made the district of {@code problem} of {@code before}
   * @param plan of the changed district
   */
  public static List<LateMove> of(
      District before,
      IntFunction<OptionalInt> formerSeat,
      LateChanges changes,
      AssignmentProblem problem,
      Assignment plan) {
    return new LateMoves(before, formerSeat, changes, problem, plan).moves();
  }

  private List<LateMove> moves() {
    List<LateMove> moves = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < before.students().size(); i++) {
      Optional<ProgramId> from = id(formerSeat.apply(i));
      if (changes.isGone(i)) {
        moves.add(
            new LateMove(
                before.students().get(i).id(),
                from,
                Optional.empty(),
                changes.declined().contains(i) ? new LateMove.Declined() : new LateMove.Left()));
      } else {
        int student = next++;
        Optional<ProgramId> to = seat(student);
        if (!from.equals(to) || changes.declined().contains(i)) {
          moves.add(new LateMove(now.students().get(student).id(), from, to, cause(i, student)));
        }
      }
    }
    for (; next < now.students().size(); next++) {
      moves.add(
          new LateMove(
              now.students().get(next).id(), Optional.empty(), seat(next), new LateMove.Arrived()));
    }
    return moves;
  }

  private Optional<ProgramId> id(OptionalInt program) {
    return program.isPresent()
        ? Optional.of(before.programs().get(program.getAsInt()).id())
        : Optional.empty();
  }

  private Optional<ProgramId> seat(int student) {
    int program = problem.program(options[student]);
    return program == problem.unplaced()
        ? Optional.empty()
        : Optional.of(problem.programId(program));
  }

  private LateMove.Cause cause(int former, int student) {
    if (changes.declined().contains(former)) {
      return new LateMove.Declined();
    }
    OptionalInt held = now.records().held(student);
    if (held.isEmpty()) {
      return new LateMove.Seated();
    }
    return problem.isMoved(options[student])
        ? new LateMove.Needed(obstacle(student, held.getAsInt()))
        : new LateMove.OwnHigherChoice();
  }

  private Optional<Obstacle> obstacle(int student, int held) {
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (problem.program(o) == held) {
        int option = o;
        return trial
            .find(student, option, SeatTrial.NOBODY)
            .or(() -> envy.find(student, option, SeatTrial.NOBODY, new BitSet()));
      }
    }
    return Optional.of(new Obstacle.NotOpen());
  }

  /** Where {@code plan} seats a student. */
  public static OptionalInt seat(Assignment plan, int student) {
    return switch (plan.placement(student)) {
      case Placement.Unplaced() -> OptionalInt.empty();
      case Placement.Placed(int program) -> OptionalInt.of(program);
    };
  }
}
