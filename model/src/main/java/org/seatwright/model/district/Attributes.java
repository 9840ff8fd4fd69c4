package org.seatwright.model.district;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Named text values of a student, school, program or enrolled group, in column order.
 *
 * <p>Rows of one file share one {@code names} list, so a row costs one list of values. An empty
 * value is a value: the cell was there and blank.
 */
public record Attributes(List<String> names, List<String> values) {
  public static final Attributes NONE = new Attributes(List.of(), List.of());

  public Attributes {
    names = List.copyOf(names);
    values = List.copyOf(values);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          "%d attribute names but %d values; give one value per name."
              .formatted(names.size(), values.size()));
    }
  }

  /** The value under {@code name}, empty where there is no such attribute. */
  public Optional<String> find(String name) {
    int at = names.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  /** These without some, whether they are there or not. */
  public Attributes without(Set<String> others) {
    if (others.stream().noneMatch(names::contains)) {
      return this;
    }
    int[] kept =
        IntStream.range(0, names.size()).filter(k -> !others.contains(names.get(k))).toArray();
    return new Attributes(
        Arrays.stream(kept).mapToObj(names::get).toList(),
        Arrays.stream(kept).mapToObj(values::get).toList());
  }

  /** True where the attribute exists and has exactly this value. */
  public boolean matches(String name, String value) {
    int at = names.indexOf(name);
    return at >= 0 && values.get(at).equals(value);
  }
}
