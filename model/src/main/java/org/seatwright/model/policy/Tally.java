package org.seatwright.model.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.seatwright.model.district.Attributes;

/** What a balance rule counts at a place: every student adds to N and to B. */
public sealed interface Tally {
  /**
   * What one student with these attributes adds to N.
   *
   * @throws IllegalArgumentException where there is no weight for such a student
   */
  long weight(Attributes attributes);

  /** What one student with these attributes adds to B, 0 or 1. */
  long base(Attributes attributes);

  /** The attributes of students it looks at. */
  Set<String> attributes();

  /** N counts the students {@code of} a group, B all students or those {@code among} a group. */
  record Members(Group of, Optional<Group> among) implements Tally {
    @Override
    public long weight(Attributes attributes) {
      return of.matches(attributes) ? base(attributes) : 0;
    }

    @Override
    public long base(Attributes attributes) {
      return among.isEmpty() || among.get().matches(attributes) ? 1 : 0;
    }

    @Override
    public Set<String> attributes() {
      Set<String> attributes = new LinkedHashSet<>(of.attributes());
      among.ifPresent(group -> attributes.addAll(group.attributes()));
      return attributes;
    }

    @Override
    public String toString() {
      return among.map(group -> of + " among " + group).orElseGet(of::toString);
    }
  }

  /** N adds up a whole number per category, B counts all students. */
  record Values(String attribute, Map<String, Long> values) implements Tally {
    /** Largest absolute value a category may have. */
    public static final long MAX_VALUE = 1_000_000;

    public Values {
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
    }

    @Override
    public long weight(Attributes attributes) {
      Long value = values.get(attributes.find(attribute).orElse(""));
      if (value == null) {
        throw new IllegalArgumentException(
            "A category of attribute %s has no value; list every category under values."
                .formatted(attribute));
      }
      return value;
    }

    @Override
    public long base(Attributes attributes) {
      return 1;
    }

    @Override
    public Set<String> attributes() {
      return Set.of(attribute);
    }

    @Override
    public String toString() {
      return "mean of " + attribute;
    }
  }
}
