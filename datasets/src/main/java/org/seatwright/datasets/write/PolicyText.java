package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.format.PolicyWord.Enforce;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

/** A policy as the YAML of policy.yaml. */
final class PolicyText {
  private final StringBuilder text = new StringBuilder();

  private PolicyText() {}

  /**
   * @throws IllegalArgumentException where a share has no finite decimal or an attribute's name
   *     holds an equals sign, which a policy file cannot say
   */
  static String of(Policy policy) {
    PolicyText yaml = new PolicyText();
    yaml.line(0, PolicyKey.POLICY, Yaml.value(policy.name()));
    yaml.line(0, PolicyKey.BALANCE, policy.balance().isEmpty() ? "[]" : "");
    policy.balance().forEach(yaml::rule);
    yaml.line(0, PolicyKey.PLACEMENT, "");
    yaml.line(2, PolicyKey.UNLISTED, PolicyWord.of(policy.placement().unlisted()));
    yaml.line(2, PolicyKey.EVERYONE_PLACED, policy.placement().everyonePlaced());
    yaml.line(0, PolicyKey.POINTS, "");
    yaml.line(2, PolicyKey.RANK, policy.points().rank());
    yaml.line(2, PolicyKey.UNLISTED, policy.points().unlisted());
    yaml.line(2, PolicyKey.PER_KM, policy.points().perKm());
    yaml.line(2, PolicyKey.UNPLACED, policy.points().unplaced());
    yaml.line(0, PolicyKey.LOTTERY, policy.lottery().seed());
    return yaml.text.toString();
  }

  private void line(int indent, String key, Object value) {
    text.append(" ".repeat(indent)).append(key).append(':');
    if (!value.equals("")) {
      text.append(' ').append(value);
    }
    text.append('\n');
  }

  private void rule(BalanceRule rule) {
    text.append("  - ").append(PolicyKey.NAME).append(": ").append(Yaml.value(rule.name()));
    text.append('\n');
    switch (rule.form()) {
      case BalanceForm.Counting counting -> of(counting.of());
      case BalanceForm.Mean mean -> line(4, PolicyKey.OF, Yaml.value(mean.attribute()));
    }
    line(4, PolicyKey.PER, PolicyWord.of(rule.per()));
    rule.where().ifPresent(where -> line(4, PolicyKey.WHERE, Yaml.value(stated(where))));
    form(rule.form());
    switch (rule.enforcement()) {
      case Enforcement.Hard() -> enforce(Enforce.HARD);
      case Enforcement.Report() -> enforce(Enforce.REPORT);
      case Enforcement.Soft(long points) -> {
        enforce(Enforce.SOFT);
        line(4, PolicyKey.POINTS, points);
      }
    }
  }

  private void enforce(Enforce how) {
    line(4, PolicyKey.ENFORCE, PolicyWord.of(how));
  }

  private void of(AttributeValue of) {
    line(4, PolicyKey.OF, Yaml.value(stated(of)));
  }

  private void form(BalanceForm form) {
    switch (form) {
      case BalanceForm.Within within -> {
        line(4, PolicyKey.WITHIN, decimal(within.distance()));
        switch (within.reference()) {
          case Reference.DistrictShare() -> line(4, PolicyKey.REFERENCE, PolicyKey.DISTRICT);
          case Reference.Stated(Fraction share) -> line(4, PolicyKey.REFERENCE, decimal(share));
        }
      }
      case BalanceForm.Share share -> line(4, PolicyKey.SHARE, range(share.low(), share.high()));
      case BalanceForm.Count count ->
          line(4, PolicyKey.COUNT, "[%d, %d]".formatted(count.low(), count.high()));
      case BalanceForm.Mean mean -> {
        String values =
            mean.values().entrySet().stream()
                .map(value -> Yaml.key(value.getKey()) + ": " + value.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        line(4, PolicyKey.VALUES, values);
        line(4, PolicyKey.MEAN, range(mean.low(), mean.high()));
      }
    }
  }

  private static String stated(AttributeValue value) {
    if (value.attribute().contains("=")) {
      throw new IllegalArgumentException(
          "Attribute \"%s\" has an equals sign in its name; a policy file cannot name it."
              .formatted(value.attribute()));
    }
    return value.toString();
  }

  private static String range(Fraction low, Fraction high) {
    return "[" + decimal(low) + ", " + decimal(high) + "]";
  }

  private static String decimal(Fraction fraction) {
    try {
      return new BigDecimal(fraction.numerator())
          .divide(new BigDecimal(fraction.denominator()))
          .toPlainString();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s has no finite decimal; a policy file cannot state it.".formatted(fraction), e);
    }
  }
}
