package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.Priorities.PriorityClass;

/** Reads the classes of students at a program. */
final class PriorityReader {
  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  PriorityReader(YamlSection section, Findings findings) {
    this.section = section;
    this.names = new Names("class", "classes", findings);
    this.findings = findings;
  }

  /** The priorities; classes with errors are left out. */
  Priorities read() {
    Optional<YamlValue> list =
        section.findRequired(PolicyKey.CLASSES, "List the classes, the best first.");
    if (list.filter(YamlValue::isEmptyList).isPresent()) {
      findings.add(
          PolicyNotice.emptyList(
              section.at(PolicyKey.CLASSES),
              "List at least one class, such as {name: Zone, who: {same: zone}}."));
    }
    List<YamlSection> classes =
        section.sections(PolicyKey.CLASSES, "a priority class", PolicyKey.PRIORITY_CLASS);
    checkPoints(classes);
    long otherwise =
        section
            .find(PolicyKey.OTHERWISE)
            .flatMap(value -> value.wholeNumber(0, Points.MAX))
            .orElse(0L);
    return new Priorities(findings.readEach(classes, this::priorityClass), otherwise);
  }

  /** Either every class and those in none have points, or nobody has. */
  private void checkPoints(List<YamlSection> classes) {
    boolean any = classes.stream().anyMatch(it -> it.hasOrMeans(PolicyKey.POINTS));
    if (!any) {
      if (section.has(PolicyKey.OTHERWISE) && !classes.isEmpty()) {
        findings.add(
            PolicyNotice.misplacedKey(
                section.at(PolicyKey.OTHERWISE),
                PolicyKey.OTHERWISE,
                List.of("points in every class")));
      }
      return;
    }
    classes.stream()
        .filter(it -> !it.hasOrMeans(PolicyKey.POINTS))
        .forEach(it -> findings.add(PolicyNotice.classWithoutPoints(it.at())));
    section.findRequired(
        PolicyKey.OTHERWISE,
        "Classes have points, so say what a seat costs a student of no class.");
  }

  private Optional<PriorityClass> priorityClass(YamlSection one) {
    Optional<String> name = names.read(one);
    Optional<Criterion> who =
        one.findRequired(PolicyKey.WHO, "Say who belongs to the class, such as who: {same: zone}.")
            .flatMap(value -> CriterionReader.read(value, findings));
    long points =
        one.find(PolicyKey.POINTS).flatMap(value -> value.wholeNumber(0, Points.MAX)).orElse(0L);
    return name.isEmpty() || who.isEmpty()
        ? Optional.empty()
        : Optional.of(new PriorityClass(name.get(), who.get(), points));
  }
}
