package org.seatwright.solver.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A minimisation over bounded variables, some of them whole, under linear rows; grown variable by
 * variable and row by row. Rows lie one after another in flat arrays.
 */
public final class LinearProgram {
  /** What variables and rows mean, in their order. */
  private record Explained(List<Meaning.OfVariable> variables, List<Meaning.OfRow> rows) {}

  private final boolean allWhole;
  private final Optional<Explained> explained;
  private int variables;
  private double[] most = new double[16];
  private double[] cost = new double[16];
  private boolean[] whole = new boolean[16];
  private double offset;
  private int rows;
  private double[] low = new double[16];
  private double[] high = new double[16];
  private int[] rowStart = new int[17];
  private int[] variableOfTerm = new int[64];
  private double[] coefficientOfTerm = new double[64];
  private double[] hint = new double[0];

  /** The row being written, dense, and the variables it has touched. */
  private double[] open = new double[16];

  private boolean[] isTouched = new boolean[16];
  private int[] touched = new int[16];
  private int touchedCount;
  private double constant;

  /**
   * @param allWhole true where the solver at hand knows whole variables only
   */
  public LinearProgram(boolean allWhole) {
    this(allWhole, Optional.empty());
  }

  private LinearProgram(boolean allWhole, Optional<Explained> explained) {
    this.allWhole = allWhole;
    this.explained = explained;
  }

  /** A program that remembers what its variables and rows mean. */
  public static LinearProgram explained() {
    return new LinearProgram(
        false, Optional.of(new Explained(new ArrayList<>(), new ArrayList<>())));
  }

  /** Says what the variable added last means; every variable of an explained program is told. */
  public void explain(Meaning.OfVariable meaning) {
    explained.ifPresent(it -> it.variables().add(meaning));
  }

  /** Says what the row ended last means; every row of an explained program is told. */
  public void explain(Meaning.OfRow meaning) {
    explained.ifPresent(it -> it.rows().add(meaning));
  }

  /** What the variables mean, in their order; empty where the program is not explained. */
  public List<Meaning.OfVariable> meaningOfVariables() {
    return explained.map(it -> Collections.unmodifiableList(it.variables())).orElse(List.of());
  }

  /** What the rows mean, in their order; empty where the program is not explained. */
  public List<Meaning.OfRow> meaningOfRows() {
    return explained.map(it -> Collections.unmodifiableList(it.rows())).orElse(List.of());
  }

  /** Adds a continuous variable in [0, most]; returns its index. */
  public int continuous(double most, double cost) {
    return variable(most, cost, allWhole);
  }

  /** Adds a whole variable in [0, most]; returns its index. */
  public int whole(double most, double cost) {
    return variable(most, cost, true);
  }

  private int variable(double atMost, double costs, boolean isWhole) {
    if (variables == most.length) {
      int grown = 2 * variables;
      most = Arrays.copyOf(most, grown);
      cost = Arrays.copyOf(cost, grown);
      whole = Arrays.copyOf(whole, grown);
      open = Arrays.copyOf(open, grown);
      isTouched = Arrays.copyOf(isTouched, grown);
      touched = Arrays.copyOf(touched, grown);
    }
    most[variables] = atMost;
    cost[variables] = costs;
    whole[variables] = isWhole;
    return variables++;
  }

  /** Adds {@code amount} to the objective whatever the variables are. */
  public void addOffset(double amount) {
    offset += amount;
  }

  /** Adds {@code coefficient}·{@code variable} to the row being written. */
  public LinearProgram term(int variable, double coefficient) {
    if (coefficient != 0) {
      if (!isTouched[variable]) {
        isTouched[variable] = true;
        touched[touchedCount++] = variable;
      }
      open[variable] += coefficient;
    }
    return this;
  }

  /** Adds a constant to the row being written. */
  public LinearProgram constant(double amount) {
    constant += amount;
    return this;
  }

  /** Ends the row being written: its sum must lie in [low, high]. */
  public void between(double atLeast, double atMost) {
    if (rows == low.length) {
      low = Arrays.copyOf(low, 2 * rows);
      high = Arrays.copyOf(high, 2 * rows);
      rowStart = Arrays.copyOf(rowStart, 2 * rows + 1);
    }
    int at = rowStart[rows];
    for (int k = 0; k < touchedCount; k++) {
      int variable = touched[k];
      if (open[variable] != 0) {
        if (at == variableOfTerm.length) {
          variableOfTerm = Arrays.copyOf(variableOfTerm, 2 * at);
          coefficientOfTerm = Arrays.copyOf(coefficientOfTerm, 2 * at);
        }
        variableOfTerm[at] = variable;
        coefficientOfTerm[at++] = open[variable];
      }
      open[variable] = 0;
      isTouched[variable] = false;
    }
    low[rows] = atLeast - constant;
    high[rows] = atMost - constant;
    rowStart[++rows] = at;
    touchedCount = 0;
    constant = 0;
  }

  /** Ends the row being written: its sum must be at least {@code least}. */
  public void atLeast(double least) {
    between(least, Double.POSITIVE_INFINITY);
  }

  /** Ends the row being written: its sum must be at most {@code greatest}. */
  public void atMost(double greatest) {
    between(Double.NEGATIVE_INFINITY, greatest);
  }

  /** How many variables there are; their indices run from 0. */
  public int variables() {
    return variables;
  }

  /** How many rows were ended; their indices run from 0. */
  public int rows() {
    return rows;
  }

  /** The upper bound of {@code variable}. */
  public double most(int variable) {
    return most[variable];
  }

  /** The objective coefficient of {@code variable}. */
  public double cost(int variable) {
    return cost[variable];
  }

  /** True where {@code variable} takes whole values only. */
  public boolean isWhole(int variable) {
    return whole[variable];
  }

  /** What the objective holds whatever the variables are. */
  public double offset() {
    return offset;
  }

  /** The least sum of {@code row}, minus infinity for none. */
  public double low(int row) {
    return low[row];
  }

  /** The greatest sum of {@code row}, infinity for none. */
  public double high(int row) {
    return high[row];
  }

  /** Number of terms of {@code row}. */
  public int terms(int row) {
    return rowStart[row + 1] - rowStart[row];
  }

  /** The variable of the {@code k}-th term of {@code row}. */
  public int variable(int row, int k) {
    return variableOfTerm[rowStart[row] + k];
  }

  /** The coefficient of the {@code k}-th term of {@code row}. */
  public double coefficient(int row, int k) {
    return coefficientOfTerm[rowStart[row] + k];
  }

  /**
   * The program with a price on every row.
   *
   * @param reduced cost less prices per variable
   * @param earned what the rows' sides are worth at these prices, with the offset
   */
  public record Priced(double[] reduced, double earned) {
    /** The least that variable {@code v} can add to the objective at these prices. */
    public double least(LinearProgram program, int v) {
      return Math.min(0, reduced[v] * program.most(v));
    }
  }

  /** Prices the rows; a price that its row has no side for counts as 0. */
  public Priced price(double[] duals) {
    double[] reduced = Arrays.copyOf(cost, variables);
    double earned = offset;
    for (int r = 0; r < rows; r++) {
      double side = duals[r] > 0 ? low[r] : high[r];
      if (duals[r] != 0 && Double.isFinite(side)) {
        earned += duals[r] * side;
        for (int at = rowStart[r]; at < rowStart[r + 1]; at++) {
          reduced[variableOfTerm[at]] -= duals[r] * coefficientOfTerm[at];
        }
      }
    }
    return new Priced(reduced, earned);
  }

  /** The objective at these values; shape: one per variable. */
  public double value(double[] values) {
    double value = offset;
    for (int v = 0; v < variables; v++) {
      value += cost[v] * values[v];
    }
    return value;
  }

  /** Names a solution to begin from; shape: one value per variable. */
  public void startFrom(double[] values) {
    hint = values.clone();
  }

  /** The solution to begin from; empty where none was named. */
  public double[] hint() {
    return hint.clone();
  }

  /** A solution of zeros, to be filled. */
  public double[] zeros() {
    return new double[variables];
  }
}
