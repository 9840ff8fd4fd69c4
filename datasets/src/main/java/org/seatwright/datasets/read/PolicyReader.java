package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.Provenance;
import org.seatwright.model.policy.SetAside;

/**
 * Reads a policy file. Keys that are not there keep the values of {@link Policy#DEFAULT}, one by
 * one; a policy without a name is called by its file.
 */
final class PolicyReader {
  private final YamlSection section;
  private final At file;
  private final Findings findings;

  private PolicyReader(YamlSection section, At file, Findings findings) {
    this.section = section;
    this.file = file;
    this.findings = findings;
  }

  static PolicyDraft read(
      YamlNode.Mapping root, At file, String fileName, Notices.Collector notices) {
    return read(root, file, "", fileName, notices);
  }

  /** The same of a section that stands at {@code path} in its file. */
  static PolicyDraft read(
      YamlNode.Mapping root, At file, String path, String fileName, Notices.Collector notices) {
    YamlSection section = YamlSection.closed(file, path, root, "a policy", PolicyKey.FILE, notices);
    return new PolicyReader(section, file, new Findings(notices)).read(fileName);
  }

  private PolicyDraft read(String fileName) {
    long errors = findings.errors();
    String name = text(PolicyKey.POLICY).orElse(fileName);
    Provenance provenance = provenance();
    Names categoryNames = new Names("category", "categories", findings);
    List<PolicyDraft.ByBlocks> categories = categories(categoryNames);
    List<PolicyDraft.Rule> rules = rules();
    List<SetAside> setAsides = setAsides();
    Optional<PlacementReader> seats = placement();
    PlacementRule placement = seats.map(PlacementReader::read).orElse(PlacementRule.DEFAULT);
    List<Guarantee> guarantees = guarantees();
    Priorities priorities = priorities();
    List<FairnessRule> fairness = fairness();
    List<FamilyRule> families = families();
    Objective objective =
        section
            .find(PolicyKey.OBJECTIVE)
            .flatMap(value -> value.word(PolicyWord.OBJECTIVE))
            .orElse(Objective.POINTS);
    Costs costs = costs(placement);
    LotteryReader.Draw draw = new LotteryReader(findings).read(section.find(PolicyKey.LOTTERY));
    Optional<Policy> policy =
        findings.errors() > errors
            ? Optional.empty()
            : findings.accepted(
                file,
                () ->
                    new Policy(
                        name,
                        provenance,
                        categories.stream().map(PolicyDraft.ByBlocks::category).toList(),
                        rules.stream().map(PolicyDraft.Rule::rule).toList(),
                        setAsides,
                        placement,
                        guarantees,
                        priorities,
                        fairness,
                        families,
                        objective,
                        costs.points(),
                        costs.groups(),
                        draw.lottery(),
                        draw.tickets()));
    return new PolicyDraft(
        policy,
        categories,
        categoryNames.all(),
        rules,
        findings.mentions(),
        costs.stated(),
        seats.map(PlacementReader::longestList).orElse(file),
        section.at(PolicyKey.OBJECTIVE));
  }

  private Optional<String> text(String key) {
    return section.find(key).flatMap(YamlValue::text);
  }

  private Provenance provenance() {
    return new Provenance(
        text(PolicyKey.SOURCE),
        text(PolicyKey.YEAR),
        section.find(PolicyKey.SIMPLIFIED).flatMap(YamlValue::items).orElse(List.of()).stream()
            .flatMap(sentence -> sentence.text().stream())
            .toList());
  }

  private List<PolicyDraft.ByBlocks> categories(Names names) {
    return findings.readEach(
        section.sections(PolicyKey.CATEGORIES, "a category", PolicyKey.CATEGORY),
        category -> new CompositeReader(category, names, findings).read());
  }

  private List<PolicyDraft.Rule> rules() {
    Names names = new Names("rule", "rules", findings);
    return findings.readEach(
        section.sections(PolicyKey.BALANCE, "a balance rule", PolicyKey.RULE),
        rule -> new RuleReader(rule, names, findings).read());
  }

  private List<SetAside> setAsides() {
    Names names = new Names("set-aside", "set-asides", findings);
    return findings.readEach(
        section.sections(PolicyKey.SET_ASIDES, "a set-aside", PolicyKey.SET_ASIDE),
        setAside -> new SetAsideReader(setAside, names, findings).read());
  }

  private Optional<PlacementReader> placement() {
    return section
        .find(PolicyKey.PLACEMENT)
        .flatMap(value -> value.section("placement", PolicyKey.PLACEMENT_SECTION))
        .map(placement -> new PlacementReader(placement, findings));
  }

  private List<Guarantee> guarantees() {
    Names names = new Names("guarantee", "guarantees", findings);
    return findings.readEach(
        section.sections(PolicyKey.GUARANTEES, "a guarantee", PolicyKey.GUARANTEE),
        guarantee -> new GuaranteeReader(guarantee, names, findings).read());
  }

  private Priorities priorities() {
    return section
        .find(PolicyKey.PRIORITIES)
        .flatMap(value -> value.section("priorities", PolicyKey.PRIORITIES_SECTION))
        .map(priorities -> new PriorityReader(priorities, findings).read())
        .orElse(Priorities.NONE);
  }

  private List<FairnessRule> fairness() {
    Names names = new Names("rule", "rules", findings);
    return findings.readEach(
        section.sections(PolicyKey.FAIRNESS, "a fairness rule", PolicyKey.FAIRNESS_RULE),
        rule -> new FairnessReader(rule, names, findings).read());
  }

  private List<FamilyRule> families() {
    Names names = new Names("rule", "rules", findings);
    return findings.readEach(
        section.sections(PolicyKey.FAMILIES, "a family rule", PolicyKey.FAMILY_RULE),
        rule -> new FamilyReader(rule, names, findings).read());
  }

  /** What placements cost: everyone, and some groups; and where the file states each. */
  private record Costs(Points points, List<PointsFor> groups, List<PolicyDraft.Costs> stated) {}

  private Costs costs(PlacementRule placement) {
    PointsReader reader = new PointsReader(placement.unlisted() == Unlisted.NEAREST, findings);
    Optional<YamlSection> stated =
        section
            .find(PolicyKey.POINTS)
            .flatMap(value -> value.section("points", PolicyKey.POINTS_SECTION));
    Points points =
        stated
            .flatMap(keys -> findings.accepted(keys.at(), () -> reader.read(keys)))
            .orElse(Points.DEFAULT);
    List<PointsFor> groups = stated.map(keys -> reader.readGroups(keys, points)).orElse(List.of());
    return new Costs(
        points,
        groups,
        stated.isPresent() ? reader.costs() : List.of(new PolicyDraft.Costs(Points.DEFAULT, file)));
  }
}
