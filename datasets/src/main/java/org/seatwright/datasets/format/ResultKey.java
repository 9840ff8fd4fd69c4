package org.seatwright.datasets.format;

/** The keys of result.json that a later check of the run goes by, and the words of its status. */
public final class ResultKey {
  public static final String STATUS = "status";
  public static final String VALID = "valid";
  public static final String MISSED = "missed";
  public static final String MISSED_AT_LEAST = "missed-at-least";
  public static final String RANKS = "ranks";
  public static final String POINTS = "points";
  public static final String BOUND_RANKS = "bound-ranks";
  public static final String BOUND = "bound";
  public static final String GAP = "gap";
  public static final String INPUTS = "inputs";
  public static final String FILE = "file";
  public static final String SHA256 = "sha256";

  /** The other files of the run folder, as {@link #INPUTS} has those that were read. */
  public static final String OUTPUTS = "outputs";

  /** A status: the plan reaches its bound. */
  public static final String OPTIMAL = "optimal";

  /** A status: there is a bound, which the plan does not reach. */
  public static final String WITHIN_GAP = "within-gap";

  /** A status: nothing is proven. */
  public static final String NO_BOUND = "no-bound";

  /** A status: no plan obeys the hard rules. */
  public static final String INFEASIBLE = "infeasible";

  private ResultKey() {}
}
