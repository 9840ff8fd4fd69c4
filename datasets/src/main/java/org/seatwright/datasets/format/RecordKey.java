package org.seatwright.datasets.format;

/** The keys of run.json; those of its files are {@link ResultKey}'s. */
public final class RecordKey {
  public static final String DISTRICT = "district";

  /** The policy file that was used in place of the district's own. */
  public static final String POLICY = "policy";

  /** The lottery: its seed and, where there was one, the commitment to it. */
  public static final String LOTTERY = "lottery";

  public static final String COMMITMENT = "commitment";
  public static final String SALT = "salt";

  /** What people decided by hand. */
  public static final String OVERRIDES = "overrides";

  public static final String WHAT = "what";
  public static final String STUDENTS = "students";
  public static final String BY = "by";
  public static final String WHY = "why";

  public static final String ENGINE = "engine";
  public static final String SOLVER = "solver";
  public static final String SEED = "seed";
  public static final String BUDGET = "budget";
  public static final String SECONDS = "seconds";
  public static final String MOVES = "moves";
  public static final String STARTED = "started";
  public static final String VERSIONS = "versions";
  public static final String FROM = "from";
  public static final String RUN = "run";

  /** What clock, machine and other threads decided, by the piece of work. */
  public static final String DECISIONS = "decisions";

  private RecordKey() {}
}
