package org.seatwright.datasets.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;

/** Reads what must hold between a student and a program: a section with exactly one criterion. */
final class CriterionReader {
  private static final int MOST_NEAREST = 1_000_000;
  private static final int MOST_RANKS = 1_000_000;

  private enum Kind {
    SAME(PolicyKey.SAME),
    WITHIN_KM(PolicyKey.WITHIN_KM),
    NEAREST(PolicyKey.NEAREST),
    STUDENT(PolicyKey.STUDENT),
    PROGRAM(PolicyKey.PROGRAM),
    NAMED_IN(PolicyKey.NAMED_IN),
    FEEDER(PolicyKey.FEEDER),
    RANKED(PolicyKey.RANKED),
    ON_FILE(PolicyKey.ON_FILE),
    ALL_OF(PolicyKey.ALL_OF),
    ANY_OF(PolicyKey.ANY_OF),
    NONE_OF(PolicyKey.NONE_OF);

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  private final YamlSection section;
  private final Findings findings;
  private final GroupReader groups;

  private CriterionReader(YamlSection section, Findings findings) {
    this.section = section;
    this.findings = findings;
    this.groups = new GroupReader(findings);
  }

  /** The criterion; empty, with notices, where something is wrong with it. */
  static Optional<Criterion> read(YamlValue value, Findings findings) {
    return value
        .section("a criterion", PolicyKey.CRITERION)
        .flatMap(section -> new CriterionReader(section, findings).read());
  }

  private Optional<Criterion> read() {
    List<Kind> given = Arrays.stream(Kind.values()).filter(it -> section.has(it.key)).toList();
    boolean companionAlone = checkCompanions();
    if (given.isEmpty()) {
      boolean isMeant = PolicyKey.CRITERIA.stream().anyMatch(section::hasOrMeans);
      if (!companionAlone && !isMeant) {
        findings.add(PolicyNotice.noCriterion(section.at(), PolicyKey.CRITERIA));
      }
      return Optional.empty();
    }
    if (given.size() > 1) {
      findings.add(
          PolicyNotice.severalCriteria(section.at(), given.stream().map(it -> it.key).toList()));
      return Optional.empty();
    }
    Kind kind = given.getFirst();
    return section.find(kind.key).flatMap(value -> read(kind, value));
  }

  /** Notices what belongs to nearest where that is not there; true where there is any. */
  private boolean checkCompanions() {
    boolean alone = false;
    for (String key : List.of(PolicyKey.EACH, PolicyKey.WHERE)) {
      if (section.has(key) && !section.hasOrMeans(PolicyKey.NEAREST)) {
        findings.add(PolicyNotice.misplacedKey(section.at(key), key, List.of(PolicyKey.NEAREST)));
        alone = true;
      }
    }
    return alone;
  }

  private Optional<? extends Criterion> read(Kind kind, YamlValue value) {
    return switch (kind) {
      case SAME -> same(value);
      case WITHIN_KM -> {
        findings.mention(new Mention.Distances(value.at()));
        yield value.kilometres().map(Criterion.WithinKm::new);
      }
      case NEAREST -> nearest(value);
      case STUDENT -> groups.groupOrGrade(value).map(Criterion.StudentIs::new);
      case PROGRAM ->
          groups.programValue(value, "The criterion holds nowhere").map(Criterion.ProgramIs::new);
      case NAMED_IN -> namedIn(value);
      case FEEDER -> feeder(value);
      case RANKED ->
          value
              .wordOr(
                  Map.of(PolicyWord.ANY, Integer.MAX_VALUE),
                  "a number of choices",
                  number -> number.wholeNumber(1, MOST_RANKS).map(Math::toIntExact))
              .map(Criterion.Ranked::new);
      case ON_FILE -> onFile(value);
      case ALL_OF -> several(value).map(Criterion.AllOf::new);
      case ANY_OF -> several(value).map(Criterion.AnyOf::new);
      case NONE_OF -> several(value).map(Criterion.NoneOf::new);
    };
  }

  private Optional<Criterion> same(YamlValue value) {
    Optional<String> attribute = value.text();
    attribute.ifPresent(name -> {
      findings.mention(new Mention.StudentColumn(value.at(), name));
      findings.mention(new Mention.ProgramColumn(value.at(), name));
    });
    return attribute.map(Criterion.Same::new);
  }

  private Optional<Criterion> nearest(YamlValue value) {
    findings.mention(new Mention.Distances(value.at()));
    Optional<Integer> count = value.wholeNumber(1, MOST_NEAREST).map(Math::toIntExact);
    Optional<YamlValue> statedEach = section.find(PolicyKey.EACH);
    Optional<String> each = statedEach.flatMap(YamlValue::text);
    each.ifPresent(
        name -> findings.mention(new Mention.ProgramColumn(section.at(PolicyKey.EACH), name)));
    Optional<YamlValue> statedWhere = section.find(PolicyKey.WHERE);
    Optional<AttributeValue> where =
        statedWhere.flatMap(it -> groups.programValue(it, "The criterion holds nowhere"));
    return count.isPresent()
            && each.isPresent() == statedEach.isPresent()
            && where.isPresent() == statedWhere.isPresent()
        ? Optional.of(new Criterion.Nearest(count.get(), each, where))
        : Optional.empty();
  }

  private Optional<Criterion> namedIn(YamlValue value) {
    Optional<String> column = value.text();
    column.ifPresent(name -> findings.mention(new Mention.NamingColumn(value.at(), name)));
    return column.map(Criterion.NamedIn::new);
  }

  private Optional<Criterion> feeder(YamlValue value) {
    Optional<String> column = value.text();
    column.ifPresent(name -> {
      findings.mention(new Mention.ProgramColumn(value.at(), name));
      findings.mention(new Mention.StudentColumn(value.at(), Criterion.CURRENT));
    });
    return column.map(Criterion.Feeder::new);
  }

  private Optional<Criterion> onFile(YamlValue value) {
    Optional<String> label = value.text();
    label.ifPresent(name -> findings.mention(new Mention.Label(value.at(), name)));
    return label.map(Criterion.OnFile::new);
  }

  private Optional<List<Criterion>> several(YamlValue value) {
    if (value.isEmptyList()) {
      findings.add(
          PolicyNotice.emptyList(value.at(), "List at least one criterion, such as {same: zone}."));
      return Optional.empty();
    }
    return value
        .items()
        .flatMap(values -> {
          List<Criterion> criteria =
              values.stream().map(it -> read(it, findings)).flatMap(Optional::stream).toList();
          return criteria.size() == values.size() ? Optional.of(criteria) : Optional.empty();
        });
  }
}
