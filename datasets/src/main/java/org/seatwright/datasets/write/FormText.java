package org.seatwright.datasets.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;

/** What a balance rule or one of its tests counts and bounds, as keys with their YAML values. */
final class FormText {
  private FormText() {}

  /** Whom the form counts; no keys where it is several tests, which say so each for themselves. */
  static Map<String, String> tally(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Within within -> members(within.tally());
      case BalanceForm.Share share -> members(share.tally());
      case BalanceForm.Count count -> members(count.tally());
      case BalanceForm.Spread spread -> members(spread.tally());
      case BalanceForm.Mean mean ->
          Map.of(PolicyKey.OF, PolicyScalar.text(attribute(mean.tally().attribute())));
      case BalanceForm.AtLeast _ -> Map.of();
    };
  }

  private static Map<String, String> members(Tally.Members tally) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(PolicyKey.OF, PolicyScalar.group(tally.of()));
    tally.among().ifPresent(among -> keys.put(PolicyKey.AMONG, PolicyScalar.group(among)));
    return keys;
  }

  /** An attribute that stands without a value. */
  private static String attribute(String attribute) {
    if (attribute.contains("=")) {
      throw new IllegalArgumentException(
          "Attribute \"%s\" has an equals sign in its name; a policy file cannot name it."
              .formatted(attribute));
    }
    return attribute;
  }

  /** Between which bounds. */
  static Map<String, String> bounds(BalanceForm form) {
    Map<String, String> keys = new LinkedHashMap<>();
    switch (form) {
      case BalanceForm.Within within -> {
        keys.put(PolicyKey.WITHIN, PolicyScalar.decimal(within.distance()));
        keys.put(PolicyKey.REFERENCE, reference(within.reference()));
        basis(within.basis()).ifPresent(basis -> keys.put(PolicyKey.BASIS, basis));
      }
      case BalanceForm.Share share -> {
        keys.put(PolicyKey.SHARE, PolicyScalar.range(share.low(), share.high()));
        basis(share.basis()).ifPresent(basis -> keys.put(PolicyKey.BASIS, basis));
      }
      case BalanceForm.Count count ->
          keys.put(PolicyKey.COUNT, "[%d, %d]".formatted(count.low(), count.high()));
      case BalanceForm.Mean mean -> {
        keys.put(PolicyKey.VALUES, values(mean.tally().values()));
        keys.put(PolicyKey.MEAN, PolicyScalar.range(mean.low(), mean.high()));
      }
      case BalanceForm.Spread spread ->
          keys.put(PolicyKey.SPREAD, PolicyScalar.decimal(spread.apart()));
      case BalanceForm.AtLeast atLeast -> {
        keys.putAll(holding(atLeast));
        keys.put(listKey(atLeast), Yaml.list(tests(atLeast)));
      }
    }
    return keys;
  }

  /** How many tests must hold, where the key of their list does not say it. */
  static Map<String, String> holding(BalanceForm.AtLeast form) {
    return listKey(form).equals(PolicyKey.TESTS)
        ? Map.of(PolicyKey.AT_LEAST, Integer.toString(form.holding()))
        : Map.of();
  }

  /** The key under which the tests are listed. */
  static String listKey(BalanceForm.AtLeast form) {
    if (form.holding() == 1) {
      return PolicyKey.ANY_OF;
    }
    return form.holding() == form.tests().size() ? PolicyKey.ALL_OF : PolicyKey.TESTS;
  }

  /** The tests, each on one line. */
  static List<String> tests(BalanceForm.AtLeast form) {
    return form.tests().stream().map(FormText::test).toList();
  }

  private static String test(BalanceForm form) {
    Map<String, String> keys = new LinkedHashMap<>(tally(form));
    keys.putAll(bounds(form));
    return Yaml.section(keys);
  }

  private static String reference(Reference reference) {
    return reference instanceof Reference.Stated(Fraction share)
        ? PolicyScalar.decimal(share)
        : word(PolicyWord.REFERENCE, reference);
  }

  /** Empty for students enrolled, which need no key. */
  private static Optional<String> basis(Basis basis) {
    return switch (basis) {
      case Basis.Enrolled() -> Optional.empty();
      case Basis.Seats() -> Optional.of(word(PolicyWord.BASIS, basis));
      case Basis.Target(long students) -> Optional.of(Long.toString(students));
    };
  }

  private static <T> String word(Map<String, T> words, T meaning) {
    return words.entrySet().stream()
        .filter(word -> word.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String values(Map<String, Long> values) {
    Map<String, String> keys = new LinkedHashMap<>();
    values.forEach((category, value) -> keys.put(category, Long.toString(value)));
    return Yaml.section(keys);
  }
}
