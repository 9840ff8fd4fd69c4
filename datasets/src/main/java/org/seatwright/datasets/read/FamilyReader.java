package org.seatwright.datasets.read;

import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FamilyRule;

/** Reads one family rule of a policy file. */
final class FamilyReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  FamilyReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The rule; empty, with notices, where something is wrong with it. */
  Optional<FamilyRule> read() {
    findings.mention(new Mention.StudentColumn(section.at(), FamilyRule.HOUSEHOLD));
    Optional<String> name = names.read(section);
    Optional<FamilyRule.Together> together =
        section
            .findRequired(
                PolicyKey.TOGETHER, "Say what children of a household share: program or school.")
            .flatMap(value -> value.word(PolicyWord.TOGETHER));
    FamilyRule.Of of =
        section
            .find(PolicyKey.OF)
            .flatMap(value -> value.word(PolicyWord.FAMILY_OF))
            .orElse(FamilyRule.Of.TWINS);
    Optional<Enforcement> enforcement =
        new EnforcementReader(section, "per pair that is apart", findings).read();
    return name.isEmpty() || together.isEmpty() || enforcement.isEmpty()
        ? Optional.empty()
        : Optional.of(new FamilyRule(name.get(), together.get(), of, enforcement.get()));
  }
}
