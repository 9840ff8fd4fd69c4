package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;

/**
 * The smallest parts of a policy as YAML that can stand on a line of its own or between braces.
 *
 * <p>What a policy file cannot say is refused with an {@link IllegalArgumentException}.
 */
final class PolicyScalar {
  private static final int MOST_DIGITS = 18;

  private PolicyScalar() {}

  /** A name or another text; blanks around it would be lost. */
  static String text(String text) {
    requireBare(text);
    return Yaml.inner(text);
  }

  /** A group of students: one text, or a list where any of several alternatives will do. */
  static String group(Group group) {
    List<String> alternatives = group.alternatives().stream().map(PolicyScalar::all).toList();
    return alternatives.size() == 1
        ? Yaml.inner(alternatives.getFirst())
        : Yaml.list(alternatives.stream().map(Yaml::inner).toList());
  }

  private static String all(List<AttributeValue> values) {
    values.forEach(PolicyScalar::requireWhole);
    return values.stream().map(PolicyScalar::stated).collect(Collectors.joining(PolicyWord.AND));
  }

  /** Refuses a value that would read as several. */
  private static void requireWhole(AttributeValue value) {
    int join = value.value().indexOf(PolicyWord.AND);
    if (value.attribute().contains(PolicyWord.AND)
        || (join >= 0 && value.value().indexOf('=', join) >= 0)
        || value.value().endsWith(PolicyWord.AND.stripTrailing())) {
      throw new IllegalArgumentException(
          "\"%s\" reads as several values; a policy file cannot say it of a group."
              .formatted(value));
    }
  }

  static String attributeValue(AttributeValue value) {
    return Yaml.inner(stated(value));
  }

  private static String stated(AttributeValue value) {
    if (value.attribute().contains("=")) {
      throw new IllegalArgumentException(
          "Attribute \"%s\" has an equals sign in its name; a policy file cannot name it."
              .formatted(value.attribute()));
    }
    requireBare(value.attribute());
    if (!value.value().isEmpty()) {
      requireBare(value.value());
    }
    return value.toString();
  }

  /** Refuses a text that reads back otherwise, or not at all. */
  static void requireBare(String text) {
    if (text.isEmpty() || !text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "\"%s\" is empty, or has blanks around it; a policy file cannot say it.".formatted(text));
    }
  }

  static String range(Fraction low, Fraction high) {
    return Yaml.list(List.of(decimal(low), decimal(high)));
  }

  static String decimal(Fraction fraction) {
    try {
      BigDecimal exact =
          new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()));
      if (exact.precision() > MOST_DIGITS || exact.scale() > MOST_DIGITS) {
        throw new IllegalArgumentException(
            "%s has more than %d digits; a policy file cannot state it."
                .formatted(exact.toPlainString(), MOST_DIGITS));
      }
      return exact.toPlainString();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s has no finite decimal; a policy file cannot state it.".formatted(fraction), e);
    }
  }
}
