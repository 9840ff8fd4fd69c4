package org.seatwright.solver.exchange;

import java.io.IOException;
import java.util.List;
import org.seatwright.solver.linear.LinearProgram;

/** The file formats in which solvers exchange linear programs. */
public enum ModelText {
  /** MPS with free columns. */
  MPS,
  /** The LP format that CPLEX introduced. */
  LP;

  /** The name of the objective, and of the variable that carries what it holds in any case. */
  static final String OBJECTIVE = "objective";

  static final String CONSTANT = "constant";

  /**
   * Writes a program as text, in one pass over it.
   *
   * @param remarks lines of plain text to stand above the program
   */
  public void write(LinearProgram program, ProgramNames names, List<String> remarks, Appendable out)
      throws IOException {
    switch (this) {
      case MPS -> new MpsText(program, names, out).write(remarks);
      case LP -> new LpText(program, names, out).write(remarks);
    }
  }

  /** A number that reads back as the same double: whole numbers without a point. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** A remark on one line, without characters that other programs may not know. */
  static String remark(String text) {
    return text.replaceAll("[^ -~]", "?");
  }
}
