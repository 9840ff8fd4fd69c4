package org.seatwright.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.linear.TableRows;

/**
 * The linear program over the rows and columns that matter so far.
 *
 * <p>A column is an option of a student, or a joint choice of a household, that contests with
 * another; everyone without columns keeps one option, which is a constant. Of everyone's columns
 * the cheapest is left out and stands for the rest of the student, so that a student of two columns
 * is one variable in [0, 1] without a row of its own.
 */
final class RestrictedProgram {
  /**
   * The solution of the program.
   *
   * @param duals one per row of the level
   * @param seated students per cell, in parts too
   * @param beside values of the variables beside the students
   * @param missed by how many students rows are missed that must hold
   */
  record Solution(double[] duals, double[] seated, double[] beside, double missed) {}

  private static final int NONE = -1;

  private final AssignmentProblem problem;
  private final LevelRows rows;
  private final Pricing pricing;
  private final Households households;

  /** The option of everyone without columns; shape: one per student. */
  private final int[] settled;

  private final BitSet included = new BitSet();

  /** Owners are students, then households; the columns of one owner are linked. */
  private final int[] firstColumn;

  private int columns;
  private int[] ownerOfColumn = new int[1024];
  private int[] choiceOfColumn = new int[1024];
  private int[] nextColumn = new int[1024];

  /** Every row is included but the sides of balance rows. */
  RestrictedProgram(LevelRows rows, Pricing pricing, int[] settled) {
    this.problem = rows.problem();
    this.rows = rows;
    this.pricing = pricing;
    this.households = pricing.households();
    this.settled = settled;
    this.firstColumn = new int[problem.students() + households.count()];
    Arrays.fill(firstColumn, NONE);
    for (int r = 0; r < rows.rows(); r++) {
      included.set(r, !(rows.findOrigin(r).orElse(null) instanceof TableRows.Origin.OfSide));
    }
  }

  int columns() {
    return columns;
  }

  void include(int row) {
    included.set(row);
  }

  boolean isIncluded(int row) {
    return included.get(row);
  }

  /** Adds an option of a student who is in no household. */
  void addOption(int student, int option) {
    if (firstColumn[student] == NONE) {
      addColumn(student, settled[student]);
    }
    if (!hasColumn(student, option)) {
      addColumn(student, option);
    }
  }

  /** Adds a joint choice of a household. */
  void addChoice(int household, int choice) {
    int owner = problem.students() + household;
    if (!hasColumn(owner, choice)) {
      addColumn(owner, choice);
    }
  }

  private boolean hasColumn(int owner, int choice) {
    for (int c = firstColumn[owner]; c != NONE; c = nextColumn[c]) {
      if (choiceOfColumn[c] == choice) {
        return true;
      }
    }
    return false;
  }

  private void addColumn(int owner, int choice) {
    if (columns == ownerOfColumn.length) {
      ownerOfColumn = Arrays.copyOf(ownerOfColumn, 2 * columns);
      choiceOfColumn = Arrays.copyOf(choiceOfColumn, 2 * columns);
      nextColumn = Arrays.copyOf(nextColumn, 2 * columns);
    }
    ownerOfColumn[columns] = owner;
    choiceOfColumn[columns] = choice;
    nextColumn[columns] = firstColumn[owner];
    firstColumn[owner] = columns++;
  }

  /** What the cheapest column of a student costs at these prices. */
  double leastOfStudent(double[] prices, int student) {
    return firstColumn[student] == NONE
        ? pricing.priced(prices, student, settled[student])
        : priced(prices, cheapest(prices, student));
  }

  /** What the cheapest column of a household costs at these prices. */
  double leastOfHousehold(double[] prices, int household) {
    return priced(prices, cheapest(prices, problem.students() + household));
  }

  private int cheapest(double[] prices, int owner) {
    int cheapest = firstColumn[owner];
    double least = Double.POSITIVE_INFINITY;
    for (int c = firstColumn[owner]; c != NONE; c = nextColumn[c]) {
      double priced = priced(prices, c);
      if (priced < least) {
        least = priced;
        cheapest = c;
      }
    }
    return cheapest;
  }

  private double priced(double[] prices, int column) {
    int owner = ownerOfColumn[column];
    return owner < problem.students()
        ? pricing.priced(prices, owner, choiceOfColumn[column])
        : pricing.pricedChoice(prices, owner - problem.students(), choiceOfColumn[column]);
  }

  /**
   * The program, written with everyone's cheapest column at {@code prices} left out.
   *
   * @param penalties points per student by which each row is missed, so that the program has a
   *     solution however few its columns are, and no dual beyond them; shape: one per row
   */
  Written write(double[] prices, double[] penalties) {
    return new Written(prices, penalties);
  }

  /** The program as it is handed to a solver. */
  final class Written {
    private final LinearProgram linear = new LinearProgram(false);

    /** Students per cell as long as every variable is 0; shape: one per cell. */
    private final double[] seated = new double[rows.cells()];

    /** Row of {@link #linear} for each row of the level that is included. */
    private final int[] writtenAs = new int[rows.rows()];

    private final CellTerms terms = new CellTerms();
    private final double[] penalties;
    private final int firstMiss;

    private Written(double[] prices, double[] penalties) {
      this.penalties = penalties;
      LinearProgram beside = rows.program();
      for (int v = 0; v < beside.variables(); v++) {
        linear.continuous(rows.limit(v), beside.cost(v));
      }
      for (int owner = 0; owner < firstColumn.length; owner++) {
        if (firstColumn[owner] != NONE) {
          writeOwner(owner, cheapest(prices, owner));
        } else if (owner < problem.students() && !households.isMember(owner)) {
          linear.addOffset(pricing.costs().of(settled[owner]));
          addOption(owner, settled[owner], 1, NONE);
        }
      }
      terms.sort();
      firstMiss = linear.variables();
      Arrays.fill(writtenAs, NONE);
      for (int r = included.nextSetBit(0); r >= 0; r = included.nextSetBit(r + 1)) {
        writeRow(r);
      }
    }

    LinearProgram linear() {
      return linear;
    }

    private void writeOwner(int owner, int key) {
      linear.addOffset(cost(key));
      addColumn(key, 1, NONE);
      int first = linear.variables();
      for (int c = firstColumn[owner]; c != NONE; c = nextColumn[c]) {
        if (c != key) {
          int variable = linear.continuous(1, cost(c) - cost(key));
          addColumn(c, 1, variable);
          addColumn(key, -1, variable);
        }
      }
      if (linear.variables() - first > 1) {
        for (int variable = first; variable < linear.variables(); variable++) {
          linear.term(variable, 1);
        }
        linear.atMost(1);
      }
    }

    private double cost(int column) {
      int owner = ownerOfColumn[column];
      int choice = choiceOfColumn[column];
      if (owner < problem.students()) {
        return pricing.costs().of(choice);
      }
      int household = owner - problem.students();
      double cost = households.apartCost(household, choice);
      for (int m = 0; m < households.members(household).length; m++) {
        cost += pricing.costs().of(households.option(household, choice, m));
      }
      return cost;
    }

    private void addColumn(int column, int sign, int variable) {
      int owner = ownerOfColumn[column];
      int choice = choiceOfColumn[column];
      if (owner < problem.students()) {
        addOption(owner, choice, sign, variable);
        return;
      }
      int household = owner - problem.students();
      int[] members = households.members(household);
      for (int m = 0; m < members.length; m++) {
        addOption(members[m], households.option(household, choice, m), sign, variable);
      }
      int apart = households.apartHard(household, choice);
      if (apart > 0) {
        add(rows.missedCell(), sign * apart, variable);
      }
    }

    private void addOption(int student, int option, int sign, int variable) {
      add(rows.tableCell(student, option), sign, variable);
      if (rows.holdsRanks()) {
        add(rows.placeCell(problem.rankPlace(option)), sign, variable);
      }
      if (rows.goal().mayMiss() && pricing.costs().isUnseated(student, option)) {
        add(rows.missedCell(), sign, variable);
      }
    }

    private void add(int cell, int amount, int variable) {
      if (variable == NONE) {
        seated[cell] += amount;
      } else {
        terms.add(cell, variable, amount);
      }
    }

    private void writeRow(int r) {
      LinearProgram beside = rows.program();
      for (int k = 0; k < beside.terms(r); k++) {
        linear.term(beside.variable(r, k), beside.coefficient(r, k));
      }
      linear.constant(rows.sum(r, seated));
      if (rows.largest(r) > 0) {
        addMiss(beside.low(r), rows.largest(r), penalties[r]);
        addMiss(beside.high(r), -rows.largest(r), penalties[r]);
      }
      for (int k = 0; k < rows.terms(r); k++) {
        terms.write(rows.cell(r, k), rows.coefficient(r, k), linear);
      }
      writtenAs[r] = linear.rows();
      linear.between(beside.low(r), beside.high(r));
    }

    private void addMiss(double side, double perStudent, double penalty) {
      if (Double.isFinite(side)) {
        linear.term(linear.continuous(Double.POSITIVE_INFINITY, penalty), perStudent);
      }
    }

    /** Reads the solver's values and duals. */
    Solution solution(LinearSolver.Result.Solved solved) {
      double[] duals = new double[writtenAs.length];
      for (int r = 0; r < duals.length; r++) {
        duals[r] = writtenAs[r] == NONE ? 0 : solved.duals()[writtenAs[r]];
      }
      double[] cells = seated.clone();
      terms.addValues(solved.values(), cells);
      double missed = 0;
      for (int v = firstMiss; v < linear.variables(); v++) {
        missed += solved.values()[v];
      }
      return new Solution(
          duals, cells, Arrays.copyOf(solved.values(), rows.program().variables()), missed);
    }
  }
}
