package org.seatwright.datasets.format;

import java.util.List;
import org.seatwright.model.certificate.Level;

/** The keys of certificate.json, and the words of its values. */
public final class CertificateKey {
  /** The version of the format that this program writes and reads. */
  public static final long VERSION = 1;

  public static final String FORMAT = "format";
  public static final String PROBLEM = "problem";
  public static final String PLAN = "plan";
  public static final String LEVELS = "levels";
  public static final List<String> ALL = List.of(FORMAT, PROBLEM, PLAN, LEVELS);

  /** Which part of the problem a level is about, from 0. */
  public static final String PART = "part";

  public static final String LEVEL = "level";
  public static final String HELD = "held";
  public static final String BOUND = "bound";
  public static final String DENOMINATOR = "denominator";

  /** The multipliers of seats, those that are not 0, by program. */
  public static final String SEATS = "seats";

  public static final String SIDES = "sides";
  public static final String RANKS = "ranks";
  public static final List<String> OF_LEVEL =
      List.of(PART, LEVEL, HELD, BOUND, DENOMINATOR, SEATS, SIDES, RANKS);

  public static final String RULE = "rule";
  public static final String PLACE = "place";
  public static final String ROW = "row";
  public static final String SIDE = "side";

  /** How often the side counts N. */
  public static final String COUNT = "count";

  /** How often the side counts B. */
  public static final String BASE = "base";

  public static final String MULTIPLIER = "multiplier";
  public static final List<String> OF_SIDE =
      List.of(RULE, PLACE, ROW, SIDE, COUNT, BASE, MULTIPLIER);

  public static final String MISSED = "missed";
  public static final String RANK = "rank";
  public static final String POINTS = "points";

  public static final String LOWER = "lower";
  public static final String UPPER = "upper";

  private CertificateKey() {}

  /** The word for the kind of level. */
  public static String word(Level level) {
    return switch (level) {
      case Level.Missed() -> MISSED;
      case Level.Rank _ -> RANK;
      case Level.Points _ -> POINTS;
    };
  }
}
