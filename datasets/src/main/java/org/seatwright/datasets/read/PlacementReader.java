package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;

/** Reads who may sit where. */
final class PlacementReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  PlacementReader(YamlSection section, Findings findings) {
    this.section = section;
    this.names = new Names("menu", "menus", findings);
    this.findings = findings;
  }

  /** The rule; keys that are not there or not right have their defaults. */
  PlacementRule read() {
    Unlisted unlisted =
        section
            .find(PolicyKey.UNLISTED)
            .flatMap(value -> value.word(PolicyWord.UNLISTED))
            .orElse(PlacementRule.DEFAULT.unlisted());
    mentionColumns(unlisted, section.at(PolicyKey.UNLISTED));
    boolean everyonePlaced =
        section
            .find(PolicyKey.EVERYONE_PLACED)
            .flatMap(value -> value.word(PolicyWord.YES_OR_NO))
            .orElse(PlacementRule.DEFAULT.everyonePlaced());
    Optional<Integer> longest =
        section
            .find(PolicyKey.LONGEST_LIST)
            .flatMap(value -> value.wholeNumber(1, PlacementRule.MAX_LIST))
            .map(Math::toIntExact);
    List<Menu> menus =
        findings.readEach(section.sections(PolicyKey.MENUS, "a menu", PolicyKey.MENU), this::menu);
    return new PlacementRule(
        unlisted, everyonePlaced, longest.map(OptionalInt::of).orElse(OptionalInt.empty()), menus);
  }

  /** Where the longest list is stated. */
  At longestList() {
    return section.at(PolicyKey.LONGEST_LIST);
  }

  private void mentionColumns(Unlisted unlisted, At at) {
    switch (unlisted) {
      case NEVER, WHEN_NEEDED -> {}
      case NEAREST -> findings.mention(new Mention.Distances(at));
      case HOME -> findings.mention(new Mention.NamingColumn(at, Criterion.HOME));
      case STAY -> findings.mention(new Mention.NamingColumn(at, Criterion.CURRENT));
    }
  }

  private Optional<Menu> menu(YamlSection menu) {
    long errors = findings.errors();
    Optional<String> name = names.read(menu);
    Optional<AttributeValue> where =
        menu.find(PolicyKey.WHERE)
            .flatMap(
                value -> new GroupReader(findings).programValue(value, "The menu has no effect"));
    Optional<Criterion> only =
        menu.findRequired(PolicyKey.ONLY, "Say who may sit there, such as only: {same: zone}.")
            .flatMap(value -> CriterionReader.read(value, findings));
    return findings.errors() > errors || name.isEmpty() || only.isEmpty()
        ? Optional.empty()
        : Optional.of(new Menu(name.get(), where, only.get()));
  }
}
