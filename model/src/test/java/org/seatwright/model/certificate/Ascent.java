package org.seatwright.model.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/** Multipliers found by trying changes at random and keeping those that do not lower the bound. */
public final class Ascent {
  private static final long DENOMINATOR = 12;

  private final AssignmentProblem problem;
  private final Level level;
  private final Random random;
  private Multipliers multipliers;
  private long bound;

  private Ascent(AssignmentProblem problem, Level level, long seed) {
    this.problem = problem;
    this.level = level;
    this.random = new Random(seed);
    multipliers = zero(problem, level);
    bound = ((ExactBound.Proven) ExactBound.of(problem, level, multipliers)).bound();
  }

  /** Multipliers that price nothing. */
  public static Multipliers zero(AssignmentProblem problem, Level level) {
    return new Multipliers(
        DENOMINATOR,
        Collections.nCopies(problem.programs(), 0L),
        List.of(),
        Collections.nCopies(level.held().size(), 0L));
  }

  /** A certificate after {@code tries} changes. */
  public static LevelCertificate of(AssignmentProblem problem, Level level, int tries, long seed) {
    Ascent ascent = new Ascent(problem, level, seed);
    for (int k = 0; k < tries; k++) {
      ascent.tryChange();
    }
    return new LevelCertificate(level, ascent.bound, ascent.multipliers);
  }

  private void tryChange() {
    Multipliers changed =
        switch (random.nextInt(4)) {
          case 0, 1 ->
              new Multipliers(
                  DENOMINATOR,
                  changed(multipliers.seats()),
                  multipliers.sides(),
                  multipliers.ranks());
          case 2 ->
              new Multipliers(
                  DENOMINATOR, multipliers.seats(), changedSides(), multipliers.ranks());
          default ->
              new Multipliers(
                  DENOMINATOR, multipliers.seats(), changedSides(), changed(multipliers.ranks()));
        };
    if (ExactBound.of(problem, level, changed) instanceof ExactBound.Proven(long proven)
        && proven >= bound) {
      bound = proven;
      multipliers = changed;
    }
  }

  private List<Long> changed(List<Long> values) {
    if (values.isEmpty()) {
      return values;
    }
    List<Long> changed = new ArrayList<>(values);
    int at = random.nextInt(values.size());
    changed.set(at, Math.max(0, values.get(at) + step()));
    return changed;
  }

  private long step() {
    long sign = random.nextBoolean() ? 1 : -1;
    return sign * (1 + random.nextInt(random.nextBoolean() ? 12 : 400));
  }

  private List<SidePrice> changedSides() {
    List<SidePrice> sides = new ArrayList<>(multipliers.sides());
    if (!sides.isEmpty() && random.nextBoolean()) {
      int at = random.nextInt(sides.size());
      SidePrice side = sides.get(at);
      long multiplier = Math.max(0, side.multiplier() + step());
      sides.set(
          at, new SidePrice(side.row(), side.isLower(), side.bottom(), side.top(), multiplier));
    } else if (!problem.rows().isEmpty()) {
      sides.add(side());
    }
    return sides;
  }

  private SidePrice side() {
    int index = random.nextInt(problem.rows().size());
    BalanceRow row = problem.rows().get(index);
    boolean isLower = random.nextBoolean();
    long multiplier = Math.abs(step());
    return random.nextBoolean()
        ? new SidePrice(index, isLower, 1 + random.nextInt(3), random.nextInt(5) - 1, multiplier)
        : new SidePrice(
            index,
            isLower,
            isLower ? row.lowBottom() : row.highBottom(),
            isLower ? row.lowTop() : row.highTop(),
            multiplier);
  }
}
