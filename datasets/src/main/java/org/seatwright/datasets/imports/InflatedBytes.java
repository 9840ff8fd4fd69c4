package org.seatwright.datasets.imports;

/** How many bytes of one zip have been inflated so far, every reading counted. */
final class InflatedBytes {
  /** Most of them. */
  static final long MOST = 16L << 30;

  private long count;

  /** Counts some more; false where they are too many. */
  boolean add(long bytes) {
    count += bytes;
    return count <= MOST;
  }
}
