package org.seatwright.datasets.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Points;

/** Holds a policy against the district it is for: whether what its rules name is there. */
final class PolicyFit {
  private final DistrictRows rows;
  private final PolicyDraft policy;
  private final Notices.Collector notices;

  PolicyFit(DistrictRows rows, PolicyDraft policy, Notices.Collector notices) {
    this.rows = rows;
    this.policy = policy;
    this.notices = notices;
  }

  /** Checks that every attribute a rule names has a column, in the files that could be read. */
  void checkColumns() {
    for (PolicyDraft.Rule draft : policy.rules()) {
      rows.students().ifPresent(students -> checkOf(draft, students.attributes()));
      rows.enrolled().ifPresent(enrolled -> checkEnrolled(draft, enrolled.attributes()));
      if (rows.schools().isPresent() && rows.programs().isPresent()) {
        draft.rule().where().ifPresent(where -> checkWhere(draft, where));
        checkZone(draft, rows.schools().get().attributes());
      }
    }
  }

  private void checkOf(PolicyDraft.Rule draft, List<String> attributes) {
    String attribute = draft.rule().form().attribute();
    if (!attributes.contains(attribute)) {
      notices.add(
          PolicyNotice.unknownAttribute(
              draft.section().at(PolicyKey.OF),
              attribute,
              FileName.STUDENTS,
              attributes,
              Nearest.find(attribute, attributes)));
    }
  }

  private void checkEnrolled(PolicyDraft.Rule draft, List<String> attributes) {
    String attribute = draft.rule().form().attribute();
    if (!attributes.contains(attribute)) {
      notices.add(
          PolicyNotice.enrolledWithout(
              At.file(FileName.ENROLLED).column(attribute), draft.rule().name()));
    }
  }

  private void checkWhere(PolicyDraft.Rule draft, AttributeValue where) {
    List<String> attributes =
        Stream.of(rows.programs().orElseThrow(), rows.schools().orElseThrow())
            .flatMap(register -> register.attributes().stream())
            .distinct()
            .toList();
    if (!attributes.contains(where.attribute())) {
      notices.add(
          PolicyNotice.unknownAttribute(
              draft.section().at(PolicyKey.WHERE),
              where.attribute(),
              FileName.PROGRAMS + " or " + FileName.SCHOOLS,
              attributes,
              Nearest.find(where.attribute(), attributes)));
    }
  }

  private void checkZone(PolicyDraft.Rule draft, List<String> attributes) {
    if (draft.rule().per() == Per.ZONE && !attributes.contains(Column.ZONE)) {
      notices.add(
          PolicyNotice.unknownAttribute(
              draft.section().at(PolicyKey.PER),
              Column.ZONE,
              FileName.SCHOOLS,
              attributes,
              Nearest.find(Column.ZONE, attributes)));
    }
  }

  /** Checks what the rules name against the rows of a district without errors. */
  void checkRows(District district) {
    for (PolicyDraft.Rule draft : policy.rules()) {
      switch (draft.rule().form()) {
        case BalanceForm.Counting form -> checkMatches(draft, form.of(), district);
        case BalanceForm.Mean form -> checkCategories(draft.rule(), form, district);
      }
      checkPlaces(draft, district);
    }
    policy.policy().ifPresent(whole -> checkPoints(whole.points(), district));
  }

  private void checkMatches(PolicyDraft.Rule draft, AttributeValue of, District district) {
    boolean none = district.students().stream().map(Student::attributes).noneMatch(of::matches);
    if (none && !district.students().isEmpty()) {
      notices.add(PolicyNotice.unknownValue(draft.section().at(PolicyKey.OF), of.toString()));
    }
  }

  private void checkCategories(BalanceRule rule, BalanceForm.Mean form, District district) {
    Set<String> seen = new HashSet<>(form.values().keySet());
    Register<Student> students = rows.students().orElseThrow();
    for (int i = 0; i < students.items().size(); i++) {
      At at = At.file(FileName.STUDENTS).row(students.row(i));
      checkCategory(rule, form, students.item(i).attributes(), seen, at);
    }
    for (int i = 0; i < district.enrolled().size(); i++) {
      Enrolled group = district.enrolled().get(i);
      if (group.students() > 0) {
        At at = At.file(FileName.ENROLLED).row(rows.enrolled().orElseThrow().rows().get(i));
        checkCategory(rule, form, group.attributes(), seen, at);
      }
    }
  }

  private void checkCategory(
      BalanceRule rule, BalanceForm.Mean form, Attributes attributes, Set<String> seen, At at) {
    String category = attributes.find(form.attribute()).orElse("");
    if (seen.add(category)) {
      notices.add(
          PolicyNotice.categoryWithoutValue(
              at.column(form.attribute()),
              category,
              rule.name(),
              List.copyOf(form.values().keySet())));
    }
  }

  /** Where the rule applies at all, and whether each school there has the zone it needs. */
  private void checkPlaces(PolicyDraft.Rule draft, District district) {
    BalanceRule rule = draft.rule();
    List<Place> everywhere =
        new BalanceRule(rule.name(), rule.form(), Per.DISTRICT, rule.where(), rule.enforcement())
            .places(district);
    if (everywhere.isEmpty()) {
      rule.where()
          .ifPresent(where ->
              notices.add(
                  PolicyNotice.noPlace(draft.section().at(PolicyKey.WHERE), where.toString())));
      return;
    }
    if (rule.per() == Per.ZONE) {
      Register<School> schools = rows.schools().orElseThrow();
      everywhere.getFirst().programs().stream()
          .map(district::schoolOf)
          .distinct()
          .filter(school -> schools.item(school).zone().isEmpty())
          .forEach(school ->
              notices.add(
                  PolicyNotice.schoolWithoutZone(
                      At.file(FileName.SCHOOLS).row(schools.row(school)).column(Column.ZONE),
                      rule.name())));
    }
  }

  /** The last rank of the longest list must not cost more than an option may. */
  private void checkPoints(Points points, District district) {
    int longest =
        IntStream.range(0, district.students().size())
            .map(district.choices()::length)
            .max()
            .orElse(0);
    if (longest > 0 && points.ofRank(longest) > Integer.MAX_VALUE) {
      notices.add(
          PolicyNotice.pointsTooLarge(
              policy.rank(), longest, points.ofRank(longest), Integer.MAX_VALUE));
    }
  }
}
