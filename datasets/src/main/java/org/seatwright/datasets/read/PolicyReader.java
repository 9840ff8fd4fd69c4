package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;

/**
 * Reads a policy file. Keys that are not there keep the values of {@link Policy#DEFAULT}, one by
 * one; a policy without a name is called by its file.
 */
final class PolicyReader {
  private final At file;
  private final Notices.Collector notices;

  private PolicyReader(At file, Notices.Collector notices) {
    this.file = file;
    this.notices = notices;
  }

  static PolicyDraft read(
      YamlNode.Mapping root, At file, String fileName, Notices.Collector notices) {
    YamlSection section = YamlSection.closed(file, "", root, "a policy", PolicyKey.FILE, notices);
    return new PolicyReader(file, notices).read(section, fileName);
  }

  private PolicyDraft read(YamlSection section, String fileName) {
    long errors = notices.errors();
    String name = section.find(PolicyKey.POLICY).flatMap(YamlValue::text).orElse(fileName);
    List<PolicyDraft.Rule> drafts =
        section
            .find(PolicyKey.BALANCE)
            .flatMap(YamlValue::items)
            .map(this::rules)
            .orElse(List.of());
    List<BalanceRule> rules = drafts.stream().map(PolicyDraft.Rule::rule).toList();
    PlacementRule placement =
        section
            .find(PolicyKey.PLACEMENT)
            .flatMap(value -> value.section("placement", PolicyKey.PLACEMENT_SECTION))
            .map(PolicyReader::placement)
            .orElse(PlacementRule.DEFAULT);
    Optional<YamlSection> costs =
        section
            .find(PolicyKey.POINTS)
            .flatMap(value -> value.section("points", PolicyKey.POINTS_SECTION));
    Points points =
        costs
            .flatMap(keys -> accepted(keys.at(), () -> points(keys), notices))
            .orElse(Points.DEFAULT);
    Lottery lottery =
        section
            .find(PolicyKey.LOTTERY)
            .flatMap(seed -> seed.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE))
            .map(Lottery::new)
            .orElse(Policy.DEFAULT.lottery());
    Optional<Policy> policy =
        notices.errors() > errors
            ? Optional.empty()
            : accepted(file, () -> new Policy(name, rules, placement, points, lottery), notices);
    return new PolicyDraft(policy, drafts, costs.map(at -> at.at(PolicyKey.RANK)).orElse(file));
  }

  /** A part of a policy; where the model alone refuses it, its message becomes the notice. */
  static <T> Optional<T> accepted(At at, Supplier<T> part, Notices.Collector notices) {
    try {
      return Optional.of(part.get());
    } catch (IllegalArgumentException e) {
      notices.add(PolicyNotice.refused(at, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private List<PolicyDraft.Rule> rules(List<YamlValue> values) {
    List<PolicyDraft.Rule> rules = new ArrayList<>();
    Map<String, Integer> rowOfName = new HashMap<>();
    for (YamlValue value : values) {
      value
          .section("a balance rule", PolicyKey.RULE)
          .map(section -> new RuleReader(section, rowOfName, notices))
          .flatMap(rule -> accepted(value.at(), rule::read, notices))
          .flatMap(Function.identity())
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static PlacementRule placement(YamlSection section) {
    return new PlacementRule(
        section
            .find(PolicyKey.UNLISTED)
            .flatMap(value -> value.word(PolicyWord.UNLISTED))
            .orElse(PlacementRule.DEFAULT.unlisted()),
        section
            .find(PolicyKey.EVERYONE_PLACED)
            .flatMap(value -> value.word(PolicyWord.YES_OR_NO))
            .orElse(PlacementRule.DEFAULT.everyonePlaced()));
  }

  private Points points(YamlSection section) {
    Points usual = Points.DEFAULT;
    return new Points(
        section
            .find(PolicyKey.RANK)
            .flatMap(YamlValue::items)
            .map(values -> ranks(values, section.at(PolicyKey.RANK)))
            .orElse(usual.rank()),
        points(section, PolicyKey.UNLISTED, Points.MAX, usual.unlisted()),
        points(section, PolicyKey.PER_KM, Points.MAX_PER_KM, usual.perKm()),
        points(section, PolicyKey.UNPLACED, Points.MAX, usual.unplaced()));
  }

  private List<Long> ranks(List<YamlValue> values, At at) {
    if (values.isEmpty()) {
      notices.add(PolicyNotice.emptyList(at, "Give at least the points of the first choice."));
      return Points.DEFAULT.rank();
    }
    return values.stream().map(value -> value.wholeNumber(0, Points.MAX).orElse(0L)).toList();
  }

  private static long points(YamlSection section, String key, long most, long otherwise) {
    return section.find(key).flatMap(value -> value.wholeNumber(0, most)).orElse(otherwise);
  }
}
