package org.seatwright.solver.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.model.problem.TableRule;

/**
 * The rows over the seat table that every formulation shares: seats, hard and soft rules, and what
 * missing them costs. How each shape of rule is written, and only here.
 *
 * <p>A row that may be missed gets two whole slack variables: students short of the lower bound,
 * and students beyond the upper one. Of several tests of a place each has a binary; the rows of a
 * test whose binary is 0 are relaxed by the most any table can miss them.
 */
public final class TableRows {
  /** Stands for a variable that there is no need of. */
  private static final int NONE = -1;

  /** A shape as it was written. */
  private interface Written {
    /** By how many students {@code table} misses the shape. */
    long missed(SeatTable table);

    /** Sets the shape's variables as {@code table} demands; {@code counts} where it must hold. */
    void fill(SeatTable table, boolean counts, double[] solution);
  }

  /** What a row of the program says of the problem. */
  public sealed interface Origin {
    /** No more students than seats. */
    record Seats(int program) implements Origin {}

    /** One side of balance row {@code row}, which holds for every plan that counts. */
    record OfSide(int row, Side side) implements Origin {}
  }

  /** A variable that counts students by whom a rule is missed; points are 0 for a hard rule. */
  private record Slack(int variable, boolean isHard, long points) {}

  private final AssignmentProblem problem;
  private final Goal goal;
  private final LinearProgram linear;
  private final Seated seated;
  private final List<Slack> slacks = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final BitSet misses = new BitSet();
  private final Map<Integer, Origin> originOfRow = new HashMap<>();

  /**
   * Writes seats and rules.
   *
   * @param tight true to write rows as the sides of their hull
   */
  public TableRows(
      AssignmentProblem problem, Goal goal, LinearProgram linear, Seated seated, boolean tight) {
    this.problem = problem;
    this.goal = goal;
    this.linear = linear;
    this.seated = seated;
    for (int program = 0; program < problem.programs(); program++) {
      written.add(writeSeats(program));
    }
    for (TableRule rule : problem.rules()) {
      if (rule.isHard() || goal.countsPoints()) {
        written.add(new Writer(rule, tight).write(rule.shape(), NONE));
      }
    }
  }

  private Written writeSeats(int program) {
    for (int type = 0; type < problem.types(); type++) {
      seated.addSeated(program, type, 1);
    }
    int over = NONE;
    if (goal.mayMiss()) {
      over = miss(problem.students(), goal.missCost());
      linear.explain(new Meaning.SeatsOver(program));
      slacks.add(new Slack(over, true, 0));
      linear.term(over, -1);
    }
    linear.atMost(problem.seats(program));
    linear.explain(new Meaning.Seats(program));
    originOfRow.put(linear.rows() - 1, new Origin.Seats(program));
    return new Seats(program, problem.seats(program), over);
  }

  /** A variable that counts by how many students something is missed, at most {@code most}. */
  private int miss(double most, double cost) {
    int variable = linear.whole(most, cost);
    misses.set(variable);
    return variable;
  }

  /** True where the variable counts by how many students something is missed. */
  public boolean isMiss(int variable) {
    return misses.get(variable);
  }

  private record Seats(int program, int seats, int over) implements Written {
    @Override
    public long missed(SeatTable table) {
      return Math.max(0, table.filled(program) - seats);
    }

    @Override
    public void fill(SeatTable table, boolean counts, double[] solution) {
      set(solution, over, missed(table));
    }
  }

  private static void set(double[] solution, int variable, double value) {
    if (variable != NONE) {
      solution[variable] = value;
    }
  }

  /** What row {@code row} of the program says; empty for rows that only tie variables together. */
  public Optional<Origin> findOrigin(int row) {
    return Optional.ofNullable(originOfRow.get(row));
  }

  /** Adds the students by whom hard rules over the table are missed to the row. */
  public void addMissed() {
    slacks.stream().filter(Slack::isHard).forEach(slack -> linear.term(slack.variable(), 1));
  }

  /** Adds the points of soft rules to the row. */
  public void addPoints() {
    slacks.forEach(slack -> linear.term(slack.variable(), slack.points()));
  }

  /** Sets every variable of these rows as {@code table} demands. */
  public void fill(SeatTable table, double[] solution) {
    written.forEach(it -> it.fill(table, true, solution));
  }

  /** Writes the shapes of one rule. */
  private final class Writer {
    private final TableRule rule;
    private final boolean isElastic;
    private final boolean tight;

    Writer(TableRule rule, boolean tight) {
      this.rule = rule;
      this.isElastic = !rule.isHard() || goal.mayMiss();
      this.tight = tight;
    }

    /**
     * @param literal the binary under which the shape must hold, {@link #NONE} for always
     */
    Written write(RuleShape shape, int literal) {
      return switch (shape) {
        case RuleShape.Single(int row) -> writeRow(row, literal, true);
        case RuleShape.AtLeast several -> writeSeveral(several, literal);
        case RuleShape.Largest(List<Integer> rows) -> writeLargest(rows, literal);
        // No linear row says it: the program is a relaxation.
        case RuleShape.Spread _ -> new Several(0, List.of(), List.of());
      };
    }

    private Written writeSeveral(RuleShape.AtLeast several, int literal) {
      int tests = several.shapes().size();
      if (several.holding() == tests) {
        return new Several(
            tests,
            IntStream.range(0, tests).mapToObj(_ -> NONE).toList(),
            several.shapes().stream().map(shape -> write(shape, literal)).toList());
      }
      List<Integer> literals = several.shapes().stream().map(this::literal).toList();
      literals.forEach(each -> linear.term(each, 1));
      if (literal == NONE) {
        linear.atLeast(several.holding());
      } else {
        linear.term(literal, -several.holding()).atLeast(0);
      }
      linear.explain(new Meaning.EnoughTests(firstRow(several)));
      List<Written> shapes = new ArrayList<>();
      for (int k = 0; k < tests; k++) {
        shapes.add(write(several.shapes().get(k), literals.get(k)));
      }
      return new Several(several.holding(), literals, shapes);
    }

    private int literal(RuleShape test) {
      int literal = linear.whole(1, 0);
      linear.explain(new Meaning.TestHolds(firstRow(test)));
      return literal;
    }

    private Written writeLargest(List<Integer> rows, int literal) {
      List<Row> written = rows.stream().map(row -> writeRow(row, literal, false)).toList();
      int most = NONE;
      if (isElastic) {
        most = slack(written.stream().mapToDouble(Row::most).max().orElse(0));
        linear.explain(new Meaning.MostMissed(rows.getFirst()));
        for (Row row : written) {
          if (row.below() != NONE || row.above() != NONE) {
            linear.term(most, 1);
            addIfAny(row.below(), -1);
            addIfAny(row.above(), -1);
            linear.atLeast(0);
            linear.explain(new Meaning.AtLeastMissed(row.index()));
          }
        }
      }
      return new Largest(written, most);
    }

    private void addIfAny(int variable, double coefficient) {
      if (variable != NONE) {
        linear.term(variable, coefficient);
      }
    }

    private int slack(double most) {
      double cost = rule.isHard() ? goal.missCost() : goal.pointCost(rule.points());
      int variable = miss(most, cost);
      slacks.add(new Slack(variable, rule.isHard(), rule.points()));
      return variable;
    }

    /**
     * @param costs whether what the row is missed by is what the rule is missed by
     */
    private Row writeRow(int index, int literal, boolean costs) {
      BalanceRow row = problem.rows().get(index);
      List<Side> sides =
          tight && literal == NONE ? Side.hull(problem, row, goal.mayMiss()) : Side.plain(row);
      int low = NONE;
      int high = NONE;
      double most = 0;
      for (boolean isLower : new boolean[] {true, false}) {
        List<Side> there = sides.stream().filter(side -> side.isLower() == isLower).toList();
        double students =
            there.stream()
                .mapToDouble(it -> Math.ceil(worst(row, it) / it.bottom()))
                .max()
                .orElse(0);
        int slack = NONE;
        if (isElastic && students > 0) {
          slack = costs ? slack(students) : miss(students, 0);
          linear.explain(new Meaning.RowMissed(index, isLower));
          most += students;
        }
        for (Side side : there) {
          double worst = worst(row, side);
          if (worst > 0) {
            writeSide(row, side, literal, worst, slack);
            linear.explain(new Meaning.BalanceSide(index, isLower));
            originOfRow.put(linear.rows() - 1, new Origin.OfSide(index, side));
          }
        }
        low = isLower ? slack : low;
        high = isLower ? high : slack;
      }
      return new Row(index, row, low, high, most);
    }

    private void writeSide(BalanceRow row, Side side, int literal, double worst, int slack) {
      double sign = side.isLower() ? 1 : -1;
      for (int program : row.programs()) {
        for (int type = 0; type < problem.types(); type++) {
          seated.addSeated(program, type, sign * side.coefficient(row, type));
        }
      }
      addIfAny(slack, side.bottom());
      double rest = sign * side.rest(row);
      if (literal != NONE) {
        linear.term(literal, -worst);
        rest -= worst;
      }
      linear.atLeast(rest);
    }
  }

  /** The first of the rows that {@code shape} is about. */
  private static int firstRow(RuleShape shape) {
    return switch (shape) {
      case RuleShape.Single(int row) -> row;
      case RuleShape.AtLeast(_, List<RuleShape> shapes) -> firstRow(shapes.getFirst());
      case RuleShape.Largest(List<Integer> rows) -> rows.getFirst();
      case RuleShape.Spread(List<Integer> rows, _, _) -> rows.getFirst();
    };
  }

  /**
   * By how much a table within the seats can miss {@code side} at most, in the side's own units.
   */
  private double worst(BalanceRow row, Side side) {
    double sign = side.isLower() ? 1 : -1;
    double worst = sign * side.rest(row);
    Integer[] types = IntStream.range(0, problem.types()).boxed().toArray(Integer[]::new);
    double[] harm = new double[types.length];
    for (int type = 0; type < harm.length; type++) {
      harm[type] = -sign * side.coefficient(row, type);
    }
    Arrays.sort(types, Comparator.comparingDouble((Integer type) -> -harm[type]));
    for (int program : row.programs()) {
      int left = goal.mayMiss() ? problem.students() : problem.seats(program);
      for (int type : types) {
        if (harm[type] > 0) {
          int students = Math.min(left, seated.mostSeated(program, type));
          worst += students * harm[type];
          left -= students;
        }
      }
    }
    return worst;
  }

  private record Row(int index, BalanceRow row, int below, int above, double most)
      implements Written {
    @Override
    public long missed(SeatTable table) {
      return row.missed(table.weighted(index), table.base(index));
    }

    @Override
    public void fill(SeatTable table, boolean counts, double[] solution) {
      long weighted = table.weighted(index);
      long base = table.base(index);
      set(solution, below, counts ? Math.max(0, row.lower(base) - weighted) : 0);
      set(solution, above, counts ? Math.max(0, weighted - row.upper(base)) : 0);
    }
  }

  /** {@code literals} are {@link #NONE} where all must hold. */
  private record Several(int holding, List<Integer> literals, List<? extends Written> shapes)
      implements Written {
    @Override
    public long missed(SeatTable table) {
      long[] each = shapes.stream().mapToLong(shape -> shape.missed(table)).toArray();
      return BalanceForm.AtLeast.missed(holding, each);
    }

    @Override
    public void fill(SeatTable table, boolean counts, double[] solution) {
      int[] best =
          IntStream.range(0, shapes.size())
              .boxed()
              .sorted(Comparator.comparingLong(k -> shapes.get(k).missed(table)))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int place = 0; place < best.length; place++) {
        boolean holds = counts && place < holding;
        set(solution, literals.get(best[place]), holds ? 1 : 0);
        shapes.get(best[place]).fill(table, holds, solution);
      }
    }
  }

  private record Largest(List<Row> rows, int most) implements Written {
    @Override
    public long missed(SeatTable table) {
      return rows.stream().mapToLong(row -> row.missed(table)).max().orElse(0);
    }

    @Override
    public void fill(SeatTable table, boolean counts, double[] solution) {
      rows.forEach(row -> row.fill(table, counts, solution));
      set(solution, most, counts ? missed(table) : 0);
    }
  }
}
