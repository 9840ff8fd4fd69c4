package org.seatwright.datasets.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Reference;

/** Reads what a balance rule counts and between which bounds: exactly one form. */
final class FormReader {
  private enum Form {
    WITHIN(PolicyKey.WITHIN, Optional.of(PolicyKey.REFERENCE)),
    SHARE(PolicyKey.SHARE, Optional.empty()),
    COUNT(PolicyKey.COUNT, Optional.empty()),
    MEAN(PolicyKey.MEAN, Optional.of(PolicyKey.VALUES));

    private final String key;
    private final Optional<String> companion;

    Form(String key, Optional<String> companion) {
      this.key = key;
      this.companion = companion;
    }
  }

  /** Two bounds in order. */
  private record Bounds<T>(T low, T high) {}

  private final YamlSection section;
  private final Notices.Collector notices;

  FormReader(YamlSection section, Notices.Collector notices) {
    this.section = section;
    this.notices = notices;
  }

  /** Reads {@code attribute=value}; empty, with a notice, where it is something else. */
  static Optional<AttributeValue> attributeValue(YamlValue value, Notices.Collector notices) {
    return value
        .text()
        .flatMap(text -> {
          int sign = text.indexOf('=');
          if (sign < 0 || text.substring(0, sign).isBlank()) {
            notices.add(PolicyNotice.notAttributeValue(value.at(), text));
            return Optional.empty();
          }
          return Optional.of(
              new AttributeValue(
                  text.substring(0, sign).strip(), text.substring(sign + 1).strip()));
        });
  }

  /** The form; empty, with notices, where something is wrong with it. */
  Optional<BalanceForm> read() {
    Optional<YamlValue> of =
        section.findRequired(PolicyKey.OF, "Say whom the rule counts, such as of: ses=frl.");
    List<Form> given = Arrays.stream(Form.values()).filter(form -> section.has(form.key)).toList();
    boolean companionAlone = checkCompanions();
    if (given.isEmpty()) {
      if (!companionAlone && !formIsMeant()) {
        List<String> forms = Arrays.stream(Form.values()).map(form -> form.key).toList();
        notices.add(PolicyNotice.noForm(section.at(), forms));
      }
      return Optional.empty();
    }
    if (given.size() > 1) {
      List<String> forms = given.stream().map(form -> form.key).toList();
      notices.add(PolicyNotice.severalForms(section.at(), forms));
      return Optional.empty();
    }
    return of.flatMap(value ->
        switch (given.getFirst()) {
          case WITHIN -> within(value);
          case SHARE -> share(value);
          case COUNT -> count(value);
          case MEAN -> mean(value);
        });
  }

  private boolean formIsMeant() {
    return Arrays.stream(Form.values()).anyMatch(form -> section.hasOrMeans(form.key));
  }

  /** Notices keys that complete a form which is not there; true where there are any. */
  private boolean checkCompanions() {
    boolean alone = false;
    for (Form form : Form.values()) {
      if (!section.hasOrMeans(form.key) && form.companion.filter(section::has).isPresent()) {
        String companion = form.companion.get();
        notices.add(PolicyNotice.misplacedKey(section.at(companion), companion, form.key));
        alone = true;
      }
    }
    return alone;
  }

  private Optional<BalanceForm> within(YamlValue of) {
    Optional<AttributeValue> who = attributeValue(of, notices);
    Optional<Fraction> distance =
        section.find(PolicyKey.WITHIN).flatMap(value -> value.decimal(0, 1));
    Optional<Reference> reference =
        section
            .findRequired(
                PolicyKey.REFERENCE,
                "Say what the share is compared with: district, or a number such as 0.45.")
            .flatMap(FormReader::reference);
    return who.isPresent() && distance.isPresent() && reference.isPresent()
        ? Optional.of(new BalanceForm.Within(who.get(), distance.get(), reference.get()))
        : Optional.empty();
  }

  private static Optional<Reference> reference(YamlValue value) {
    return value.isText(PolicyKey.DISTRICT)
        ? Optional.of(new Reference.DistrictShare())
        : value.decimal(0, 1).map(Reference.Stated::new);
  }

  private Optional<BalanceForm> share(YamlValue of) {
    Optional<AttributeValue> who = attributeValue(of, notices);
    Optional<Bounds<Fraction>> bounds = bounds(PolicyKey.SHARE, value -> value.decimal(0, 1));
    return who.isPresent() && bounds.isPresent()
        ? Optional.of(new BalanceForm.Share(who.get(), bounds.get().low(), bounds.get().high()))
        : Optional.empty();
  }

  private Optional<BalanceForm> count(YamlValue of) {
    Optional<AttributeValue> who = attributeValue(of, notices);
    Optional<Bounds<Long>> bounds =
        bounds(PolicyKey.COUNT, value -> value.wholeNumber(0, BalanceForm.Count.MAX_COUNT));
    return who.isPresent() && bounds.isPresent()
        ? Optional.of(new BalanceForm.Count(who.get(), bounds.get().low(), bounds.get().high()))
        : Optional.empty();
  }

  private Optional<BalanceForm> mean(YamlValue of) {
    long most = BalanceForm.Mean.MAX_VALUE;
    Optional<String> attribute = attribute(of);
    Optional<Map<String, Long>> values =
        section
            .findRequired(
                PolicyKey.VALUES, "Give each category a whole number, such as {low: 1, high: 2}.")
            .flatMap(YamlValue::section)
            .flatMap(this::values);
    Optional<Bounds<Fraction>> bounds = bounds(PolicyKey.MEAN, value -> value.decimal(-most, most));
    return attribute.isPresent() && values.isPresent() && bounds.isPresent()
        ? Optional.of(
            new BalanceForm.Mean(
                attribute.get(), values.get(), bounds.get().low(), bounds.get().high()))
        : Optional.empty();
  }

  private Optional<String> attribute(YamlValue of) {
    return of.text()
        .flatMap(text -> {
          if (text.indexOf('=') >= 0) {
            notices.add(PolicyNotice.notAnAttribute(of.at(), text));
            return Optional.empty();
          }
          return Optional.of(text);
        });
  }

  private Optional<Map<String, Long>> values(YamlSection categories) {
    if (categories.keys().isEmpty()) {
      notices.add(
          PolicyNotice.emptyList(
              section.at(PolicyKey.VALUES), "Give each category a whole number."));
      return Optional.empty();
    }
    Map<String, Long> values = new TreeMap<>();
    for (String category : categories.keys()) {
      categories
          .find(category)
          .flatMap(value -> value.categoryValue(BalanceForm.Mean.MAX_VALUE))
          .ifPresent(number -> values.put(category, number));
    }
    return values.size() == categories.keys().size() ? Optional.of(values) : Optional.empty();
  }

  /** A list of two, the lower bound first. */
  private <T extends Comparable<T>> Optional<Bounds<T>> bounds(
      String key, Function<YamlValue, Optional<T>> number) {
    Optional<List<YamlValue>> items = section.find(key).flatMap(YamlValue::items);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().size() != 2) {
      notices.add(PolicyNotice.notTwoBounds(section.at(key), items.get().size()));
      return Optional.empty();
    }
    YamlValue first = items.get().get(0);
    YamlValue second = items.get().get(1);
    Optional<T> low = number.apply(first);
    Optional<T> high = number.apply(second);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get().compareTo(high.get()) > 0) {
      notices.add(
          PolicyNotice.reversedBounds(
              section.at(key), first.text().orElse(""), second.text().orElse("")));
      return Optional.empty();
    }
    return Optional.of(new Bounds<>(low.get(), high.get()));
  }
}
