package org.seatwright.datasets.format;

import java.util.List;

/** The keys of a policy file, section by section. */
public final class PolicyKey {
  public static final String POLICY = "policy";
  public static final String BALANCE = "balance";
  public static final String PLACEMENT = "placement";
  public static final String POINTS = "points";
  public static final String LOTTERY = "lottery";

  /** Keys of the whole file. */
  public static final List<String> FILE = List.of(POLICY, BALANCE, PLACEMENT, POINTS, LOTTERY);

  public static final String NAME = "name";
  public static final String OF = "of";
  public static final String PER = "per";
  public static final String WHERE = "where";
  public static final String WITHIN = "within";
  public static final String REFERENCE = "reference";
  public static final String SHARE = "share";
  public static final String COUNT = "count";
  public static final String VALUES = "values";
  public static final String MEAN = "mean";
  public static final String ENFORCE = "enforce";

  /** Keys of one balance rule; {@link #POINTS} belongs to soft rules. */
  public static final List<String> RULE =
      List.of(NAME, OF, PER, WHERE, WITHIN, REFERENCE, SHARE, COUNT, VALUES, MEAN, ENFORCE, POINTS);

  /** The value of {@link #REFERENCE} that is not a number: the share among students.csv. */
  public static final String DISTRICT = "district";

  public static final String UNLISTED = "unlisted";
  public static final String EVERYONE_PLACED = "everyone-placed";

  /** Keys of the section {@link #PLACEMENT}. */
  public static final List<String> PLACEMENT_SECTION = List.of(UNLISTED, EVERYONE_PLACED);

  public static final String RANK = "rank";
  public static final String PER_KM = "per-km";
  public static final String UNPLACED = "unplaced";

  /** Keys of the section {@link #POINTS}. */
  public static final List<String> POINTS_SECTION = List.of(RANK, UNLISTED, PER_KM, UNPLACED);

  private PolicyKey() {}
}
