package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tally;

/** One balance rule in words: what it asks, and the students it comes to place by place. */
final class BalanceSentences {
  private static final int PLACES_SHOWN = 20;

  private final District district;
  private final BalanceRule rule;
  private final List<Place> places;

  /** The tests that bound each place, in order of writing; none for a spread. */
  private final List<TestBands> tests;

  private BalanceSentences(District district, BalanceRule rule) {
    this.district = district;
    this.rule = rule;
    places = rule.places(district);
    tests =
        tests(rule.form())
            .map(test -> TestBands.of(test, district, places, rule.tolerance()))
            .toList();
  }

  private static Stream<BalanceForm.Bounded> tests(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> Stream.of(bounded);
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(BalanceSentences::tests);
      case BalanceForm.Spread _ -> Stream.empty();
    };
  }

  /** The sentences, then the table of places. */
  static List<String> of(District district, BalanceRule rule, GroupCount groups) {
    return new BalanceSentences(district, rule).lines(groups);
  }

  private List<String> lines(GroupCount groups) {
    List<String> lines = new ArrayList<>(BalanceWords.of(district, rule, places, groups));
    String end = "";
    if (places.isEmpty()) {
      end = " This district has no such place.";
    } else if (!(rule.form() instanceof BalanceForm.AtLeast) && !tests.isEmpty()) {
      end = example(tests.getFirst());
    }
    lines.set(
        0,
        "Rule \"%s\" (%s): %s%s"
            .formatted(
                rule.name(),
                Strictness.words(
                    rule.enforcement(),
                    rule.form() instanceof BalanceForm.Mean ? "value missed" : "student missed"),
                lines.getFirst(),
                end));
    for (int k = 0; k < tests.size(); k++) {
      tooSmall(k, tests.get(k)).ifPresent(lines::add);
    }
    lines.addAll(new BalanceTable(district, rule, places, tests).lines());
    return lines;
  }

  /** The bounds of one place in students, where they do not depend on who else sits there. */
  private String example(TestBands test) {
    List<Band> bands = test.bands();
    return IntStream.range(0, places.size())
        .filter(k -> places.get(k).full(district) > 0 && holdsSomewhere(bands.get(k), k))
        .mapToObj(k -> example(test.test(), bands.get(k), places.get(k)))
        .findFirst()
        .orElse("");
  }

  private boolean holdsSomewhere(Band band, int place) {
    long full = places.get(place).full(district);
    return band.lower(full) <= band.upper(full);
  }

  private String example(BalanceForm.Bounded test, Band band, Place place) {
    return switch (test) {
      case BalanceForm.Count _, BalanceForm.Mean _ -> "";
      case BalanceForm.Within within -> example(within.tally(), within.basis(), band, place);
      case BalanceForm.Share share -> example(share.tally(), share.basis(), band, place);
    };
  }

  private String example(Tally.Members tally, Basis basis, Band band, Place place) {
    long full = place.full(district);
    String bounds = BalanceTable.bounds(band, full);
    String verb = Strictness.verb(rule.enforcement());
    return switch (basis) {
      case Basis.Enrolled() ->
          tally.among().isPresent()
              ? ""
              : " %s %s enrol %s such students if it fills its %s%s."
                  .formatted(called(place), verb, bounds, seats(place), beside(place));
      case Basis.Seats() ->
          " %s %s enrol %s such students, as it holds %s when full."
              .formatted(called(place), verb, bounds, Text.number(full));
      case Basis.Target(long students) ->
          " That comes to %s such students.".formatted(BalanceTable.bounds(band, students));
    };
  }

  /** The place's name at the head of a sentence. */
  private String called(Place place) {
    return rule.per() == Per.ZONE || rule.per() == Per.DISTRICT
        ? Character.toUpperCase(place.name().charAt(0)) + place.name().substring(1)
        : place.name();
  }

  private String seats(Place place) {
    return Text.count(place.full(district) - enrolled(place), "seat", "seats");
  }

  private String beside(Place place) {
    long enrolled = enrolled(place);
    return enrolled == 0
        ? ""
        : " beside the %s enrolled now".formatted(Text.count(enrolled, "child", "children"));
  }

  private long enrolled(Place place) {
    return place.programs().stream().mapToLong(district::enrolledIn).sum();
  }

  /** The places where no whole number obeys a test, and what the tolerance does about it. */
  private Optional<String> tooSmall(int number, TestBands test) {
    List<String> small = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      long full = places.get(k).full(district);
      if (BalanceForm.isTooSmall(test.strict().get(k), full)) {
        String bounds =
            BalanceForm.isTooSmall(test.bands().get(k), full)
                ? ""
                : ": " + BalanceTable.bounds(test.bands().get(k), full);
        small.add("%s (%s%s)".formatted(places.get(k).name(), Text.number(full), bounds));
      }
    }
    if (small.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s too small to have a whole-number solution when full: %s. %s"
            .formatted(
                rule.form() instanceof BalanceForm.AtLeast
                    ? "Test %d: places".formatted(number + 1)
                    : "Places",
                Text.some(small, PLACES_SHOWN),
                remedy()));
  }

  private String remedy() {
    return switch (rule.tolerance()) {
      case ONE_STUDENT -> "The tolerance rounds their bounds outwards to whole students.";
      case NONE ->
          "Nothing is forgiven there; \"tolerance: one-student\" would round their bounds"
              + " outwards.";
    };
  }
}
