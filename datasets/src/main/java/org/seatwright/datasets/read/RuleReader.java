package org.seatwright.datasets.read;

import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Points;

/** Reads one balance rule of a policy file. */
final class RuleReader {
  private final YamlSection section;
  private final Map<String, Integer> rowOfName;
  private final Notices.Collector notices;

  /**
   * @param rowOfName the names of earlier rules and their lines; the rule's own is added
   */
  RuleReader(YamlSection section, Map<String, Integer> rowOfName, Notices.Collector notices) {
    this.section = section;
    this.rowOfName = rowOfName;
    this.notices = notices;
  }

  /** The rule; empty, with notices, where something is wrong with it. */
  Optional<PolicyDraft.Rule> read() {
    long errors = notices.errors();
    Optional<String> name = name();
    Optional<BalanceForm> form = new FormReader(section, notices).read();
    Optional<Per> per =
        section
            .findRequired(
                PolicyKey.PER, "Say what is balanced: school, program, grade, zone or district.")
            .flatMap(value -> value.word(PolicyWord.PER));
    Optional<AttributeValue> where =
        section.find(PolicyKey.WHERE).flatMap(value -> FormReader.attributeValue(value, notices));
    Optional<Enforcement> enforcement = enforcement();
    // A misspelt key leaves its part empty without another notice.
    if (notices.errors() > errors
        || name.isEmpty()
        || form.isEmpty()
        || per.isEmpty()
        || enforcement.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyDraft.Rule(
            new BalanceRule(name.get(), form.get(), per.get(), where, enforcement.get()), section));
  }

  private Optional<String> name() {
    Optional<String> name =
        section
            .findRequired(PolicyKey.NAME, "Name the rule; every message and report shows it.")
            .flatMap(YamlValue::text);
    name.ifPresent(this::checkName);
    return name;
  }

  private void checkName(String name) {
    int row = (int) section.at(PolicyKey.NAME).row().orElseThrow();
    Integer earlier = rowOfName.putIfAbsent(name, row);
    if (earlier != null) {
      notices.add(PolicyNotice.duplicateRule(section.at(PolicyKey.NAME), name, earlier));
    }
  }

  private Optional<Enforcement> enforcement() {
    Optional<PolicyWord.Enforce> enforce =
        section
            .findRequired(
                PolicyKey.ENFORCE, "Say how strictly the rule is meant: hard, soft or report.")
            .flatMap(value -> value.word(PolicyWord.ENFORCE));
    return enforce.flatMap(word ->
        switch (word) {
          case HARD -> withoutPoints(new Enforcement.Hard());
          case SOFT -> soft();
          case REPORT -> withoutPoints(new Enforcement.Report());
        });
  }

  private Optional<Enforcement> withoutPoints(Enforcement enforcement) {
    if (section.has(PolicyKey.POINTS)) {
      notices.add(
          PolicyNotice.misplacedKey(
              section.at(PolicyKey.POINTS), PolicyKey.POINTS, "enforce: soft"));
    }
    return Optional.of(enforcement);
  }

  private Optional<Enforcement> soft() {
    return section
        .findRequired(
            PolicyKey.POINTS,
            "A soft rule costs points per student by which it is missed; say how many.")
        .flatMap(value -> value.wholeNumber(0, Points.MAX))
        .map(Enforcement.Soft::new);
  }
}
