package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of text with two spaces between them; the first flush left. */
public final class TextTable {
  private static final String GAP = "  ";

  private final boolean flushLeft;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(boolean flushLeft) {
    this.flushLeft = flushLeft;
  }

  /** A table of numbers: every column but the first is flush right. */
  public TextTable() {
    this(false);
  }

  /** A table of words: every column is flush left. */
  public static TextTable ofWords() {
    return new TextTable(true);
  }

  /** Adds a row; every row has the same number of cells. */
  public TextTable row(List<String> cells) {
    rows.add(cells.stream().map(Text::printable).toList());
    return this;
  }

  /** The rows as lines of text without trailing spaces. */
  public List<String> lines() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], width(row.get(c)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = row.get(c);
      String padding = " ".repeat(widths[c] - width(cell));
      line.append(c == 0 ? "" : GAP);
      line.append(c == 0 || flushLeft ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
