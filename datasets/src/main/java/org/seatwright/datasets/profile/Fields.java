package org.seatwright.datasets.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;
import org.seatwright.model.policy.Fraction;

/**
 * The values of one section of a profile; what is wrong with them is noticed, and they are empty.
 *
 * @param at the section, or what would hold it
 * @param section empty where the profile does not have it
 */
record Fields(At at, Optional<YamlSection> section, Notices.Collector notices) {
  /** The most that weights, deviations and the like may be. */
  static final int MOST = 100;

  static Fields of(YamlSection section, Notices.Collector notices) {
    return new Fields(section.at(), Optional.of(section), notices);
  }

  /**
   * The section under {@code key}.
   *
   * @param owner what has these keys, such as "a level"
   */
  Fields part(String key, String owner, List<String> keys) {
    Optional<YamlSection> inner = find(key).flatMap(it -> it.section(owner, keys));
    return new Fields(inner.map(YamlSection::at).orElse(at), inner, notices);
  }

  boolean has(String key) {
    return section.stream().anyMatch(it -> it.has(key));
  }

  Optional<YamlValue> find(String key) {
    return section.flatMap(it -> it.find(key));
  }

  Optional<String> text(String key) {
    return find(key).flatMap(YamlValue::text);
  }

  OptionalInt whole(String key, int least, int most) {
    return find(key)
        .flatMap(it -> it.wholeNumber(least, most))
        .map(it -> OptionalInt.of(Math.toIntExact(it)))
        .orElse(OptionalInt.empty());
  }

  OptionalDouble decimal(String key, int least, int most) {
    return find(key).map(it -> decimal(it, least, most)).orElse(OptionalDouble.empty());
  }

  static OptionalDouble decimal(YamlValue value, int least, int most) {
    return value
        .decimal(least, most)
        .map(Fraction::doubleValue)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** One of the constants of an enum, by its {@link #word}. */
  <E extends Enum<E>> Optional<E> word(String key, E[] constants) {
    return find(key).flatMap(it -> it.word(words(constants)));
  }

  static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(it -> words.put(word(it), it));
    return words;
  }

  /** The word of an enum's constant, such as ten-points. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Notices where several of the keys are given, which exclude each other. */
  void requireOneAtMost(List<String> keys) {
    List<String> given = keys.stream().filter(this::has).toList();
    if (given.size() > 1) {
      notices.add(ProfileNotice.several(section.orElseThrow().at(given.get(1)), given));
    }
  }

  /** What {@code make} gives; a notice where it refuses its parts. */
  <T> Optional<T> accepted(Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException e) {
      notices.add(ProfileNotice.cannotBeDrawn(at, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
