package org.seatwright.solver.exchange;

import java.io.IOException;
import java.util.List;
import org.seatwright.solver.linear.LinearProgram;

/**
 * A linear program as MPS with free columns.
 *
 * <p>Every bound is written, because readers differ in the ones they assume; what the objective
 * holds in any case is a variable fixed at 1, because they differ in its sign.
 */
final class MpsText {
  private static final String RHS = "RHS";
  private static final String RANGE = "RANGE";
  private static final String BOUND = "BOUND";

  private final LinearProgram program;
  private final ProgramNames names;
  private final Appendable out;

  MpsText(LinearProgram program, ProgramNames names, Appendable out) {
    this.program = program;
    this.names = names;
    this.out = out;
  }

  void write(List<String> remarks) throws IOException {
    for (String remark : remarks) {
      line("* " + ModelText.remark(remark));
    }
    line("NAME seatwright");
    writeRows();
    line("COLUMNS");
    new Columns().write();
    line("RHS");
    for (int row = 0; row < program.rows(); row++) {
      double side = isUpper(row) ? program.high(row) : program.low(row);
      if (side != 0) {
        line(" %s %s %s".formatted(RHS, names.rows().get(row), ModelText.number(side)));
      }
    }
    writeRanges();
    writeBounds();
    line("ENDATA");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  private boolean isUpper(int row) {
    return Double.isInfinite(program.low(row));
  }

  private boolean isBetween(int row) {
    return Double.isFinite(program.low(row)) && Double.isFinite(program.high(row));
  }

  private void writeRows() throws IOException {
    line("ROWS");
    line(" N " + ModelText.OBJECTIVE);
    for (int row = 0; row < program.rows(); row++) {
      boolean isEqual = program.low(row) == program.high(row);
      String sense = isEqual ? "E" : isUpper(row) ? "L" : "G";
      line(" %s %s".formatted(sense, names.rows().get(row)));
    }
  }

  private void writeRanges() throws IOException {
    boolean isOpen = false;
    for (int row = 0; row < program.rows(); row++) {
      if (isBetween(row) && program.low(row) != program.high(row)) {
        if (!isOpen) {
          line("RANGES");
          isOpen = true;
        }
        String width = ModelText.number(program.high(row) - program.low(row));
        line(" %s %s %s".formatted(RANGE, names.rows().get(row), width));
      }
    }
  }

  private void writeBounds() throws IOException {
    line("BOUNDS");
    for (int v = 0; v < program.variables(); v++) {
      String name = names.variables().get(v);
      double most = program.most(v);
      if (Double.isInfinite(most)) {
        line(" PL %s %s".formatted(BOUND, name));
      } else if (most == 0) {
        line(" FX %s %s 0".formatted(BOUND, name));
      } else {
        line(" UP %s %s %s".formatted(BOUND, name, ModelText.number(most)));
      }
    }
    if (program.offset() != 0) {
      line(" FX %s %s 1".formatted(BOUND, ModelText.CONSTANT));
    }
  }

  /** The terms column by column; the program has them row by row. */
  private final class Columns {
    private final int[] start = new int[program.variables() + 1];
    private final int[] rowOfTerm;
    private final double[] coefficientOfTerm;
    private boolean isWhole;
    private int markers;

    Columns() {
      for (int row = 0; row < program.rows(); row++) {
        for (int k = 0; k < program.terms(row); k++) {
          start[program.variable(row, k) + 1]++;
        }
      }
      for (int v = 0; v < program.variables(); v++) {
        start[v + 1] += start[v];
      }
      int terms = start[program.variables()];
      rowOfTerm = new int[terms];
      coefficientOfTerm = new double[terms];
      int[] next = start.clone();
      for (int row = 0; row < program.rows(); row++) {
        for (int k = 0; k < program.terms(row); k++) {
          int at = next[program.variable(row, k)]++;
          rowOfTerm[at] = row;
          coefficientOfTerm[at] = program.coefficient(row, k);
        }
      }
    }

    void write() throws IOException {
      for (int v = 0; v < program.variables(); v++) {
        mark(program.isWhole(v));
        String name = names.variables().get(v);
        // Every column is named at least once, with a cost of 0 where need be.
        if (program.cost(v) != 0 || start[v] == start[v + 1]) {
          entry(name, ModelText.OBJECTIVE, program.cost(v));
        }
        for (int at = start[v]; at < start[v + 1]; at++) {
          entry(name, names.rows().get(rowOfTerm[at]), coefficientOfTerm[at]);
        }
      }
      mark(false);
      if (program.offset() != 0) {
        entry(ModelText.CONSTANT, ModelText.OBJECTIVE, program.offset());
      }
    }

    private void entry(String column, String row, double value) throws IOException {
      out.append(' ').append(column).append(' ').append(row).append(' ');
      line(ModelText.number(value));
    }

    /** Opens or closes a run of whole variables. */
    private void mark(boolean whole) throws IOException {
      if (whole != isWhole) {
        isWhole = whole;
        line(" M%d 'MARKER' '%s'".formatted(++markers, whole ? "INTORG" : "INTEND"));
      }
    }
  }
}
