package org.seatwright.solver.exchange;

import java.io.IOException;
import java.util.List;
import org.seatwright.solver.linear.LinearProgram;

/** A linear program in the LP format, in lines short enough for every reader. */
final class LpText {
  private static final int LONGEST_LINE = 200;

  private final LinearProgram program;
  private final ProgramNames names;
  private final Appendable out;
  private int length;

  LpText(LinearProgram program, ProgramNames names, Appendable out) {
    this.program = program;
    this.names = names;
    this.out = out;
  }

  void write(List<String> remarks) throws IOException {
    for (String remark : remarks) {
      add("\\ " + ModelText.remark(remark));
      end();
    }
    add("Minimize");
    end();
    writeObjective();
    add("Subject To");
    end();
    for (int row = 0; row < program.rows(); row++) {
      writeRow(row);
    }
    writeBounds();
    writeWhole();
    add("End");
    end();
  }

  private void writeObjective() throws IOException {
    add(" " + ModelText.OBJECTIVE + ":");
    for (int v = 0; v < program.variables(); v++) {
      if (program.cost(v) != 0) {
        term(program.cost(v), names.variables().get(v));
      }
    }
    if (program.offset() != 0) {
      term(program.offset(), ModelText.CONSTANT);
    }
    end();
  }

  private void writeRow(int row) throws IOException {
    double low = program.low(row);
    double high = program.high(row);
    String name = names.rows().get(row);
    if (low == high) {
      writeRow(row, name, "=", low);
      return;
    }
    // A row with two sides is written as two rows: not every reader knows ranges.
    boolean isBetween = Double.isFinite(low) && Double.isFinite(high);
    if (Double.isFinite(low)) {
      writeRow(row, isBetween ? name + ".least" : name, ">=", low);
    }
    if (Double.isFinite(high)) {
      writeRow(row, isBetween ? name + ".most" : name, "<=", high);
    }
  }

  private void writeRow(int row, String name, String sense, double side) throws IOException {
    add(" " + name + ":");
    for (int k = 0; k < program.terms(row); k++) {
      term(program.coefficient(row, k), names.variables().get(program.variable(row, k)));
    }
    if (program.terms(row) == 0 && program.variables() > 0) {
      // A row without terms still says something: that 0 lies on its side.
      term(0, names.variables().getFirst());
    }
    add(" " + sense + " " + ModelText.number(side));
    end();
  }

  private void writeBounds() throws IOException {
    add("Bounds");
    end();
    for (int v = 0; v < program.variables(); v++) {
      String name = names.variables().get(v);
      double most = program.most(v);
      if (most == 0) {
        add(" %s = 0".formatted(name));
      } else if (Double.isFinite(most)) {
        add(" 0 <= %s <= %s".formatted(name, ModelText.number(most)));
      } else {
        add(" %s >= 0".formatted(name));
      }
      end();
    }
    if (program.offset() != 0) {
      add(" %s = 1".formatted(ModelText.CONSTANT));
      end();
    }
  }

  private void writeWhole() throws IOException {
    boolean isOpen = false;
    for (int v = 0; v < program.variables(); v++) {
      if (program.isWhole(v)) {
        if (!isOpen) {
          add("Generals");
          end();
          isOpen = true;
        }
        add(" " + names.variables().get(v));
      }
    }
    if (isOpen) {
      end();
    }
  }

  private void term(double coefficient, String variable) throws IOException {
    String sign = coefficient < 0 ? "-" : "+";
    add(" %s %s %s".formatted(sign, ModelText.number(Math.abs(coefficient)), variable));
  }

  /** Adds to the line, beginning another where it would become too long. */
  private void add(String text) throws IOException {
    if (length > 0 && length + text.length() > LONGEST_LINE) {
      end();
    }
    out.append(text);
    length += text.length();
  }

  private void end() throws IOException {
    out.append('\n');
    length = 0;
  }
}
