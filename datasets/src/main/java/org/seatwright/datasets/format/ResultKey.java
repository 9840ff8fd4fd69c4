package org.seatwright.datasets.format;

/** The keys of result.json that a later check of the run goes by. */
public final class ResultKey {
  public static final String STATUS = "status";
  public static final String MISSED = "missed";
  public static final String MISSED_AT_LEAST = "missed-at-least";
  public static final String RANKS = "ranks";
  public static final String POINTS = "points";
  public static final String BOUND_RANKS = "bound-ranks";
  public static final String BOUND = "bound";
  public static final String INPUTS = "inputs";
  public static final String FILE = "file";
  public static final String SHA256 = "sha256";

  private ResultKey() {}
}
