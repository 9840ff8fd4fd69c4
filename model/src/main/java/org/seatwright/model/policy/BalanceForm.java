package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.model.district.District;

/**
 * What a balance rule counts and between which bounds: the one place where the forms of a rule are
 * defined.
 */
public sealed interface BalanceForm {
  /** What the rule counts at each place: one per bounded form in it, in order of writing. */
  List<Tally> tallies();

  /** The attributes of students this form looks at, in order of first appearance. */
  default Set<String> attributes() {
    Set<String> attributes = new LinkedHashSet<>();
    tallies().forEach(tally -> attributes.addAll(tally.attributes()));
    return attributes;
  }

  /** A form that bounds one N at each place on its own. */
  sealed interface Bounded extends BalanceForm {
    Tally tally();

    /** The bounds at each of these places, all rounded alike; one per place. */
    List<Band> rounded(District district, List<Place> places, Tolerance tolerance);

    @Override
    default List<Tally> tallies() {
      return List.of(tally());
    }

    /** The bounds at each place before any tolerance; one per place. */
    default List<Band> bands(District district, List<Place> places) {
      return rounded(district, places, Tolerance.NONE);
    }

    /** The bounds at each place; only places too small for any whole number get the tolerance. */
    default List<Band> bands(District district, List<Place> places, Tolerance tolerance) {
      List<Band> inwards = bands(district, places);
      List<Band> outwards = rounded(district, places, tolerance);
      List<Band> bands = new ArrayList<>();
      for (int k = 0; k < places.size(); k++) {
        boolean widened = isTooSmall(inwards.get(k), places.get(k).full(district));
        bands.add(widened ? outwards.get(k) : inwards.get(k));
      }
      return bands;
    }
  }

  /** True where no whole number obeys {@code band} at a place that enrols {@code full} students. */
  static boolean isTooSmall(Band band, long full) {
    return full > 0 && band.lower(full) > band.upper(full);
  }

  /** The share of the tally stays within {@code distance} of the reference. */
  record Within(Tally.Members tally, Fraction distance, Reference reference, Basis basis)
      implements Bounded {
    public Within {
      requireShare("within", distance);
    }

    public Within(AttributeValue of, Fraction distance, Reference reference) {
      this(members(of), distance, reference, new Basis.Enrolled());
    }

    @Override
    public List<Band> rounded(District district, List<Place> places, Tolerance tolerance) {
      List<Fraction> centres = new ReferenceShares(district, tally).of(reference, places);
      List<Band> bands = new ArrayList<>();
      for (int k = 0; k < places.size(); k++) {
        Fraction centre = centres.get(k);
        bands.add(
            onBasis(
                basis,
                new Band.PerStudent(centre.minus(distance), centre.plus(distance), tolerance),
                places.get(k).full(district)));
      }
      return bands;
    }
  }

  /** The share of the tally lies in [low, high]. */
  record Share(Tally.Members tally, Fraction low, Fraction high, Basis basis) implements Bounded {
    public Share {
      requireShare("share", low);
      requireShare("share", high);
      requireOrder("share", low, high);
    }

    public Share(AttributeValue of, Fraction low, Fraction high) {
      this(members(of), low, high, new Basis.Enrolled());
    }

    @Override
    public List<Band> rounded(District district, List<Place> places, Tolerance tolerance) {
      Band.PerStudent band = new Band.PerStudent(low, high, tolerance);
      return places.stream().map(place -> onBasis(basis, band, place.full(district))).toList();
    }
  }

  /** The number of matching students lies in [low, high]. */
  record Count(Tally.Members tally, long low, long high) implements Bounded {
    /** Largest number of students a bound may name. */
    public static final long MAX_COUNT = 1_000_000_000;

    public Count {
      if (low < 0 || high > MAX_COUNT) {
        throw new IllegalArgumentException(
            "count is [%d, %d], must be between 0 and %d.".formatted(low, high, MAX_COUNT));
      }
      requireOrder("count", Fraction.of(low, 1), Fraction.of(high, 1));
    }

    public Count(AttributeValue of, long low, long high) {
      this(members(of), low, high);
    }

    @Override
    public List<Band> rounded(District district, List<Place> places, Tolerance tolerance) {
      return places.stream().<Band>map(_ -> new Band.Fixed(low, high)).toList();
    }
  }

  /** The mean of whole-number values given to an attribute lies in [low, high]. */
  record Mean(Tally.Values tally, Fraction low, Fraction high) implements Bounded {
    /** Largest absolute value a category may have. */
    public static final long MAX_VALUE = Tally.Values.MAX_VALUE;

    public Mean {
      requireWithinValues(low);
      requireWithinValues(high);
      requireOrder("mean", low, high);
    }

    public Mean(String attribute, Map<String, Long> values, Fraction low, Fraction high) {
      this(new Tally.Values(attribute, values), low, high);
    }

    private static void requireWithinValues(Fraction mean) {
      if (mean.compareTo(Fraction.of(-MAX_VALUE, 1)) < 0
          || mean.compareTo(Fraction.of(MAX_VALUE, 1)) > 0) {
        throw new IllegalArgumentException(
            "mean is %s, must be within ±%d.".formatted(mean, MAX_VALUE));
      }
    }

    @Override
    public List<Band> rounded(District district, List<Place> places, Tolerance tolerance) {
      return places.stream().<Band>map(_ -> new Band.PerStudent(low, high, tolerance)).toList();
    }
  }

  /** No two places' shares are further apart than {@code apart}; see {@link SpreadWindow}. */
  record Spread(Tally.Members tally, Fraction apart) implements BalanceForm {
    /** Most decimals of a spread: with them every comparison of shares fits a long. */
    public static final int MOST_DECIMALS = 6;

    public Spread {
      requireShare("spread", apart);
      if (!apart.hasAtMostDecimals(MOST_DECIMALS)) {
        throw new IllegalArgumentException(
            "spread is %s, may have at most %d decimals.".formatted(apart, MOST_DECIMALS));
      }
    }

    @Override
    public List<Tally> tallies() {
      return List.of(tally);
    }
  }

  /**
   * At least {@code holding} of the tests hold at each place: 1 for any of them, all for every one.
   * Missed by the sum of what the tests that miss least miss.
   *
   * @param tests bounded forms or such sets again
   */
  record AtLeast(int holding, List<BalanceForm> tests) implements BalanceForm {
    public AtLeast {
      tests = List.copyOf(tests);
      if (holding < 1 || holding > tests.size()) {
        throw new IllegalArgumentException(
            "at-least is %d of %d tests, must be between 1 and their number."
                .formatted(holding, tests.size()));
      }
      if (tests.stream().anyMatch(Spread.class::isInstance)) {
        throw new IllegalArgumentException(
            "A spread compares places, so it cannot be one of several tests of a place.");
      }
    }

    @Override
    public List<Tally> tallies() {
      return tests.stream().flatMap(test -> test.tallies().stream()).toList();
    }

    /** What the rule misses where each test misses so many: the sum of the smallest. */
    public static long missed(int holding, long[] missedOfTests) {
      long[] ascending = missedOfTests.clone();
      Arrays.sort(ascending);
      long sum = 0;
      for (int k = 0; k < holding; k++) {
        sum += ascending[k];
      }
      return sum;
    }
  }

  private static Tally.Members members(AttributeValue of) {
    return new Tally.Members(Group.of(of), Optional.empty());
  }

  private static Band onBasis(Basis basis, Band.PerStudent band, long full) {
    return switch (basis) {
      case Basis.Enrolled() -> band;
      case Basis.Seats() -> new Band.Fixed(band.lower(full), band.upper(full));
      case Basis.Target(long students) ->
          new Band.Fixed(band.lower(students), band.upper(students));
    };
  }

  /** Refuses a share outside [0, 1]. */
  static void requireShare(String key, Fraction share) {
    if (share.compareTo(Fraction.ZERO) < 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "%s is %s, must be between 0 and 1.".formatted(key, share));
    }
  }

  /** Refuses bounds in the wrong order. */
  static void requireOrder(String key, Fraction low, Fraction high) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "%s is [%s, %s]; the lower bound must not be above the upper.".formatted(key, low, high));
    }
  }
}
