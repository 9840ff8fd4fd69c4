package org.seatwright.datasets.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FitNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** Holds balance rules against the places, students and enrolled children of a district. */
final class RuleFit {
  private final DistrictRows rows;
  private final List<String> derived;
  private final Notices.Collector notices;

  /**
   * @param derived what enrolled children carry that is not in their file
   */
  RuleFit(DistrictRows rows, List<String> derived, Notices.Collector notices) {
    this.rows = rows;
    this.derived = derived;
    this.notices = notices;
  }

  /** Whether enrolled children have the columns that the rule looks at. */
  void checkColumns(PolicyDraft.Rule draft) {
    List<String> columns = rows.enrolled().map(EnrolledRows::attributes).orElse(List.of());
    if (rows.enrolled().isPresent()) {
      draft.rule().form().attributes().stream()
          .filter(attribute -> !columns.contains(attribute) && !derived.contains(attribute))
          .forEach(attribute ->
              notices.add(
                  FitNotice.enrolledWithout(
                      At.file(FileName.ENROLLED).column(attribute), draft.rule().name())));
    }
  }

  /** Checks a rule against the rows of a district without errors. */
  void checkRows(PolicyDraft.Rule draft, District district) {
    BalanceRule rule = draft.rule();
    Set<Tally> tallies = new LinkedHashSet<>(rule.form().tallies());
    for (Tally tally : tallies) {
      switch (tally) {
        case Tally.Values values -> checkCategories(rule, values, district);
        case Tally.Members _ -> {}
      }
    }
    checkZones(rule, district);
    List<Place> places = rule.places(district);
    bounded(rule.form()).forEach(form -> checkLastYear(draft, form, places, district));
    checkSizes(draft, places, district);
  }

  private void checkCategories(BalanceRule rule, Tally.Values tally, District district) {
    Set<String> seen = new HashSet<>(tally.values().keySet());
    Register<Student> students = rows.students().orElseThrow();
    for (int i = 0; i < students.items().size(); i++) {
      At at = At.file(FileName.STUDENTS).row(students.row(i));
      checkCategory(rule, tally, district.students().get(i).attributes(), seen, at);
    }
    for (int i = 0; i < district.enrolled().size(); i++) {
      Enrolled group = district.enrolled().get(i);
      if (group.students() > 0) {
        At at = At.file(FileName.ENROLLED).row(rows.enrolled().orElseThrow().rows().get(i));
        checkCategory(rule, tally, group.attributes(), seen, at);
      }
    }
  }

  private void checkCategory(
      BalanceRule rule, Tally.Values tally, Attributes attributes, Set<String> seen, At at) {
    String category = attributes.find(tally.attribute()).orElse("");
    if (seen.add(category)) {
      notices.add(
          FitNotice.categoryWithoutValue(
              at.column(tally.attribute()),
              category,
              rule.name(),
              List.copyOf(tally.values().keySet())));
    }
  }

  /** Whether each school has the zone that the rule needs. */
  private void checkZones(BalanceRule rule, District district) {
    if (rule.per() == Per.ZONE) {
      checkZones(rule, "is per zone", district);
    } else if (bounded(rule.form()).anyMatch(RuleFit::comparesWithZone)) {
      checkZones(rule, "compares with the zone's share", district);
    }
  }

  private static boolean comparesWithZone(BalanceForm.Bounded form) {
    return form instanceof BalanceForm.Within within
        && within.reference() instanceof Reference.ZoneShare;
  }

  private void checkZones(BalanceRule rule, String need, District district) {
    Register<School> schools = rows.schools().orElseThrow();
    new BalanceRule(rule.name(), rule.form(), Per.DISTRICT, rule.where(), rule.enforcement())
        .places(district).stream()
            .flatMap(everywhere -> everywhere.programs().stream())
            .map(district::schoolOf)
            .distinct()
            .filter(school -> schools.item(school).zone().isEmpty())
            .forEach(school ->
                notices.add(
                    FitNotice.schoolWithoutZone(
                        At.file(FileName.SCHOOLS).row(schools.row(school)).column(Column.ZONE),
                        rule.name(),
                        need)));
  }

  /** Every bounded form, those among tests with them. */
  private static Stream<BalanceForm.Bounded> bounded(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded one -> Stream.of(one);
      case BalanceForm.Spread _ -> Stream.of();
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(RuleFit::bounded);
    };
  }

  private void checkLastYear(
      PolicyDraft.Rule draft, BalanceForm.Bounded form, List<Place> places, District district) {
    if (form instanceof BalanceForm.Within within
        && within.reference() instanceof Reference.LastYear) {
      String group = within.tally().toString();
      List<String> without =
          places.stream()
              .filter(place -> district.records().findShare(place.id(), group).isEmpty())
              .map(Place::name)
              .toList();
      if (!without.isEmpty()) {
        notices.add(FitNotice.noLastYear(draft.section().at(PolicyKey.REFERENCE), group, without));
      }
    }
  }

  /** Names the places where no whole number of students obeys the rule once they are full. */
  private void checkSizes(PolicyDraft.Rule draft, List<Place> places, District district) {
    BalanceRule rule = draft.rule();
    if (!(rule.enforcement() instanceof Enforcement.Hard)) {
      return; // What nobody must keep is never impossible: "as near as can be" is a band of 0.
    }
    long[] full = places.stream().mapToLong(place -> place.full(district)).toArray();
    boolean[] tooSmall = tooSmall(rule.form(), places, full, district);
    List<String> names =
        IntStream.range(0, full.length)
            .filter(k -> tooSmall[k])
            .mapToObj(k ->
                "%s (%d %s)"
                    .formatted(
                        places.get(k).name(), full[k], full[k] == 1 ? "student" : "students"))
            .toList();
    if (!names.isEmpty()) {
      notices.add(
          FitNotice.tooSmall(
              draft.section().at(), names, rule.tolerance() == Tolerance.ONE_STUDENT));
    }
  }

  /** Whether no whole number obeys the form at each place; several tests where too few can hold. */
  private static boolean[] tooSmall(
      BalanceForm form, List<Place> places, long[] full, District district) {
    boolean[] tooSmall = new boolean[full.length];
    switch (form) {
      case BalanceForm.Bounded bounded -> {
        List<Band> bands = bounded.bands(district, places);
        for (int k = 0; k < full.length; k++) {
          tooSmall[k] = BalanceForm.isTooSmall(bands.get(k), full[k]);
        }
      }
      case BalanceForm.Spread _ -> Arrays.fill(tooSmall, false);
      case BalanceForm.AtLeast(int holding, List<BalanceForm> tests) -> {
        int[] possible = new int[full.length];
        for (BalanceForm test : tests) {
          boolean[] none = tooSmall(test, places, full, district);
          for (int k = 0; k < full.length; k++) {
            possible[k] += none[k] ? 0 : 1;
          }
        }
        for (int k = 0; k < full.length; k++) {
          tooSmall[k] = possible[k] < holding;
        }
      }
    }
    return tooSmall;
  }
}
