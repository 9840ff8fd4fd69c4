package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Group;

/** Reads whom a rule is about and what its programs carry: values of attributes. */
final class GroupReader {
  private final Findings findings;

  GroupReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * A value that programs or schools carry, {@code attribute=value}.
   *
   * @param consequence what it means that none does, such as "The rule has no effect"
   */
  Optional<AttributeValue> programValue(YamlValue value, String consequence) {
    Optional<AttributeValue> read =
        value.text().flatMap(text -> attributeValue(text).or(() -> refused(value, text)));
    read.ifPresent(it -> findings.mention(new Mention.ProgramValue(value.at(), it, consequence)));
    return read;
  }

  /** A group of students by attributes alone; empty, with notices, where it is something else. */
  Optional<Group> group(YamlValue value) {
    return group(value, false);
  }

  /** A group of students; a student's grade may be named like an attribute. */
  Optional<Group> groupOrGrade(YamlValue value) {
    return group(value, true);
  }

  private Optional<Group> group(YamlValue value, boolean gradeToo) {
    if (!value.is(Shape.LIST)) {
      return alternative(value, gradeToo).map(all -> new Group(List.of(all)));
    }
    List<YamlValue> items = value.items().orElseThrow();
    if (items.isEmpty()) {
      findings.add(PolicyNotice.emptyList(value.at(), "Name at least one attribute=value."));
      return Optional.empty();
    }
    List<List<AttributeValue>> alternatives =
        items.stream().map(item -> alternative(item, gradeToo)).flatMap(Optional::stream).toList();
    return alternatives.size() == items.size()
        ? Optional.of(new Group(alternatives))
        : Optional.empty();
  }

  /** Values that must all hold. */
  private Optional<List<AttributeValue>> alternative(YamlValue value, boolean gradeToo) {
    Optional<List<AttributeValue>> all =
        value.text().flatMap(text -> allOf(text).or(() -> refused(value, text)));
    all.ifPresent(values ->
        findings.mention(
            new Mention.StudentValues(value.at(), new Group(List.of(values)), gradeToo)));
    return all;
  }

  private static Optional<List<AttributeValue>> allOf(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(PolicyWord.AND)) {
      // A value may hold the sign itself: only what has an equals sign begins the next one.
      if (parts.isEmpty() || part.indexOf('=') >= 0) {
        parts.add(part);
      } else {
        parts.add(parts.removeLast() + PolicyWord.AND + part);
      }
    }
    List<AttributeValue> values =
        parts.stream().map(GroupReader::attributeValue).flatMap(Optional::stream).toList();
    return values.size() == parts.size() ? Optional.of(values) : Optional.empty();
  }

  private static Optional<AttributeValue> attributeValue(String text) {
    int sign = text.indexOf('=');
    return sign < 0 || text.substring(0, sign).isBlank()
        ? Optional.empty()
        : Optional.of(
            new AttributeValue(text.substring(0, sign).strip(), text.substring(sign + 1).strip()));
  }

  private <T> Optional<T> refused(YamlValue value, String text) {
    findings.add(PolicyNotice.notAttributeValue(value.at(), text));
    return Optional.empty();
  }
}
