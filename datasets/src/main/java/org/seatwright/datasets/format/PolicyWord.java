package org.seatwright.datasets.format;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule.Unlisted;

/** The words a policy file chooses among, each with what it means, in the order of messages. */
public final class PolicyWord {
  /** Values of {@link PolicyKey#PER}. */
  public static final Map<String, Per> PER = words(Per.values());

  /** Values of {@link PolicyKey#UNLISTED}. */
  public static final Map<String, Unlisted> UNLISTED = words(Unlisted.values());

  /** Values of {@link PolicyKey#ENFORCE}. */
  public static final Map<String, Enforce> ENFORCE = words(Enforce.values());

  /** Values of {@link PolicyKey#EVERYONE_PLACED}. */
  public static final Map<String, Boolean> YES_OR_NO = yesOrNo();

  /** How strictly a rule is meant; soft rules bring points of their own. */
  public enum Enforce {
    HARD,
    SOFT,
    REPORT
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

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    return Collections.unmodifiableMap(words);
  }
}
