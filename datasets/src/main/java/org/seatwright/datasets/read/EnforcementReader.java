package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Points;

/** Reads how strictly a rule is meant. */
final class EnforcementReader {
  private final YamlSection rule;
  private final String softly;
  private final Findings findings;

  /**
   * @param softly what a soft rule costs points for, such as "per pair that is apart"
   */
  EnforcementReader(YamlSection rule, String softly, Findings findings) {
    this.rule = rule;
    this.softly = softly;
    this.findings = findings;
  }

  /** The enforcement; empty, with notices, where something is wrong with it. */
  Optional<Enforcement> read() {
    return rule.findRequired(
            PolicyKey.ENFORCE, "Say how strictly the rule is meant: hard, soft or report.")
        .flatMap(value -> value.word(PolicyWord.ENFORCE))
        .flatMap(word ->
            switch (word) {
              case HARD -> withoutPoints(new Enforcement.Hard());
              case SOFT -> soft();
              case REPORT -> withoutPoints(new Enforcement.Report());
            });
  }

  private Optional<Enforcement> withoutPoints(Enforcement enforcement) {
    if (rule.has(PolicyKey.POINTS)) {
      findings.add(
          PolicyNotice.misplacedKey(
              rule.at(PolicyKey.POINTS), PolicyKey.POINTS, List.of("enforce: soft")));
    }
    return Optional.of(enforcement);
  }

  private Optional<Enforcement> soft() {
    return rule.findRequired(
            PolicyKey.POINTS, "A soft rule costs points %s; say how many.".formatted(softly))
        .flatMap(value -> value.wholeNumber(0, Points.MAX))
        .map(Enforcement.Soft::new);
  }
}
