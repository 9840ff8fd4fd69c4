package org.seatwright.datasets.imports;

import java.util.Optional;

/**
 * A cell of a workbook as it is written there.
 *
 * @param type what {@code text} is: n for a number, s for a shared text, inlineStr, str, b, d, e
 * @param style its place among the workbook's styles
 * @param text its value, or where a formula gave one, that
 */
record WorkbookCell(String type, int style, String text, Optional<String> formula) {
  boolean isFilled() {
    return formula.isPresent() || !text.isBlank();
  }
}
