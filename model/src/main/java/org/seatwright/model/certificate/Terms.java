package org.seatwright.model.certificate;

import java.util.OptionalLong;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * What counts at a level and how much, in parts of the denominator.
 *
 * @param denominator positive
 */
record Terms(AssignmentProblem problem, Level level, long denominator) {
  /** True where plans that miss hard rules are looked at too. */
  boolean mayMiss() {
    return switch (level) {
      case Level.Missed() -> true;
      case Level.Rank _, Level.Points _ -> false;
    };
  }

  /** What {@code option} of {@code student} adds to the level. */
  long cost(int student, int option) {
    boolean isOut = option == problem.lastOption(student);
    long cost =
        switch (level) {
          case Level.Missed() -> isOut && problem.mustSit(student) ? 1 : 0;
          case Level.Rank(var held) -> isBeyond(held.size(), option) ? 1 : 0;
          case Level.Points _ -> problem.cost(option);
        };
    return Math.multiplyExact(denominator, cost);
  }

  /** True where level {@code rankLevel} of the ranks counts {@code option}. */
  boolean isBeyond(int rankLevel, int option) {
    return problem.rankLevels().counts(rankLevel, problem.rankPlace(option));
  }

  /** What missing a rule by one adds to the level; empty where the rule must hold. */
  OptionalLong missCost(Enforcement enforcement) {
    return switch (enforcement) {
      case Enforcement.Hard() -> mayMiss() ? OptionalLong.of(denominator) : OptionalLong.empty();
      case Enforcement.Soft(long points) ->
          OptionalLong.of(
              switch (level) {
                case Level.Missed _, Level.Rank _ -> 0;
                case Level.Points _ -> Math.multiplyExact(denominator, points);
              });
      case Enforcement.Report() -> OptionalLong.of(0);
    };
  }

  /** Refuses multipliers that do not fit the problem and the level. */
  void check(Multipliers multipliers) {
    int ranks = problem.rankLevels().count();
    int held = level.held().size();
    boolean fits =
        switch (level) {
          case Level.Missed() -> true;
          case Level.Rank _ -> held < ranks;
          case Level.Points _ -> held == ranks;
        };
    if (!fits) {
      throw new RefusedException(
          "It holds %d levels by rank, the objective has %d.".formatted(held, ranks));
    }
    if (multipliers.ranks().size() != held) {
      throw new RefusedException(
          "It prices %d levels by rank, %d are held.".formatted(multipliers.ranks().size(), held));
    }
    if (multipliers.seats().size() != problem.programs()) {
      throw new RefusedException(
          "It prices the seats of %d programs, the district has %d."
              .formatted(multipliers.seats().size(), problem.programs()));
    }
    for (int p = 0; mayMiss() && p < problem.programs(); p++) {
      if (multipliers.seats().get(p) > denominator) {
        throw new RefusedException(
            "A seat in %s is priced at %d, at most %d is allowed: that is what one too many costs."
                .formatted(problem.programId(p), multipliers.seats().get(p), denominator));
      }
    }
    for (SidePrice side : multipliers.sides()) {
      if (side.row() >= problem.rows().size()) {
        throw new RefusedException(
            "It prices row %d, the rules have %d rows from 0."
                .formatted(side.row(), problem.rows().size()));
      }
    }
  }
}
