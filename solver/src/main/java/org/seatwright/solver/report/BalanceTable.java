package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tally;

/**
 * What each place of a balance rule needs when it is full: place, seats, enrolled, from, to; of
 * several tests, one column for each, headed by its number.
 */
final class BalanceTable {
  private static final int PLACES_SHOWN = 20;
  private static final String INDENT = "  ";

  private final District district;
  private final List<Place> places;
  private final List<TestBands> tests;
  private final boolean several;

  /** The tests whose bounds depend on the place, or could; numbers from 0. */
  private final List<Integer> shown;

  BalanceTable(District district, BalanceRule rule, List<Place> places, List<TestBands> tests) {
    this.district = district;
    this.places = places;
    this.tests = tests;
    several = rule.form() instanceof BalanceForm.AtLeast;
    shown =
        places.isEmpty() || (places.size() == 1 && !several)
            ? List.of()
            : IntStream.range(0, tests.size()).filter(this::isOfPlaces).boxed().toList();
  }

  private boolean isOfPlaces(int test) {
    boolean ofSeats =
        switch (tests.get(test).test()) {
          case BalanceForm.Mean _, BalanceForm.Count _ -> false;
          case BalanceForm.Within within -> isOfSeats(within.tally(), within.basis());
          case BalanceForm.Share share -> isOfSeats(share.tally(), share.basis());
        };
    return ofSeats
        || IntStream.range(0, places.size()).mapToObj(k -> cells(test, k)).distinct().count() > 1;
  }

  private static boolean isOfSeats(Tally.Members tally, Basis basis) {
    return switch (basis) {
      case Basis.Enrolled() -> tally.among().isEmpty();
      case Basis.Seats() -> true;
      case Basis.Target _ -> false;
    };
  }

  /** The table; no lines where every place needs the same. */
  List<String> lines() {
    if (shown.isEmpty()) {
      return List.of();
    }
    boolean enrolled = places.stream().anyMatch(place -> enrolled(place) > 0);
    List<String> header = new ArrayList<>(List.of(INDENT + "place", "seats"));
    if (enrolled) {
      header.add("enrolled");
    }
    if (several) {
      shown.forEach(test -> header.add("(%d)".formatted(test + 1)));
    } else {
      header.addAll(List.of("from", "to"));
    }
    TextTable table = new TextTable().row(header);
    for (int k = 0; k < Math.min(places.size(), PLACES_SHOWN); k++) {
      Place place = places.get(k);
      List<String> row = new ArrayList<>(List.of(INDENT + place.name()));
      row.add(Text.number(place.full(district) - enrolled(place)));
      if (enrolled) {
        row.add(Text.number(enrolled(place)));
      }
      for (int test : shown) {
        row.addAll(several ? List.of(cell(cells(test, k))) : cells(test, k));
      }
      table.row(row);
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (places.size() > PLACES_SHOWN) {
      lines.add(INDENT + "and %s more".formatted(Text.number(places.size() - PLACES_SHOWN)));
    }
    return lines;
  }

  private long enrolled(Place place) {
    return place.programs().stream().mapToLong(district::enrolledIn).sum();
  }

  /**
   * The bounds when the place is full: students, or shares where they are among a group; none where
   * no whole number obeys them.
   */
  private List<String> cells(int test, int place) {
    Band band = tests.get(test).bands().get(place);
    long full = places.get(place).full(district);
    if (band.lower(full) > band.upper(full)) {
      return List.of(Text.NONE, Text.NONE);
    }
    return switch (tests.get(test).test()) {
      case BalanceForm.Mean mean ->
          List.of(
              Text.decimal(mean.low().doubleValue(), 2),
              Text.decimal(mean.high().doubleValue(), 2));
      case BalanceForm.Count _ -> students(band, full);
      case BalanceForm.Within within ->
          within.tally().among().isPresent() ? shares(band, full) : students(band, full);
      case BalanceForm.Share share ->
          share.tally().among().isPresent() ? shares(band, full) : students(band, full);
    };
  }

  private static String cell(List<String> bounds) {
    return bounds.getFirst().equals(Text.NONE) ? Text.NONE : String.join("–", bounds);
  }

  private static List<String> shares(Band band, long full) {
    return switch (band) {
      case Band.PerStudent(var low, var high, _) ->
          List.of(
              Text.percent(Math.max(0, low.doubleValue())),
              Text.percent(Math.min(1, high.doubleValue())));
      case Band.Fixed _ -> students(band, full);
    };
  }

  private static List<String> students(Band band, long full) {
    return List.of(Text.number(lower(band, full)), Text.number(upper(band, full)));
  }

  private static long lower(Band band, long full) {
    return Math.max(0, band.lower(full));
  }

  /** Nobody can be more than all; a stated number stays as stated. */
  private static long upper(Band band, long full) {
    return switch (band) {
      case Band.PerStudent _ -> Math.min(full, band.upper(full));
      case Band.Fixed _ -> band.upper(full);
    };
  }

  /** The bounds at a full place in words. */
  static String bounds(Band band, long full) {
    long lower = lower(band, full);
    long upper = upper(band, full);
    if (lower == upper) {
      return "exactly " + Text.number(lower);
    }
    if (upper >= full) {
      return lower == 0 ? "any number of" : "at least " + Text.number(lower);
    }
    return lower == 0
        ? "at most " + Text.number(upper)
        : "%s to %s".formatted(Text.number(lower), Text.number(upper));
  }
}
