package org.seatwright.datasets.read;

/** Rows of cells, one after the other, wherever they are read from; the first row is the header. */
public interface CellRows {
  /** Moves to the next row; false at the end, or where a notice says why reading ends. */
  boolean fetch();

  /** The line of the file on which the row starts, from 1. */
  long line();

  /** How many cells the row has, kept or not. */
  int count();

  /** True where the row is too long to be kept. */
  boolean isTooLong();

  /** The cell in this column of the row. */
  String text(int column);
}
