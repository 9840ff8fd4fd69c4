package org.seatwright.solver.exchange;

import java.io.IOException;
import org.seatwright.solver.linear.LinearProgram;

/** A solution as a variable and its value per line, which Gurobi and SCIP take as a start. */
public final class SolutionText {
  private SolutionText() {}

  /** Writes the values that are not 0; shape: one per variable. */
  public static void write(
      LinearProgram program, ProgramNames names, double[] solution, Appendable out)
      throws IOException {
    for (int v = 0; v < solution.length; v++) {
      if (solution[v] != 0) {
        line(names.variables().get(v), solution[v], out);
      }
    }
    if (program.offset() != 0) {
      line(ModelText.CONSTANT, 1, out);
    }
  }

  private static void line(String name, double value, Appendable out) throws IOException {
    out.append(name).append(' ').append(ModelText.number(value)).append('\n');
  }
}
