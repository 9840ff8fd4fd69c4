package org.seatwright.model.district;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Stated travel distances in kilometres for some pairs of student and school; they override the
 * straight line.
 */
public final class Travel {
  private record Pair(StudentId student, SchoolId school) {}

  /** Longest distance that can be stated: once around the earth. */
  public static final double MAX_KM = 40_075;

  public static final Travel NONE = new Builder().build();

  private final Map<Pair, Double> kilometres;

  private Travel(Map<Pair, Double> kilometres) {
    this.kilometres = kilometres;
  }

  /** The stated distance of this pair, empty where none was stated. */
  public OptionalDouble find(StudentId student, SchoolId school) {
    if (kilometres.isEmpty()) {
      return OptionalDouble.empty();
    }
    Double km = kilometres.get(new Pair(student, school));
    return km == null ? OptionalDouble.empty() : OptionalDouble.of(km);
  }

  public boolean isEmpty() {
    return kilometres.isEmpty();
  }

  /** Calls {@code visitor} once per stated pair, ordered by student id, then school id. */
  public void forEach(Visitor visitor) {
    kilometres.keySet().stream()
        .sorted(
            Comparator.comparing((Pair pair) -> pair.student().value())
                .thenComparing(pair -> pair.school().value()))
        .forEach(pair ->
            visitor.visit(pair.student(), pair.school(), kilometres.getOrDefault(pair, 0.0)));
  }

  /** Receives one stated distance. */
  @FunctionalInterface
  public interface Visitor {
    void visit(StudentId student, SchoolId school, double km);
  }

  /** Collects distances; a later statement for the same pair is refused. */
  public static final class Builder {
    private final Map<Pair, Double> kilometres = new HashMap<>();

    /**
     * States one distance in kilometres, between 0 and {@link #MAX_KM}.
     *
     * @return false, changing nothing, where the pair was already stated
     */
    public boolean add(StudentId student, SchoolId school, double km) {
      if (!(km >= 0 && km <= MAX_KM)) {
        throw new IllegalArgumentException(
            "A distance is %s km, must be between 0 and %s.".formatted(km, MAX_KM));
      }
      return kilometres.putIfAbsent(new Pair(student, school), km) == null;
    }

    public Travel build() {
      return new Travel(Map.copyOf(kilometres));
    }
  }
}
