package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.choice.Commitment;
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
    long seed = seed(section.find(PolicyKey.SEED));
    return new Draw(
        new Lottery(seed, numbers, commitment(section, seed)),
        findings.readEach(
            section.sections(PolicyKey.TICKETS, "tickets for a group", PolicyKey.TICKETS_FOR),
            this::tickets));
  }

  /** What was published of the seed beforehand; empty, with notices, where it cannot be used. */
  private Optional<Commitment> commitment(YamlSection lottery, long seed) {
    return lottery
        .find(PolicyKey.COMMITMENT)
        .flatMap(value -> value.section("a commitment", PolicyKey.COMMITMENT_SECTION))
        .flatMap(this::commitment)
        .filter(promise -> isKept(promise, lottery, seed));
  }

  private Optional<Commitment> commitment(YamlSection section) {
    Optional<String> sha256 =
        section
            .findRequired(PolicyKey.SHA256, "Give the SHA-256 that was published.")
            .flatMap(value -> hexadecimal(value, Commitment.SHA256, "64"));
    Optional<YamlValue> salt = section.find(PolicyKey.SALT);
    Optional<String> told =
        salt.flatMap(value -> hexadecimal(value, Commitment.SALT, "from 32 to 128"));
    return salt.isPresent() && told.isEmpty()
        ? Optional.empty()
        : sha256.map(hash -> new Commitment(hash, told));
  }

  private Optional<String> hexadecimal(YamlValue value, Pattern pattern, String digits) {
    return value
        .text()
        .filter(text -> {
          boolean is = pattern.matcher(text).matches();
          if (!is) {
            findings.add(PolicyNotice.notHexadecimal(value.at(), text, digits));
          }
          return is;
        });
  }

  /** False, with a notice, where the seed is not the one committed to. */
  private boolean isKept(Commitment promise, YamlSection lottery, long seed) {
    if (promise.salt().isEmpty()) {
      findings.add(PolicyNotice.sealed(lottery.at(PolicyKey.COMMITMENT), seed));
      return true;
    }
    if (!lottery.hasOrMeans(PolicyKey.SEED)) {
      findings.add(
          PolicyNotice.missingKey(
              lottery.at(), PolicyKey.SEED, "Give the seed that the salt belongs to."));
      return false;
    }
    if (!promise.allows(seed)) {
      String found = Commitment.of(seed, promise.salt().get()).sha256();
      findings.add(
          PolicyNotice.notCommittedTo(lottery.at(PolicyKey.SEED), seed, found, promise.sha256()));
    }
    return promise.allows(seed);
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
