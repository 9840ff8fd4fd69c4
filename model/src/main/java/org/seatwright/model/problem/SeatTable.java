package org.seatwright.model.problem;

import java.util.List;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.SpreadWindow;

/**
 * How many students of each type sit in each program, with everything the rules make of it kept up
 * to date: N[p][t], the students beyond the seats, and what each row misses.
 *
 * <p>Mutable. One change costs O(rows of the program).
 */
public final class SeatTable {
  private final AssignmentProblem problem;
  private final BalanceRow[] rows;
  private final TableRule[] rules;
  private final int[] count;
  private final int[] filled;
  private final long[] base;
  private final long[] weighted;
  private final long[] missedOfRule;
  private long missed;
  private long softPoints;

  /** A table in which no student sits anywhere; each student must still be added. */
  public SeatTable(AssignmentProblem problem) {
    this.problem = problem;
    rows = problem.rows().toArray(BalanceRow[]::new);
    rules = problem.rules().toArray(TableRule[]::new);
    count = new int[(problem.programs() + 1) * problem.types()];
    filled = new int[problem.programs() + 1];
    base = new long[rows.length];
    weighted = new long[rows.length];
    missedOfRule = new long[rules.length];
    for (int r = 0; r < rows.length; r++) {
      base[r] = rows[r].enrolled();
      weighted[r] = rows[r].enrolledWeight();
    }
    for (int r = 0; r < rules.length; r++) {
      charge(r);
    }
  }

  /** Seats one student of {@code type} in {@code program}, or leaves one unplaced. */
  public void add(int program, int type) {
    change(program, type, 1);
  }

  /** Takes one student of {@code type} out of {@code program}, or out of the unplaced. */
  public void remove(int program, int type) {
    change(program, type, -1);
  }

  private void change(int program, int type, int students) {
    count[program * problem.types() + type] += students;
    int before = filled[program];
    filled[program] = before + students;
    if (program == problem.unplaced()) {
      return;
    }
    int seats = problem.seats(program);
    missed += Math.max(0, before + students - seats) - Math.max(0, before - seats);
    int last = problem.rowCount(program) - 1;
    for (int k = 0; k <= last; k++) {
      int r = problem.row(program, k);
      base[r] += students * rows[r].base(type);
      weighted[r] += students * rows[r].weight(type);
      int rule = problem.ruleOf(r);
      // Rows of one rule stand side by side: the rule is reckoned once, after its last row.
      if (k == last || problem.ruleOf(problem.row(program, k + 1)) != rule) {
        charge(rule);
      }
    }
  }

  private void charge(int rule) {
    long now = missed(rules[rule].shape());
    long more = now - missedOfRule[rule];
    missedOfRule[rule] = now;
    if (rules[rule].isHard()) {
      missed += more;
    } else {
      softPoints += more * rules[rule].points();
    }
  }

  private long missed(RuleShape shape) {
    return switch (shape) {
      case RuleShape.Single(int row) -> missedOfRow(row);
      case RuleShape.AtLeast(int holding, List<RuleShape> shapes) -> {
        long[] each = new long[shapes.size()];
        for (int k = 0; k < each.length; k++) {
          each[k] = missed(shapes.get(k));
        }
        yield BalanceForm.AtLeast.missed(holding, each);
      }
      case RuleShape.Largest(List<Integer> all) -> {
        long most = 0;
        for (int row : all) {
          most = Math.max(most, missedOfRow(row));
        }
        yield most;
      }
      case RuleShape.Spread(List<Integer> all, long apartTop, long apartBottom) -> {
        long[] n = new long[all.size()];
        long[] b = new long[n.length];
        for (int k = 0; k < n.length; k++) {
          n[k] = weighted[all.get(k)];
          b[k] = base[all.get(k)];
        }
        yield SpreadWindow.of(n, b, apartTop, apartBottom).missed();
      }
    };
  }

  private long missedOfRow(int row) {
    return rows[row].missed(weighted[row], base[row]);
  }

  /** By how many students rule {@code rule} of the problem is missed. */
  public long missedOf(int rule) {
    return missedOfRule[rule];
  }

  /** Students by which hard rules over the table are missed in total, seats among them. */
  public long missed() {
    return missed;
  }

  /** Points of the soft rules as they are missed now. */
  public long softPoints() {
    return softPoints;
  }

  /** Students seated in {@code program}, or unplaced. */
  public int filled(int program) {
    return filled[program];
  }

  /** Students of {@code type} in {@code program}, or unplaced. */
  public int count(int program, int type) {
    return count[program * problem.types() + type];
  }

  /** B of row {@code row}. */
  public long base(int row) {
    return base[row];
  }

  /** N of row {@code row}: the weighted count of its place. */
  public long weighted(int row) {
    return weighted[row];
  }
}
