package org.seatwright.solver.conflict;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether students of several kinds can fill given seats, in whole numbers.
 *
 * <p>Seats of a program and students of a kind are counts. That every seat can be filled and that
 * everyone who must sit can be seated are two questions: where both have an answer alone, one plan
 * answers both (Mendelsohn and Dulmage, Canad. J. Math. 10, 1958). Where one has none, sets of
 * programs that each show it are found (Hall). Cost: O(kinds × programs) per chain of
 * displacements.
 */
final class Transport {
  private final int[] students;
  private final int[] seats;
  private final BitSet[] ways;
  private final int[][] seated;

  /**
   * @param students by kind; {@code seats} by program
   * @param ways for each kind the programs it may sit in
   */
  Transport(int[] students, int[] seats, BitSet[] ways) {
    this.students = students.clone();
    this.seats = seats.clone();
    this.ways = ways;
    seated = new int[students.length][seats.length];
    for (int kind = 0; kind < students.length; kind++) {
      for (int p = ways[kind].nextSetBit(0); p >= 0; p = ways[kind].nextSetBit(p + 1)) {
        seat(kind, p, Math.min(this.students[kind], this.seats[p]));
      }
    }
  }

  private void seat(int kind, int program, int count) {
    seated[kind][program] += count;
    students[kind] -= count;
    seats[program] -= count;
  }

  /** Programs with more seats than students who may sit there, set by set; none if all fill. */
  Set<BitSet> findUnfilled() {
    Set<BitSet> inTheWay = new LinkedHashSet<>();
    for (int program = 0; program < seats.length; program++) {
      boolean fills = true;
      while (fills && seats[program] > 0) {
        BitSet reached = fill(program);
        fills = reached.isEmpty();
        if (!fills) {
          inTheWay.add(reached);
        }
      }
    }
    return inTheWay;
  }

  /** Fills a seat of {@code program}; the programs that stand in the way where it cannot be. */
  private BitSet fill(int program) {
    int[] kindInto = new int[seats.length]; // who would leave this program
    int[] next = new int[seats.length]; // for which program
    BitSet reached = new BitSet();
    BitSet seen = new BitSet();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    reached.set(program);
    queue.add(program);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int kind = 0; kind < students.length; kind++) {
        if (seen.get(kind) || !ways[kind].get(at)) {
          continue;
        }
        seen.set(kind);
        if (students[kind] > 0) {
          seat(kind, at, 1);
          int from = at;
          while (from != program) {
            seat(kindInto[from], from, -1);
            seat(kindInto[from], next[from], 1);
            from = next[from];
          }
          return new BitSet();
        }
        for (int p = 0; p < seats.length; p++) {
          if (seated[kind][p] > 0 && !reached.get(p)) {
            reached.set(p);
            kindInto[p] = kind;
            next[p] = at;
            queue.add(p);
          }
        }
      }
    }
    return reached;
  }

  /** True where everyone is seated then, as far as it takes. */
  boolean seatsEveryone() {
    for (int kind = 0; kind < students.length; kind++) {
      while (students[kind] > 0) {
        if (settle(kind).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Students of {@code kind} who sit in {@code program} now. */
  int seated(int kind, int program) {
    return seated[kind][program];
  }

  /** Programs with fewer seats than students who may sit nowhere else, set by set. */
  Set<BitSet> findCrowded() {
    Set<BitSet> taken = new LinkedHashSet<>();
    for (int kind = 0; kind < students.length; kind++) {
      boolean sits = true;
      while (sits && students[kind] > 0) {
        Optional<BitSet> reached = settle(kind);
        reached.ifPresent(taken::add);
        sits = reached.isEmpty();
      }
    }
    return taken;
  }

  /**
   * Students of each kind who stay without a seat where as many as can be sit, those of the kinds
   * in {@code first} before all others.
   */
  int[] unseated(BitSet first) {
    settleAll(first, true);
    settleAll(first, false);
    return students.clone();
  }

  private void settleAll(BitSet kinds, boolean inside) {
    for (int kind = 0; kind < students.length; kind++) {
      boolean goesOn = kinds.get(kind) == inside;
      while (goesOn && students[kind] > 0) {
        goesOn = settle(kind).isEmpty();
      }
    }
  }

  /** Seats one of {@code kind}; the programs that are all taken where it cannot be. */
  private Optional<BitSet> settle(int kind) {
    int[] from = new int[seats.length]; // the program its newcomer leaves, -1 for none
    int[] who = new int[seats.length];
    BitSet reached = new BitSet();
    BitSet seen = new BitSet();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    reach(kind, -1, reached, from, who, queue);
    seen.set(kind);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      if (seats[at] > 0) {
        int to = at;
        while (to != -1) {
          int leaves = from[to];
          if (leaves != -1) {
            seat(who[to], leaves, -1);
          }
          seat(who[to], to, 1);
          to = leaves;
        }
        return Optional.empty();
      }
      for (int other = 0; other < students.length; other++) {
        if (!seen.get(other) && seated[other][at] > 0) {
          seen.set(other);
          reach(other, at, reached, from, who, queue);
        }
      }
    }
    return Optional.of(reached);
  }

  private void reach(
      int kind, int leaving, BitSet reached, int[] from, int[] who, ArrayDeque<Integer> queue) {
    for (int p = ways[kind].nextSetBit(0); p >= 0; p = ways[kind].nextSetBit(p + 1)) {
      if (!reached.get(p)) {
        reached.set(p);
        from[p] = leaving;
        who[p] = kind;
        queue.add(p);
      }
    }
  }
}
