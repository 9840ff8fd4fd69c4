package org.seatwright.datasets.format;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tolerance;

/** The words a policy file chooses among, each with what it means, in the order of messages. */
public final class PolicyWord {
  /** Joins values that must all hold in a group, such as {@code school=high & area=low}. */
  public static final String AND = " & ";

  /** In place of a group: every student. */
  public static final String ALL = "all";

  /** Value of {@link PolicyKey#RANKED}: at any rank. */
  public static final String ANY = "any";

  /** In place of a column of blocks: the students who live there. */
  public static final String STUDENTS = "students";

  /** Value of {@link PolicyKey#MISSING}: nobody may be without a tier. */
  public static final String REFUSE = "refuse";

  /** Values of {@link PolicyKey#METHOD}. */
  public static final Map<String, Scoring> METHOD = words(Scoring.values());

  /** Values of {@link PolicyKey#PER}. */
  public static final Map<String, Per> PER = words(Per.values());

  /** Values of {@link PolicyKey#REFERENCE} that are not a number. */
  public static final Map<String, Reference> REFERENCE = references();

  /** Values of {@link PolicyKey#BASIS} that are not a number. */
  public static final Map<String, Basis> BASIS = bases();

  /** Values of {@link PolicyKey#TOLERANCE}. */
  public static final Map<String, Tolerance> TOLERANCE = words(Tolerance.values());

  /** Values of {@link PolicyKey#UNFILLED}. */
  public static final Map<String, Unfilled> UNFILLED = words(Unfilled.values());

  /** Values of {@link PolicyKey#UNLISTED}. */
  public static final Map<String, Unlisted> UNLISTED = words(Unlisted.values());

  /** Values of {@link PolicyKey#ENFORCE}. */
  public static final Map<String, Enforce> ENFORCE = words(Enforce.values());

  /** Values of {@link PolicyKey#EVERYONE_PLACED}. */
  public static final Map<String, Boolean> YES_OR_NO = yesOrNo();

  /** Values of {@link PolicyKey#AS}. */
  public static final Map<String, As> AS = words(As.values());

  /** Values of {@link PolicyKey#AMONG} in a fairness rule. */
  public static final Map<String, FairnessRule.Among> FAIRNESS_AMONG =
      words(FairnessRule.Among.values());

  /** Values of {@link PolicyKey#TOGETHER}. */
  public static final Map<String, FamilyRule.Together> TOGETHER =
      words(FamilyRule.Together.values());

  /** Values of {@link PolicyKey#OF} in a family rule. */
  public static final Map<String, FamilyRule.Of> FAMILY_OF = words(FamilyRule.Of.values());

  /** Values of {@link PolicyKey#OBJECTIVE}. */
  public static final Map<String, Objective> OBJECTIVE = words(Objective.values());

  /** Values of {@link PolicyKey#NUMBERS}. */
  public static final Map<String, Lottery.Numbers> NUMBERS = words(Lottery.Numbers.values());

  /** How numbers of blocks become scores; bands bring their own limits. */
  public enum Scoring {
    Z_SCORES,
    RANKS,
    BANDS
  }

  /** How strictly a rule is meant; soft rules bring points of their own. */
  public enum Enforce {
    HARD,
    SOFT,
    REPORT
  }

  /** What happens to seats that their group does not fill; released seats may cost points. */
  public enum Unfilled {
    KEPT,
    RELEASED
  }

  /** How firm a guarantee is; points bring their own number. */
  public enum As {
    SEAT,
    FLOOR,
    POINTS
  }

  private PolicyWord() {}

  /** The word for a constant, such as "when-needed" for {@code WHEN_NEEDED}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> words.put(of(constant), constant));
    return Collections.unmodifiableMap(words);
  }

  private static Map<String, Reference> references() {
    Map<String, Reference> words = new LinkedHashMap<>();
    words.put("district", new Reference.DistrictShare());
    words.put("zone", new Reference.ZoneShare());
    words.put("grade", new Reference.GradeShare());
    words.put("applicants", new Reference.ApplicantsShare());
    words.put("last-year", new Reference.LastYear());
    return Collections.unmodifiableMap(words);
  }

  private static Map<String, Basis> bases() {
    Map<String, Basis> words = new LinkedHashMap<>();
    words.put("enrolled", new Basis.Enrolled());
    words.put("seats", new Basis.Seats());
    return Collections.unmodifiableMap(words);
  }

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    return Collections.unmodifiableMap(words);
  }
}
