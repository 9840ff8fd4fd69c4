package org.seatwright.datasets.read;

/** The largest numbers that files of a district may hold. */
public final class Limits {
  /** Most seats of one program, and most enrolled children of one group. */
  public static final int MAX_SEATS = 1_000_000;

  /** Largest rank of a choice. */
  public static final int MAX_RANK = 1_000_000;

  private Limits() {}
}
