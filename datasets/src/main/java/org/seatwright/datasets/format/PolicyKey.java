package org.seatwright.datasets.format;

import java.util.List;

/** The keys of a policy file, section by section. */
public final class PolicyKey {
  public static final String POLICY = "policy";
  public static final String SOURCE = "source";
  public static final String YEAR = "year";
  public static final String SIMPLIFIED = "simplified";
  public static final String CATEGORIES = "categories";
  public static final String BALANCE = "balance";
  public static final String SET_ASIDES = "set-asides";
  public static final String PLACEMENT = "placement";
  public static final String GUARANTEES = "guarantees";
  public static final String PRIORITIES = "priorities";
  public static final String FAIRNESS = "fairness";
  public static final String FAMILIES = "families";
  public static final String OBJECTIVE = "objective";
  public static final String POINTS = "points";
  public static final String LOTTERY = "lottery";

  /** Keys of the whole file. */
  public static final List<String> FILE =
      List.of(
          POLICY,
          SOURCE,
          YEAR,
          SIMPLIFIED,
          CATEGORIES,
          BALANCE,
          SET_ASIDES,
          PLACEMENT,
          GUARANTEES,
          PRIORITIES,
          FAIRNESS,
          FAMILIES,
          OBJECTIVE,
          POINTS,
          LOTTERY);

  public static final String NAME = "name";
  public static final String FROM = "from";
  public static final String METHOD = "method";
  public static final String WEIGHTS = "weights";
  public static final String BANDS = "bands";
  public static final String WEIGHTED_BY = "weighted-by";
  public static final String TIERS = "tiers";
  public static final String POPULATION = "population";
  public static final String CUTS = "cuts";
  public static final String LABELS = "labels";
  public static final String MISSING = "missing";

  /** Keys of one category by census blocks. */
  public static final List<String> CATEGORY =
      List.of(
          NAME,
          FROM,
          METHOD,
          WEIGHTS,
          BANDS,
          WEIGHTED_BY,
          TIERS,
          POPULATION,
          CUTS,
          LABELS,
          MISSING);

  public static final String OF = "of";
  public static final String AMONG = "among";
  public static final String PER = "per";
  public static final String WHERE = "where";
  public static final String WITHIN = "within";
  public static final String REFERENCE = "reference";
  public static final String BASIS = "basis";
  public static final String SHARE = "share";
  public static final String COUNT = "count";
  public static final String VALUES = "values";
  public static final String MEAN = "mean";
  public static final String SPREAD = "spread";
  public static final String ANY_OF = "any-of";
  public static final String ALL_OF = "all-of";
  public static final String AT_LEAST = "at-least";
  public static final String TESTS = "tests";
  public static final String TOLERANCE = "tolerance";
  public static final String ENFORCE = "enforce";

  /** Keys of one balance rule; {@link #POINTS} belongs to soft rules. */
  public static final List<String> RULE =
      List.of(
          NAME, OF, AMONG, PER, WHERE, WITHIN, REFERENCE, BASIS, SHARE, COUNT, VALUES, MEAN, SPREAD,
          ANY_OF, ALL_OF, AT_LEAST, TESTS, TOLERANCE, ENFORCE, POINTS);

  /** Keys of one of several tests of a balance rule. */
  public static final List<String> TEST =
      List.of(
          OF, AMONG, WITHIN, REFERENCE, BASIS, SHARE, COUNT, VALUES, MEAN, ANY_OF, ALL_OF, AT_LEAST,
          TESTS);

  public static final String BLOCKS = "blocks";
  public static final String UNFILLED = "unfilled";

  /** Keys of one set-aside; {@link #POINTS} belongs to released seats. */
  public static final List<String> SET_ASIDE = List.of(NAME, WHERE, BLOCKS, UNFILLED, POINTS);

  public static final String SEATS = "seats";

  /** Keys of one block of a set-aside. */
  public static final List<String> BLOCK = List.of(OF, SHARE, SEATS);

  public static final String UNLISTED = "unlisted";
  public static final String EVERYONE_PLACED = "everyone-placed";
  public static final String LONGEST_LIST = "longest-list";
  public static final String MENUS = "menus";

  /** Keys of the section {@link #PLACEMENT}. */
  public static final List<String> PLACEMENT_SECTION =
      List.of(UNLISTED, EVERYONE_PLACED, LONGEST_LIST, MENUS);

  public static final String ONLY = "only";

  /** Keys of one menu. */
  public static final List<String> MENU = List.of(NAME, WHERE, ONLY);

  public static final String SAME = "same";
  public static final String WITHIN_KM = "within-km";
  public static final String NEAREST = "nearest";
  public static final String STUDENT = "student";
  public static final String PROGRAM = "program";
  public static final String NAMED_IN = "named-in";
  public static final String FEEDER = "feeder";
  public static final String RANKED = "ranked";
  public static final String ON_FILE = "file";
  public static final String NONE_OF = "none-of";
  public static final String EACH = "each";

  /** Keys that each are a criterion between a student and a program. */
  public static final List<String> CRITERIA =
      List.of(
          SAME, WITHIN_KM, NEAREST, STUDENT, PROGRAM, NAMED_IN, FEEDER, RANKED, ON_FILE, ALL_OF,
          ANY_OF, NONE_OF);

  /** Keys of a criterion: one of {@link #CRITERIA}; the last two belong to {@link #NEAREST}. */
  public static final List<String> CRITERION =
      List.of(
          SAME, WITHIN_KM, NEAREST, STUDENT, PROGRAM, NAMED_IN, FEEDER, RANKED, ON_FILE, ALL_OF,
          ANY_OF, NONE_OF, EACH, WHERE);

  public static final String TO = "to";
  public static final String AS = "as";

  /** Keys of one guarantee; {@link #POINTS} belongs to guarantees as points. */
  public static final List<String> GUARANTEE = List.of(NAME, TO, AS, POINTS);

  public static final String CLASSES = "classes";
  public static final String OTHERWISE = "otherwise";

  /** Keys of the section {@link #PRIORITIES}. */
  public static final List<String> PRIORITIES_SECTION = List.of(CLASSES, OTHERWISE);

  public static final String WHO = "who";

  /** Keys of one priority class. */
  public static final List<String> PRIORITY_CLASS = List.of(NAME, WHO, POINTS);

  /** Keys of one fairness rule; {@link #POINTS} belongs to soft rules. */
  public static final List<String> FAIRNESS_RULE = List.of(NAME, AMONG, ENFORCE, POINTS);

  public static final String TOGETHER = "together";

  /** Keys of one family rule; {@link #POINTS} belongs to soft rules. */
  public static final List<String> FAMILY_RULE = List.of(NAME, TOGETHER, OF, ENFORCE, POINTS);

  public static final String RANK = "rank";
  public static final String PER_KM = "per-km";
  public static final String UNPLACED = "unplaced";
  public static final String DISTANCE = "distance";
  public static final String MOVING = "moving";
  public static final String FOR = "for";

  /** Keys of the section {@link #POINTS}. */
  public static final List<String> POINTS_SECTION =
      List.of(RANK, UNLISTED, PER_KM, UNPLACED, DISTANCE, MOVING, FOR);

  /** Keys of other points for some students. */
  public static final List<String> POINTS_FOR =
      List.of(OF, RANK, UNLISTED, PER_KM, UNPLACED, DISTANCE, MOVING);

  public static final String SEED = "seed";
  public static final String NUMBERS = "numbers";
  public static final String TICKETS = "tickets";

  public static final String COMMITMENT = "commitment";

  /** Keys of the section {@link #LOTTERY}. */
  public static final List<String> LOTTERY_SECTION = List.of(SEED, NUMBERS, TICKETS, COMMITMENT);

  public static final String SHA256 = "sha256";
  public static final String SALT = "salt";

  /** Keys of the section {@link #COMMITMENT}. */
  public static final List<String> COMMITMENT_SECTION = List.of(SHA256, SALT);

  /** Keys of tickets for a group. */
  public static final List<String> TICKETS_FOR = List.of(OF, TICKETS);

  private PolicyKey() {}
}
