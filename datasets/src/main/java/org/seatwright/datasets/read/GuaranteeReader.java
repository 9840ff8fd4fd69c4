package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Points;

/** Reads one guarantee of a policy file. */
final class GuaranteeReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  GuaranteeReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The guarantee; empty, with notices, where something is wrong with it. */
  Optional<Guarantee> read() {
    long errors = findings.errors();
    Optional<String> name = names.read(section);
    Optional<Criterion> to =
        section
            .findRequired(
                PolicyKey.TO, "Say which programs are promised, such as to: {named-in: current}.")
            .flatMap(value -> CriterionReader.read(value, findings));
    Optional<? extends Guarantee.As> as =
        section
            .findRequired(PolicyKey.AS, "Say how firm the promise is: seat, floor or points.")
            .flatMap(value -> value.word(PolicyWord.AS))
            .flatMap(this::as);
    return findings.errors() > errors || name.isEmpty() || to.isEmpty() || as.isEmpty()
        ? Optional.empty()
        : Optional.of(new Guarantee(name.get(), to.get(), as.get()));
  }

  private Optional<? extends Guarantee.As> as(PolicyWord.As word) {
    return switch (word) {
      case SEAT -> withoutPoints(new Guarantee.As.Seat());
      case FLOOR -> withoutPoints(new Guarantee.As.Floor());
      case POINTS ->
          section
              .findRequired(PolicyKey.POINTS, "Say what a placement that breaks the promise costs.")
              .flatMap(value -> value.wholeNumber(0, Points.MAX))
              .map(Guarantee.As.Charge::new);
    };
  }

  private Optional<Guarantee.As> withoutPoints(Guarantee.As as) {
    if (section.has(PolicyKey.POINTS)) {
      findings.add(
          PolicyNotice.misplacedKey(
              section.at(PolicyKey.POINTS), PolicyKey.POINTS, List.of("as: points")));
    }
    return Optional.of(as);
  }
}
