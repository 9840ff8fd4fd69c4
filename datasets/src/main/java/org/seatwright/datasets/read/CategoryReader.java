package org.seatwright.datasets.read;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.Tally;

/** Reads the whole numbers that a rule with a mean gives to categories. */
final class CategoryReader {
  private final YamlSection section;
  private final Findings findings;

  CategoryReader(YamlSection section, Findings findings) {
    this.section = section;
    this.findings = findings;
  }

  /** The attribute and its values; empty, with notices, where something is wrong with them. */
  Optional<Tally.Values> read() {
    Optional<String> attribute = section.find(PolicyKey.OF).flatMap(this::attribute);
    Optional<Map<String, Long>> values =
        section
            .findRequired(
                PolicyKey.VALUES, "Give each category a whole number, such as {low: 1, high: 2}.")
            .flatMap(YamlValue::section)
            .flatMap(this::values);
    return attribute.isPresent() && values.isPresent()
        ? Optional.of(new Tally.Values(attribute.get(), values.get()))
        : Optional.empty();
  }

  private Optional<String> attribute(YamlValue of) {
    Optional<String> name = of.text();
    if (name.filter(text -> text.indexOf('=') >= 0).isPresent()) {
      findings.add(PolicyNotice.notAnAttribute(of.at(), name.get()));
      return Optional.empty();
    }
    name.ifPresent(text -> findings.mention(new Mention.StudentColumn(of.at(), text)));
    return name;
  }

  private Optional<Map<String, Long>> values(YamlSection categories) {
    if (categories.keys().isEmpty()) {
      findings.add(
          PolicyNotice.emptyList(
              section.at(PolicyKey.VALUES), "Give each category a whole number."));
      return Optional.empty();
    }
    Map<String, Long> values = new TreeMap<>();
    for (String category : categories.keys()) {
      categories
          .find(category)
          .flatMap(value -> value.categoryValue(Tally.Values.MAX_VALUE))
          .ifPresent(number -> values.put(category, number));
    }
    return values.size() == categories.keys().size() ? Optional.of(values) : Optional.empty();
  }
}
