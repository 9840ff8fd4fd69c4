package org.seatwright.datasets.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.WorkbookNotice;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * The characters of an XML file as spreadsheet programs write it: tags and short texts. Whatever
 * begins with {@code <!} or {@code <?}, but for the first line, is refused: types with entities,
 * and what may hold tags without being any. So a parser never sees more than a million characters
 * before the next tag.
 */
final class PlainMarkup extends FilterReader {
  private static final int LONGEST_RUN = 1_000_000;

  private final At at;
  private long count;
  private int run;
  private char before;

  PlainMarkup(Reader in, At at) {
    super(in);
    this.at = at;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    for (int i = offset; i < offset + read; i++) {
      next(target[i]);
    }
    return read;
  }

  private void next(char c) throws UnusableTextException {
    boolean special = before == '<' && (c == '!' || c == '?' && count > 1);
    run = c == '<' ? 0 : run + 1;
    if (special || run > LONGEST_RUN) {
      throw new UnusableTextException(WorkbookNotice.hostileWorkbook(at));
    }
    before = c;
    count++;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
