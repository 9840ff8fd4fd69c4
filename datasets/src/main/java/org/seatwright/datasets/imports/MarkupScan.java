package org.seatwright.datasets.imports;

/**
 * Looks at the bytes of an XML file for what would make a reader of workbooks take memory without
 * bound: type definitions with entities that expand, texts without end, columns no spreadsheet has.
 */
final class MarkupScan {
  /** Most bytes between two tags, or of one tag. */
  private static final int LONGEST_RUN = 1_000_000;

  /** Columns of spreadsheets end at XFD. */
  private static final int MOST_LETTERS = 3;

  private final boolean cells;
  private int run;
  private boolean hostile;

  /** The bytes before, as far as they are {@code ' r="'}, and the letters that follow. */
  private int matched;

  private int letters;
  private boolean opened;
  private boolean afterOpening;

  /**
   * @param cells true for a sheet, whose cells say where they stand
   */
  MarkupScan(boolean cells) {
    this.cells = cells;
  }

  void scan(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      next(bytes[i]);
    }
  }

  private void next(byte b) {
    run = b == '<' || b == '>' ? 0 : run + 1;
    // <?xml … ?> and comments begin with other characters, or another one after the mark.
    hostile |= run > LONGEST_RUN || afterOpening && b == 'D';
    afterOpening = afterOpening(b);
    if (cells) {
      nextOfReference(b);
    }
  }

  /** True after {@code <!}. */
  private boolean afterOpening(byte b) {
    boolean mark = opened && b == '!';
    opened = b == '<';
    return mark;
  }

  private void nextOfReference(byte b) {
    if (matched == 4) {
      if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
        letters++;
        hostile |= letters > MOST_LETTERS;
        return;
      }
      matched = 0;
    }
    boolean follows =
        switch (matched) {
          case 0 -> b == ' ' || b == '\t' || b == '\n' || b == '\r';
          case 1 -> b == 'r';
          case 2 -> b == '=';
          default -> b == '"' || b == '\'';
        };
    matched = follows ? matched + 1 : b == ' ' ? 1 : 0;
    letters = 0;
  }

  boolean isHostile() {
    return hostile;
  }
}
