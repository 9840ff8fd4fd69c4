package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.SetAside;

/** Reads one set-aside of a policy file. */
final class SetAsideReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  SetAsideReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The set-aside; empty, with notices, where something is wrong with it. */
  Optional<SetAside> read() {
    long errors = findings.errors();
    Optional<String> name = names.read(section);
    Optional<AttributeValue> where =
        section
            .find(PolicyKey.WHERE)
            .flatMap(value ->
                new GroupReader(findings).programValue(value, "The set-aside has no effect"));
    List<SetAside.Block> blocks = blocks();
    Optional<SetAside.Unfilled> unfilled = unfilled();
    return findings.errors() > errors || name.isEmpty() || unfilled.isEmpty() || blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new SetAside(name.get(), where, blocks, unfilled.get()));
  }

  private List<SetAside.Block> blocks() {
    Optional<YamlValue> list =
        section.findRequired(
            PolicyKey.BLOCKS, "List the groups that have seats of their own, and how many.");
    if (list.filter(YamlValue::isEmptyList).isPresent()) {
      findings.add(
          PolicyNotice.emptyList(
              section.at(PolicyKey.BLOCKS),
              "List at least one block, such as {of: ses=frl, share: 0.5}."));
      return List.of();
    }
    List<SetAside.Block> blocks =
        findings.readEach(
            section.sections(PolicyKey.BLOCKS, "a block of seats", PolicyKey.BLOCK), this::block);
    Fraction shares = Fraction.ZERO;
    for (SetAside.Block block : blocks) {
      if (block.size() instanceof SetAside.Size.Share(Fraction share)) {
        shares = shares.plus(share);
      }
    }
    if (shares.compareTo(Fraction.ONE) > 0) {
      findings.add(PolicyNotice.sharesAboveOne(section.at(PolicyKey.BLOCKS)));
    }
    return blocks;
  }

  private Optional<SetAside.Block> block(YamlSection block) {
    Optional<YamlValue> of =
        block.findRequired(
            PolicyKey.OF, "Say whom the seats are for, such as of: ses=frl, or of: all.");
    boolean isAll = of.filter(value -> value.isText(PolicyWord.ALL)).isPresent();
    Optional<Group> group = isAll ? Optional.empty() : of.flatMap(new GroupReader(findings)::group);
    Optional<? extends SetAside.Size> size = size(block);
    return size.isEmpty() || (group.isEmpty() && !isAll)
        ? Optional.empty()
        : Optional.of(new SetAside.Block(group, size.get()));
  }

  private Optional<? extends SetAside.Size> size(YamlSection block) {
    boolean hasShare = block.has(PolicyKey.SHARE);
    boolean hasSeats = block.has(PolicyKey.SEATS);
    List<String> sizes = List.of(PolicyKey.SHARE, PolicyKey.SEATS);
    if (hasShare && hasSeats) {
      findings.add(PolicyNotice.severalSizes(block.at(), sizes));
      return Optional.empty();
    }
    if (sizes.stream().noneMatch(block::hasOrMeans)) {
      findings.add(PolicyNotice.noSize(block.at(), sizes));
    }
    return hasSeats
        ? block
            .find(PolicyKey.SEATS)
            .flatMap(value -> value.wholeNumber(0, Limits.MAX_SEATS))
            .map(seats -> new SetAside.Size.Seats(Math.toIntExact(seats)))
        : block
            .find(PolicyKey.SHARE)
            .flatMap(value -> value.decimal(0, 1))
            .map(SetAside.Size.Share::new);
  }

  private Optional<SetAside.Unfilled> unfilled() {
    Optional<PolicyWord.Unfilled> word =
        section
            .findRequired(
                PolicyKey.UNFILLED,
                "Say what happens to seats their group does not fill: kept or released.")
            .flatMap(value -> value.word(PolicyWord.UNFILLED));
    Optional<YamlValue> points = section.find(PolicyKey.POINTS);
    return word.flatMap(it ->
        switch (it) {
          case KEPT -> {
            points.ifPresent(value ->
                findings.add(
                    PolicyNotice.misplacedKey(
                        section.at(PolicyKey.POINTS),
                        PolicyKey.POINTS,
                        List.of("unfilled: released"))));
            yield Optional.of(new SetAside.Unfilled.Kept());
          }
          case RELEASED ->
              points.isEmpty()
                  ? Optional.of(new SetAside.Unfilled.Released(0))
                  : points
                      .flatMap(value -> value.wholeNumber(0, Points.MAX))
                      .map(SetAside.Unfilled.Released::new);
        });
  }
}
