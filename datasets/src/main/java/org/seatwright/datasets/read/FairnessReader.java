package org.seatwright.datasets.read;

import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;

/** Reads one fairness rule of a policy file. */
final class FairnessReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  FairnessReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The rule; empty, with notices, where something is wrong with it. */
  Optional<FairnessRule> read() {
    Optional<String> name = names.read(section);
    Optional<FairnessRule.Among> among =
        section
            .findRequired(
                PolicyKey.AMONG, "Say between whom envy counts: same-type or across-types.")
            .flatMap(value -> value.word(PolicyWord.FAIRNESS_AMONG));
    Optional<Enforcement> enforcement =
        new EnforcementReader(section, "per student with justified envy", findings).read();
    return name.isEmpty() || among.isEmpty() || enforcement.isEmpty()
        ? Optional.empty()
        : Optional.of(new FairnessRule(name.get(), among.get(), enforcement.get()));
  }
}
