package org.seatwright.solver.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a trace comes to, beside the best bound that any run proved on the same instance.
 *
 * @param firstPlan seconds until there was a valid plan
 * @param firstBound seconds until there was a bound
 * @param within seconds until the plan was within each of {@link #GAPS} of the best bound known
 * @param proven seconds until the run itself had proven that
 * @param proof seconds until plan and bound were equal: the optimum, proven
 * @param points of the best valid plan
 * @param bound the highest the run proved
 * @param gap (points − bound) / points
 */
public record Figures(
    OptionalDouble firstPlan,
    OptionalDouble firstBound,
    List<OptionalDouble> within,
    List<OptionalDouble> proven,
    OptionalDouble proof,
    OptionalLong points,
    OptionalLong bound,
    OptionalDouble gap) {
  /** Shares of the points, from coarse to fine. */
  public static final List<Double> GAPS = List.of(0.01, 0.001, 0.0005, 0.0002, 0.0001);

  public Figures {
    within = List.copyOf(within);
    proven = List.copyOf(proven);
  }

  /**
   * Reckons the figures of {@code trace}.
   *
   * @param best the highest bound that any run proved on the instance, empty where none did
   */
  public static Figures of(Trace trace, OptionalLong best) {
    OptionalLong points = trace.points();
    OptionalLong bound = trace.bound();
    return new Figures(
        trace.firstPlan(),
        trace.firstBound(),
        GAPS.stream()
            .map(gap ->
                best.isPresent() ? trace.within(gap, best.getAsLong()) : OptionalDouble.empty())
            .toList(),
        GAPS.stream().map(trace::proven).toList(),
        trace.proven(0),
        points,
        bound,
        gap(points, bound));
  }

  private static OptionalDouble gap(OptionalLong points, OptionalLong bound) {
    if (points.isEmpty() || bound.isEmpty()) {
      return OptionalDouble.empty();
    }
    long found = points.getAsLong();
    return OptionalDouble.of(found == 0 ? 0 : (double) (found - bound.getAsLong()) / found);
  }
}
