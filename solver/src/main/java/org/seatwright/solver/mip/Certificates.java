package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.bound.LevelPrices;
import org.seatwright.solver.linear.Goal;

/**
 * What the prices of each level prove in exact arithmetic.
 *
 * <p>The prices of a later level are found on the options that earlier levels leave, and alone they
 * may let the others back in. The earlier level's multipliers, times some weight, keep them out:
 * the weight lands on the row that holds that level.
 */
final class Certificates {
  /** Where few options are left, prices may be thousands of points apart. */
  private static final long[] WEIGHTS = {0, 1, 8, 64, 512, 4_096, 32_768, 262_144};

  private final AssignmentProblem problem;

  /** Index in the problem's rows of each row that a linear program can say. */
  private final int[] linearRows;

  private final List<LevelCertificate> levels = new ArrayList<>();

  Certificates(AssignmentProblem problem) {
    this.problem = problem;
    this.linearRows =
        IntStream.range(0, problem.rows().size())
            .filter(row -> problem.rules().get(problem.ruleOf(row)).shape().isLinear())
            .toArray();
  }

  /** Certifies the level that {@code goal} minimises, where the goal lets no rule be missed. */
  void add(Goal goal, LevelPrices prices) {
    findLevel(goal).ifPresent(level -> add(level, prices.multipliers()));
  }

  /** Certifies {@code level} by {@code own}, whose rows are those of the linear program. */
  void add(Level level, Multipliers own) {
    best(level, own).ifPresent(levels::add);
  }

  private Optional<Level> findLevel(Goal goal) {
    return switch (goal) {
      case Goal.LeastMissed _ -> Optional.of(new Level.Missed());
      case Goal.LeastRank(long missed, var held) when missed == 0 ->
          Optional.of(new Level.Rank(held));
      case Goal.LeastPoints(long missed, var held) when missed == 0 ->
          Optional.of(new Level.Points(held));
      case Goal.LeastRank _, Goal.LeastPoints _, Goal.LeastCharged _, Goal.LeastTieBreak _ ->
          Optional.empty();
    };
  }

  private Optional<LevelCertificate> best(Level level, Multipliers own) {
    Optional<LevelCertificate> best = Optional.empty();
    for (long weight : WEIGHTS) {
      if (weight == 0 || !level.held().isEmpty() && levels.size() == level.held().size()) {
        Optional<LevelCertificate> found =
            weighted(mapped(own), weight).flatMap(all -> certificate(level, all));
        if (found.isPresent() && (best.isEmpty() || found.get().bound() > best.get().bound())) {
          best = found;
        }
      }
    }
    return best;
  }

  private Optional<LevelCertificate> certificate(Level level, Multipliers multipliers) {
    return switch (ExactBound.of(problem, level, multipliers)) {
      case ExactBound.Proven(long bound) ->
          Optional.of(new LevelCertificate(level, bound, multipliers));
      case ExactBound.Refused _ -> Optional.empty();
    };
  }

  /** The same with rows numbered as in the problem. */
  private Multipliers mapped(Multipliers own) {
    return new Multipliers(
        own.denominator(),
        own.seats(),
        own.sides().stream()
            .map(side ->
                new SidePrice(
                    linearRows[side.row()],
                    side.isLower(),
                    side.bottom(),
                    side.top(),
                    side.multiplier()))
            .toList(),
        own.ranks());
  }

  /** With the level before at this weight; empty where that makes numbers too large. */
  private Optional<Multipliers> weighted(Multipliers own, long weight) {
    try {
      return Optional.of(weight == 0 ? own : plus(own, weight));
    } catch (ArithmeticException e) {
      return Optional.empty(); // a lighter weight, or none, may do
    }
  }

  /** {@code own} and the multipliers of the level before so many times. */
  private Multipliers plus(Multipliers own, long weight) {
    Multipliers before = levels.getLast().multipliers();
    List<Long> ranks = new ArrayList<>();
    for (int k = 0; k < own.ranks().size(); k++) {
      long earlier = k < before.ranks().size() ? before.ranks().get(k) : own.denominator();
      ranks.add(plus(own.ranks().get(k), weight, earlier));
    }
    return new Multipliers(
        own.denominator(),
        IntStream.range(0, own.seats().size())
            .mapToObj(p -> plus(own.seats().get(p), weight, before.seats().get(p)))
            .toList(),
        Stream.concat(
                own.sides().stream(),
                before.sides().stream()
                    .map(side ->
                        new SidePrice(
                            side.row(),
                            side.isLower(),
                            side.bottom(),
                            side.top(),
                            Math.multiplyExact(weight, side.multiplier()))))
            .toList(),
        ranks);
  }

  private static long plus(long own, long weight, long earlier) {
    return Math.addExact(own, Math.multiplyExact(weight, earlier));
  }

  /** Level by level, the first that has no certificate ends the list. */
  List<LevelCertificate> all() {
    return List.copyOf(levels);
  }
}
