package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tickets;

/** Reads the lottery: a seed alone, or a section with how positions are drawn. */
final class LotteryReader {
  /** A lottery and who has more tickets in it. */
  record Draw(Lottery lottery, List<Tickets> tickets) {}

  private static final Lottery USUAL = Policy.DEFAULT.lottery();

  private final Findings findings;

  LotteryReader(Findings findings) {
    this.findings = findings;
  }

  /** The draw; what is not there or not right has its default. */
  Draw read(Optional<YamlValue> value) {
    if (value.isEmpty() || !value.get().is(Shape.SECTION)) {
      return new Draw(new Lottery(seed(value)), List.of());
    }
    return value
        .get()
        .section("lottery", PolicyKey.LOTTERY_SECTION)
        .map(this::read)
        .orElseGet(() -> new Draw(USUAL, List.of()));
  }

  private Draw read(YamlSection section) {
    Lottery.Numbers numbers =
        section
            .find(PolicyKey.NUMBERS)
            .flatMap(value -> value.word(PolicyWord.NUMBERS))
            .orElse(USUAL.numbers());
    return new Draw(
        new Lottery(seed(section.find(PolicyKey.SEED)), numbers),
        findings.readEach(
            section.sections(PolicyKey.TICKETS, "tickets for a group", PolicyKey.TICKETS_FOR),
            this::tickets));
  }

  private static long seed(Optional<YamlValue> value) {
    return value
        .flatMap(seed -> seed.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE))
        .orElse(USUAL.seed());
  }

  private Optional<Tickets> tickets(YamlSection entry) {
    Optional<Group> of =
        entry
            .findRequired(PolicyKey.OF, "Say who has the tickets, such as of: ses=frl.")
            .flatMap(new GroupReader(findings)::groupOrGrade);
    Optional<Long> tickets =
        entry
            .findRequired(PolicyKey.TICKETS, "Say how many tickets each of them has.")
            .flatMap(value -> value.wholeNumber(1, Tickets.MAX));
    return of.isEmpty() || tickets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tickets(of.get(), Math.toIntExact(tickets.get())));
  }
}
