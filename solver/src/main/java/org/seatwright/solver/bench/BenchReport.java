package org.seatwright.solver.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.solver.Bound;

/**
 * Everything that one run of the bench measured.
 *
 * @param suite its name
 * @param rows in the order of the runs
 */
public record BenchReport(String suite, Machine machine, List<Row> rows) {
  public BenchReport {
    rows = List.copyOf(rows);
  }

  /**
   * One run.
   *
   * @param ratio how much longer its proof took than the default engine's on the same instance and
   *     seed; empty where the default proved nothing
   */
  public record Row(Measurement measurement, Figures figures, Optional<Ratio> ratio) {}

  /**
   * Proof time over the default engine's.
   *
   * @param atLeast true where the run proved nothing, so that its whole time stands for the proof's
   */
  public record Ratio(double times, boolean atLeast) {}

  /** Reckons the figures of all measurements, each beside the others of its instance. */
  public static BenchReport of(String suite, Machine machine, List<Measurement> measurements) {
    List<Row> rows = new ArrayList<>();
    for (Measurement measurement : measurements) {
      Optional<Bound> best = bestBound(measurements, measurement.instance());
      rows.add(
          new Row(
              measurement,
              Figures.of(measurement.trace(), best),
              ratio(measurement, measurements)));
    }
    return new BenchReport(suite, machine, rows);
  }

  /** The highest bound that any run proved on the instance. */
  private static Optional<Bound> bestBound(List<Measurement> measurements, String instance) {
    return of(measurements, instance)
        .flatMap(it -> it.trace().bound().stream())
        .max(Comparator.naturalOrder());
  }

  private static Stream<Measurement> of(List<Measurement> measurements, String instance) {
    return measurements.stream().filter(it -> it.instance().equals(instance));
  }

  private static Optional<Ratio> ratio(Measurement measurement, List<Measurement> measurements) {
    OptionalDouble usual =
        of(measurements, measurement.instance())
            .filter(it -> it.contender().equals(Contender.DEFAULT))
            .filter(it -> it.seed() == measurement.seed())
            .map(it -> it.trace().proven(0))
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
    if (usual.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble own = measurement.trace().proven(0);
    if (own.isEmpty() && measurement.seconds() < usual.getAsDouble()) {
      return Optional.empty();
    }
    return Optional.of(
        new Ratio(own.orElse(measurement.seconds()) / usual.getAsDouble(), own.isEmpty()));
  }

  /** The names of the instances, in the order of the runs. */
  public List<String> instances() {
    return rows.stream().map(row -> row.measurement().instance()).distinct().toList();
  }

  /** The rows of one instance. */
  public List<Row> rows(String instance) {
    return rows.stream().filter(row -> row.measurement().instance().equals(instance)).toList();
  }

  /** The highest bound that any run proved on the instance, empty where none did. */
  public Optional<Bound> bestBound(String instance) {
    return bestBound(rows.stream().map(Row::measurement).toList(), instance);
  }

  /** Bounds that stand above a valid plan of another run: one of the two must be wrong. */
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (String instance : instances()) {
      Optional<Bound> bound = bestBound(instance);
      Optional<Bound> plan =
          rows(instance).stream()
              .flatMap(row -> row.measurement().trace().plan().stream())
              .min(Comparator.naturalOrder());
      if (bound.isPresent() && plan.isPresent() && bound.get().compareTo(plan.get()) > 0) {
        found.add(
            "%s: a bound of %s stands above a valid plan of %s points."
                .formatted(instance, words(bound.get()), words(plan.get())));
      }
    }
    return found;
  }

  /** The points, after the students beyond each rank where the objective counts them. */
  private static String words(Bound levels) {
    return levels.ranks().isEmpty()
        ? Long.toString(levels.points())
        : "ranks %s and %d"
            .formatted(
                levels.ranks().stream().map(String::valueOf).collect(Collectors.joining("/")),
                levels.points());
  }
}
