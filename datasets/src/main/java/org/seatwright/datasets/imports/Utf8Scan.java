package org.seatwright.datasets.imports;

/** Counts what in a stream of bytes is UTF-8 beyond ASCII, and what is none; see RFC 3629. */
final class Utf8Scan {
  private long wide;
  private long invalid;
  private long line = 1;
  private long firstInvalidLine;
  private boolean undefinedInWindows1252;

  /** Bytes the character under way still needs, and what the next one may be. */
  private int needed;

  private boolean afterReturn;

  private int least;
  private int most;

  /** Looks at the first {@code length} bytes of {@code bytes}, which follow those before. */
  void scan(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      next(bytes[i] & 0xFF);
    }
  }

  private void next(int b) {
    boolean second = b == '\n' && afterReturn;
    afterReturn = b == '\r';
    if (needed > 0) {
      if (b >= least && b <= most) {
        least = 0x80;
        most = 0xBF;
        needed--;
        wide += needed == 0 ? 1 : 0;
        return;
      }
      addInvalid(b);
      needed = 0;
    }
    if (b < 0x80) {
      line += b == '\r' || b == '\n' && !second ? 1 : 0;
    } else if (!begins(b)) {
      addInvalid(b);
    }
  }

  /** Notes the first byte of a character; false where none begins so. */
  private boolean begins(int b) {
    least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    needed =
        b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
    return needed > 0;
  }

  private void addInvalid(int b) {
    if (invalid++ == 0) {
      firstInvalidLine = line;
    }
    undefinedInWindows1252 |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
  }

  /** How many characters are whole and beyond ASCII. */
  long wide() {
    return wide;
  }

  /** How many bytes belong to no character; a character cut off by the end counts as one. */
  long invalid() {
    return invalid + (needed > 0 ? 1 : 0);
  }

  /** The line of the first such byte, from 1. */
  long firstInvalidLine() {
    return invalid > 0 ? firstInvalidLine : line;
  }

  /** True where such a byte stands for nothing in Windows-1252 either. */
  boolean hasUndefinedInWindows1252() {
    return undefinedInWindows1252;
  }
}
