package org.seatwright.datasets.imports;

import java.io.Closeable;
import org.seatwright.datasets.notice.At;

/**
 * The rows of one table below its header, read one after the other in bounded memory.
 *
 * <p>Cells come without the spaces around them.
 */
interface Sheet extends Closeable {
  Columns columns();

  /** Moves to the next row; false at the end, or where a notice says why reading ends. */
  boolean next();

  /** The line of the row, from 1. */
  long row();

  /**
   * The text of a cell, blank with a notice where it cannot be used. To be asked once per cell, so
   * that a defect is noticed once.
   */
  String text(int column);

  /** The text of a cell as it stands there, usable or not: what is to be left out is no defect. */
  String seen(int column);

  /** The file. */
  At at();

  /** A cell of the row. */
  default At at(int column) {
    return at().row(row()).column(columns().name(column));
  }
}
