package org.seatwright.datasets.read;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tolerance;

/** Reads one balance rule of a policy file. */
final class RuleReader {
  private static final Set<Per> WITHIN_A_GRADE = EnumSet.of(Per.GRADE, Per.PROGRAM);
  private static final Set<Per> WITHIN_A_ZONE = EnumSet.complementOf(EnumSet.of(Per.DISTRICT));

  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  RuleReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The rule; empty, with notices, where something is wrong with it. */
  Optional<PolicyDraft.Rule> read() {
    long errors = findings.errors();
    Optional<String> name = names.read(section);
    FormReader forms = new FormReader(section, findings);
    Optional<BalanceForm> form = forms.read();
    Optional<Per> per =
        section
            .findRequired(
                PolicyKey.PER, "Say what is balanced: school, program, grade, zone or district.")
            .flatMap(value -> value.word(PolicyWord.PER));
    per.ifPresent(place -> checkPer(place, forms));
    Optional<AttributeValue> where =
        section
            .find(PolicyKey.WHERE)
            .flatMap(
                value -> new GroupReader(findings).programValue(value, "The rule has no effect"));
    Optional<Enforcement> enforcement =
        new EnforcementReader(section, "per student by which it is missed", findings).read();
    Tolerance tolerance =
        section
            .find(PolicyKey.TOLERANCE)
            .flatMap(value -> value.word(PolicyWord.TOLERANCE))
            .orElse(Tolerance.NONE);
    // A misspelt key leaves its part empty without another notice.
    if (findings.errors() > errors
        || name.isEmpty()
        || form.isEmpty()
        || per.isEmpty()
        || enforcement.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyDraft.Rule(
            new BalanceRule(name.get(), form.get(), per.get(), where, enforcement.get(), tolerance),
            section));
  }

  /** Whether such places have what they are compared with. */
  private void checkPer(Per per, FormReader forms) {
    if (per == Per.ZONE) {
      findings.mention(new Mention.SchoolColumn(section.at(PolicyKey.PER), Column.ZONE));
    }
    for (FormReader.Compared compared : forms.compared()) {
      switch (compared.reference()) {
        case Reference.ZoneShare() -> {
          checkPer(per, WITHIN_A_ZONE, compared.at(), "zone");
          findings.mention(new Mention.SchoolColumn(compared.at(), Column.ZONE));
          findings.mention(new Mention.StudentColumn(compared.at(), Column.ZONE));
        }
        case Reference.GradeShare() -> checkPer(per, WITHIN_A_GRADE, compared.at(), "grade");
        case Reference.DistrictShare(),
            Reference.ApplicantsShare(),
            Reference.LastYear(),
            Reference.Stated(_) -> {}
      }
    }
  }

  private void checkPer(Per per, Set<Per> allowed, At at, String reference) {
    if (!allowed.contains(per)) {
      findings.add(
          PolicyNotice.referenceOfSeveral(
              at, reference, allowed.stream().map(PolicyWord::of).toList()));
    }
  }
}
