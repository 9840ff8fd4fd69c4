package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.report.redaction.Shifts.Wish;

/**
 * Chooses what to hide so that small counts stay unknown: of every small count, tables that agree
 * with all that may be read, and in which it is 0 and {@code least} − 1, are found, as far as what
 * everyone knows allows them.
 *
 * <p>A linear program looks for the table that is cheapest in counts still to be hidden; those in
 * which it differs are hidden (Kelly, Golden and Assad, Networks 22, 1992; Fischetti and Salazar,
 * Management Science 47, 2001; the idea that a hidden cell is safe where sums leave it room is of
 * Cox, JASA 75, 1980). What is hidden once never has to be shown again, so that tables found
 * earlier stay proof and one pass is enough. A count that is hidden for others' sake differs in a
 * table, so that it cannot be computed either.
 *
 * <p>Cost: at most two programs per small count, over the table it stands in or, where that does
 * not suffice, over all counts tied to it; most are spared by tables found for others.
 */
final class Suppression {
  /** Cost of shifting a count that is hidden in any case: fewer shifts are better, no more. */
  private static final double HIDDEN = 0.01;

  private static final double MARGIN = 100;
  private static final double TOTAL = 10_000;

  /** A 0 that is hidden looks odd; so does a large count. */
  private static final double ZERO = 4;

  /** Wishes granted one at a time between two attempts to grant all that are left together. */
  private static final int BETWEEN_PASSES = 24;

  private final Cells cells;
  private final int least;
  private final Shifts shifts;
  private final Reach reach;
  private final List<BitSet> tied;
  private final BitSet small;
  private final BitSet hidden;

  /** Wishes that were granted as far as can be. */
  private final Set<Wish> settled = new HashSet<>();

  /** Counts of which nothing at all is told any more, nor of any tied to them. */
  private final BitSet untold = new BitSet();

  private Suppression(Cells cells, BitSet unseen, int least, LinearSolver solver) {
    this.cells = cells;
    this.least = least;
    shifts = new Shifts(cells, solver);
    reach = new Reach(cells);
    tied = Ties.of(cells);
    small = SmallCounts.of(cells, least);
    hidden = (BitSet) small.clone();
    hidden.or(unseen);
  }

  /** What is hidden, and how many of it for its own sake. */
  record Chosen(BitSet hidden, BitSet small) {}

  /**
   * Chooses.
   *
   * @param unseen counts that are not shown in any case
   */
  static Chosen choose(Cells cells, BitSet unseen, int least, LinearSolver solver) {
    Suppression suppression = new Suppression(cells, unseen, least, solver);
    suppression.run();
    return new Chosen(suppression.hidden, suppression.small);
  }

  private void run() {
    grantTogether();
    int granted = 0;
    for (int cell = small.nextSetBit(0); cell >= 0; cell = small.nextSetBit(cell + 1)) {
      for (Wish wish : wishes(cell)) {
        if (isOpen(wish)) {
          grant(wish);
          if (++granted % BETWEEN_PASSES == 0) {
            grantTogether();
          }
        }
      }
    }
  }

  /** What a small count should be able to be, seen from what it is. */
  private List<Wish> wishes(int cell) {
    long count = cells.count(cell);
    List<Wish> wishes = new ArrayList<>();
    if (count > 0) {
      wishes.add(new Wish(cell, -count));
    }
    if (count < least - 1) {
      wishes.add(new Wish(cell, least - 1 - count));
    }
    return wishes;
  }

  private boolean isOpen(Wish wish) {
    long wanted = cells.count(wish.cell()) + wish.by();
    return !untold.get(wish.cell())
        && !settled.contains(wish)
        && (wish.by() > 0 ? reach.high(wish.cell()) < wanted : reach.low(wish.cell()) > wanted);
  }

  /** Looks for tables among what is hidden already that grant many wishes at once. */
  private void grantTogether() {
    for (int pass = 0; pass < 4; pass++) {
      int chosen = pass;
      List<Wish> open =
          small.stream()
              .boxed()
              .flatMap(cell -> wishes(cell).stream())
              .filter(this::isOpen)
              .filter(wish -> isOfPass(chosen, wish))
              .toList();
      if (!open.isEmpty()) {
        shifts.best(open, hidden, HIDDEN / 10).ifPresent(shift -> reach.note(shift, hidden));
      }
    }
  }

  /** All up; all down; every other one up and the others down; the other way round. */
  private static boolean isOfPass(int pass, Wish wish) {
    boolean isUp = wish.by() > 0;
    boolean isOdd = wish.cell() % 2 == 1;
    return switch (pass) {
      case 0 -> isUp;
      case 1 -> !isUp;
      case 2 -> isUp == isOdd;
      default -> isUp != isOdd;
    };
  }

  /** Hides what it takes to grant the wish, or as much of it as what everyone knows leaves. */
  private void grant(Wish wish) {
    settled.add(wish);
    BitSet all = tied.get(wish.cell());
    double[] cost = cost(all);
    if (hideAndNote(shifts.cheapest(wish, nearby(wish.cell()), cost))) {
      return;
    }
    long most = shifts.most(wish, all);
    if (most != 0 && !grant(wish.cell(), most, all, cost)) {
      hideAll(all);
    }
  }

  /** The largest shift there is in whole students, {@code most} at most. */
  private boolean grant(int cell, long most, BitSet all, double[] cost) {
    for (long by = most; by != 0; by -= Long.signum(most)) {
      Wish wish = new Wish(cell, by);
      if (hideAndNote(shifts.cheapest(wish, all, cost))
          || hideAndNote(shifts.cheapestWhole(wish, all, cost))) {
        return true;
      }
    }
    return false;
  }

  private boolean hideAndNote(Optional<long[]> found) {
    return found.isPresent() && hideAndNote(found.get());
  }

  private boolean hideAndNote(long[] shift) {
    BitSet more = (BitSet) hidden.clone();
    for (int cell = 0; cell < shift.length; cell++) {
      if (shift[cell] != 0) {
        more.set(cell);
      }
    }
    if (!reach.note(shift, more)) {
      return false;
    }
    hidden.or(more);
    return true;
  }

  private void hideAll(BitSet all) {
    all.stream().filter(cell -> !cells.isPublic(cell)).forEach(hidden::set);
    untold.or(all);
  }

  /** The table that a count stands in, and all that is hidden and tied to it. */
  private BitSet nearby(int cell) {
    BitSet scope = (BitSet) tied.get(cell).clone();
    scope.and(hidden);
    cells.table(cell).forEach(scope::set);
    return scope;
  }

  private double[] cost(BitSet all) {
    double[] cost = new double[cells.size()];
    all.stream().forEach(cell -> cost[cell] = hidden.get(cell) ? HIDDEN : cost(cell));
    return cost;
  }

  private double cost(int cell) {
    long count = cells.count(cell);
    double size = count == 0 ? ZERO : 1 + 0.25 * (Long.SIZE - Long.numberOfLeadingZeros(count));
    return switch (cells.kind(cell)) {
      case TOTAL -> TOTAL * size;
      case MARGIN -> MARGIN * size;
      case CROSS -> size;
    };
  }
}
