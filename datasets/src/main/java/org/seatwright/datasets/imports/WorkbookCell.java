package org.seatwright.datasets.imports;

import java.util.Optional;

/**
 * A cell of a workbook as it is written there.
 *
 * @param style its place among the workbook's styles
 * @param text its value, or where a formula gave one, that; without spaces around it
 */
record WorkbookCell(Type type, int style, String text, Optional<String> formula) {
  /** What the text of a cell is. */
  enum Type {
    NUMBER,
    TEXT,
    /** The number of a shared text that the workbook does not have. */
    LOST_TEXT,
    TRUTH,
    DAY,
    ERROR
  }

  boolean isFilled() {
    return formula.isPresent() || !text.isEmpty();
  }
}
