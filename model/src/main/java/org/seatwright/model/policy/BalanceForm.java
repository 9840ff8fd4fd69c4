package org.seatwright.model.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/**
 * What a balance rule counts and between which bounds: the one place where the forms of a rule are
 * defined.
 */
public sealed interface BalanceForm {
  /**
   * What one student with these attributes adds to N.
   *
   * @throws IllegalArgumentException where the rule has no weight for such a student
   */
  long weight(Attributes attributes);

  /** The bounds on N in this district. */
  Band band(District district);

  /** The attribute of students this form looks at. */
  String attribute();

  /** A form that counts the students who carry one attribute value: N is their number. */
  sealed interface Counting extends BalanceForm {
    /** Whom the rule counts. */
    AttributeValue of();

    @Override
    default long weight(Attributes attributes) {
      return of().matches(attributes) ? 1 : 0;
    }

    @Override
    default String attribute() {
      return of().attribute();
    }
  }

  /** The share of matching students stays within {@code distance} of the reference. */
  record Within(AttributeValue of, Fraction distance, Reference reference) implements Counting {
    public Within {
      requireShare("within", distance);
    }

    @Override
    public Band band(District district) {
      Fraction centre =
          switch (reference) {
            case Reference.Stated stated -> stated.share();
            case Reference.DistrictShare _ -> districtShare(district);
          };
      return new Band.PerStudent(centre.minus(distance), centre.plus(distance));
    }

    private Fraction districtShare(District district) {
      long matching =
          district.students().stream().map(Student::attributes).filter(of::matches).count();
      return district.students().isEmpty()
          ? Fraction.ZERO
          : Fraction.of(matching, district.students().size());
    }
  }

  /** The share of matching students lies in [low, high]. */
  record Share(AttributeValue of, Fraction low, Fraction high) implements Counting {
    public Share {
      requireShare("share", low);
      requireShare("share", high);
      requireOrder("share", low, high);
    }

    @Override
    public Band band(District district) {
      return new Band.PerStudent(low, high);
    }
  }

  /** The number of matching students lies in [low, high]. */
  record Count(AttributeValue of, long low, long high) implements Counting {
    /** Largest number of students a bound may name. */
    public static final long MAX_COUNT = 1_000_000_000;

    public Count {
      if (low < 0 || high > MAX_COUNT) {
        throw new IllegalArgumentException(
            "count is [%d, %d], must be between 0 and %d.".formatted(low, high, MAX_COUNT));
      }
      requireOrder("count", Fraction.of(low, 1), Fraction.of(high, 1));
    }

    @Override
    public Band band(District district) {
      return new Band.Fixed(low, high);
    }
  }

  /** The mean of whole-number values given to an attribute lies in [low, high]. */
  record Mean(String attribute, Map<String, Long> values, Fraction low, Fraction high)
      implements BalanceForm {
    /** Largest absolute value a category may have. */
    public static final long MAX_VALUE = 1_000_000;

    public Mean {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
      if (values.isEmpty()) {
        throw new IllegalArgumentException("values is empty; give each category a whole number.");
      }
      for (long value : values.values()) {
        if (Math.abs(value) > MAX_VALUE) {
          throw new IllegalArgumentException(
              "A category's value is %d, must be within ±%d.".formatted(value, MAX_VALUE));
        }
      }
      requireWithinValues(low);
      requireWithinValues(high);
      requireOrder("mean", low, high);
    }

    private static void requireWithinValues(Fraction mean) {
      if (mean.compareTo(Fraction.of(-MAX_VALUE, 1)) < 0
          || mean.compareTo(Fraction.of(MAX_VALUE, 1)) > 0) {
        throw new IllegalArgumentException(
            "mean is %s, must be within ±%d.".formatted(mean, MAX_VALUE));
      }
    }

    @Override
    public long weight(Attributes attributes) {
      String category = attributes.find(attribute).orElse("");
      Long value = values.get(category);
      if (value == null) {
        throw new IllegalArgumentException(
            "A category of attribute %s has no value; list every category under values."
                .formatted(attribute));
      }
      return value;
    }

    @Override
    public Band band(District district) {
      return new Band.PerStudent(low, high);
    }
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
