package org.seatwright.datasets.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.seatwright.datasets.format.SpreadsheetCell;

/** The cells of the row being read, in bounded memory; each row replaces the one before. */
public final class RowCells extends AbstractBaseCsvCallbackHandler<RowCells> {
  /** Most cells of a row that are kept. */
  public static final int MAX_CELLS = 1000;

  /** Most characters of a row that are kept. */
  public static final int MAX_LENGTH = 1_000_000;

  private final String[] texts = new String[MAX_CELLS];
  private long length;

  RowCells() {
    Arrays.fill(texts, "");
  }

  @Override
  protected void handleBegin(long line) {
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
    length += count;
    if (index < MAX_CELLS && length <= MAX_LENGTH) {
      texts[index] = SpreadsheetCell.read(new String(buffer, offset, count));
    }
  }

  @Override
  protected RowCells buildRecord() {
    return this;
  }

  /** The line on which the row starts, from 1. */
  public long line() {
    return getStartingLineNumber();
  }

  /** How many cells the row has, kept or not. */
  public int count() {
    return getFieldCount();
  }

  public boolean isTooLong() {
    return length > MAX_LENGTH;
  }

  public String text(int index) {
    return texts[index];
  }
}
