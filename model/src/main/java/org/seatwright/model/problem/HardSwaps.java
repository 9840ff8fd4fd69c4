package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whether two students of different types may change places without any hard rule over the seat
 * table being missed by more than before.
 *
 * <p>What an exchange of types does to the rules of one program is remembered until a change at a
 * program under the same rules makes it different. A rule whose rows all stand at one place does
 * not notice a swap inside that place; where some hard rule compares places, nothing is remembered.
 */
final class HardSwaps {
  private static final int[] NO_RULES = new int[0];

  private final AssignmentProblem problem;
  private final SeatTable table;
  private final int types;

  /** The hard rules of each program; shape: one list per program. */
  private final int[][] hardRulesOf;

  private final BitSet[] programsOfRule;

  /** The programs that share a hard rule with each program, itself too. */
  private final int[][] neighbours;

  private final boolean comparesPlaces;

  /** Rules missed by more when a program gains one type and loses another; null: not known. */
  private final int[][] worse;

  /** What has been asked of each program: keys of {@link #worse}. */
  private final List<List<Integer>> asked = new ArrayList<>();

  HardSwaps(AssignmentProblem problem, SeatTable table) {
    this.problem = problem;
    this.table = table;
    this.types = problem.types();
    int rules = problem.rules().size();
    programsOfRule = new BitSet[rules];
    Arrays.setAll(programsOfRule, _ -> new BitSet());
    boolean compares = false;
    for (int r = 0; r < problem.rows().size(); r++) {
      BitSet programs = new BitSet();
      Arrays.stream(problem.rows().get(r).programs()).forEach(programs::set);
      int rule = problem.ruleOf(r);
      boolean isFirst = r == 0 || problem.ruleOf(r - 1) != rule;
      compares |=
          problem.rules().get(rule).isHard() && !isFirst && !programs.equals(programsOfRule[rule]);
      programsOfRule[rule].or(programs);
    }
    comparesPlaces = compares;
    hardRulesOf = new int[problem.programs()][];
    neighbours = new int[problem.programs()][];
    for (int p = 0; p < problem.programs(); p++) {
      BitSet near = new BitSet();
      near.set(p);
      BitSet hard = new BitSet();
      for (int k = 0; k < problem.rowCount(p); k++) {
        int rule = problem.ruleOf(problem.row(p, k));
        if (problem.rules().get(rule).isHard()) {
          hard.set(rule);
          near.or(programsOfRule[rule]);
        }
      }
      hardRulesOf[p] = hard.stream().toArray();
      neighbours[p] = near.stream().toArray();
      asked.add(new ArrayList<>());
    }
    worse = new int[problem.programs() * types * types][];
  }

  /**
   * Whether one of {@code type} may go from {@code own} to {@code program} and one of {@code other}
   * the other way; {@code own} may be the unplaced.
   */
  boolean allow(int type, int own, int other, int program) {
    if (type == other || own == program) {
      return true;
    }
    if (comparesPlaces) {
      return allowTogether(type, own, other, program);
    }
    return isUnnoticed(program, type, other, own)
        && (own == problem.unplaced() || isUnnoticed(own, other, type, program));
  }

  /** Whether each rule that the exchange at {@code program} hurts holds {@code partner} too. */
  private boolean isUnnoticed(int program, int gained, int lost, int partner) {
    for (int rule : worse(program, gained, lost)) {
      if (!programsOfRule[rule].get(partner)) {
        return false;
      }
    }
    return true;
  }

  private int[] worse(int program, int gained, int lost) {
    int key = (program * types + gained) * types + lost;
    int[] known = worse[key];
    if (known == null) {
      known = reckonWorse(program, gained, lost);
      worse[key] = known;
      asked.get(program).add(key);
    }
    return known;
  }

  private int[] reckonWorse(int program, int gained, int lost) {
    int[] rules = hardRulesOf[program];
    if (rules.length == 0) {
      return NO_RULES;
    }
    long[] before = missedOf(rules);
    table.remove(program, lost);
    table.add(program, gained);
    long[] after = missedOf(rules);
    table.remove(program, gained);
    table.add(program, lost);
    int[] found = new int[rules.length];
    int size = 0;
    for (int k = 0; k < rules.length; k++) {
      if (after[k] > before[k]) {
        found[size++] = rules[k];
      }
    }
    return size == 0 ? NO_RULES : Arrays.copyOf(found, size);
  }

  private boolean allowTogether(int type, int own, int other, int program) {
    BitSet rules = new BitSet();
    for (int p : new int[] {own, program}) {
      if (p != problem.unplaced()) {
        Arrays.stream(hardRulesOf[p]).forEach(rules::set);
      }
    }
    int[] touched = rules.stream().toArray();
    long[] before = missedOf(touched);
    exchange(type, own, other, program);
    long[] after = missedOf(touched);
    exchange(other, own, type, program);
    for (int k = 0; k < touched.length; k++) {
      if (after[k] > before[k]) {
        return false;
      }
    }
    return true;
  }

  private void exchange(int type, int own, int other, int program) {
    table.remove(own, type);
    table.remove(program, other);
    table.add(program, type);
    table.add(own, other);
  }

  private long[] missedOf(int[] rules) {
    long[] missed = new long[rules.length];
    for (int k = 0; k < rules.length; k++) {
      missed[k] = table.missedOf(rules[k]);
    }
    return missed;
  }

  /**
   * Looks again at what may have changed since the table changed at {@code touched}, and returns
   * the programs at which an answer did.
   */
  BitSet refresh(BitSet touched) {
    BitSet near = new BitSet();
    touched.stream().forEach(p -> Arrays.stream(neighbours[p]).forEach(near::set));
    if (comparesPlaces) {
      return near;
    }
    BitSet changed = new BitSet();
    for (int p = near.nextSetBit(0); p >= 0; p = near.nextSetBit(p + 1)) {
      for (int key : asked.get(p)) {
        int[] now = reckonWorse(p, key / types % types, key % types);
        if (!Arrays.equals(now, worse[key])) {
          worse[key] = now;
          changed.set(p);
        }
      }
    }
    return changed;
  }
}
