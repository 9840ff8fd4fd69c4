package org.seatwright.solver.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.solver.Bound;
import org.seatwright.solver.report.Text;

/**
 * What a trace comes to, beside the best bound that any run proved on the same instance.
 *
 * @param firstPlan seconds until there was a valid plan
 * @param firstBound seconds until there was a bound
 * @param within seconds until at most each of {@link #GAPS} of the plan's points could be saved, by
 *     the best bound known
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
  /**
   * A share of the points that runs are measured by.
   *
   * @param isShown where lines are short, too
   */
  public record Gap(double share, boolean isShown) {
    /** The share in percent, such as 0.05%. */
    public String percent() {
      return Text.gap(share).replaceFirst("\\.?0+%", "%");
    }

    /** The share in percent as part of a name, such as 0.05pc. */
    public String name() {
      return percent().replace("%", "pc");
    }
  }

  /** From coarse to fine. */
  public static final List<Gap> GAPS =
      List.of(
          new Gap(0.01, true),
          new Gap(0.001, true),
          new Gap(0.0005, false),
          new Gap(0.0002, false),
          new Gap(0.0001, true));

  public Figures {
    within = List.copyOf(within);
    proven = List.copyOf(proven);
  }

  /**
   * Reckons the figures of {@code trace}.
   *
   * @param best the highest bound that any run proved on the instance, empty where none did
   */
  public static Figures of(Trace trace, Optional<Bound> best) {
    Optional<Bound> plan = trace.plan();
    Optional<Bound> bound = trace.bound();
    return new Figures(
        trace.firstPlan(),
        trace.firstBound(),
        GAPS.stream()
            .map(gap ->
                best.map(bestBound -> trace.within(gap.share(), bestBound))
                    .orElse(OptionalDouble.empty()))
            .toList(),
        GAPS.stream().map(gap -> trace.proven(gap.share())).toList(),
        trace.proven(0),
        points(plan),
        points(bound),
        gap(plan, bound));
  }

  private static OptionalLong points(Optional<Bound> levels) {
    return levels.map(it -> OptionalLong.of(it.points())).orElse(OptionalLong.empty());
  }

  /** Points compare where the ranks are the same. */
  private static OptionalDouble gap(Optional<Bound> plan, Optional<Bound> bound) {
    if (plan.isEmpty() || bound.isEmpty() || !plan.get().ranks().equals(bound.get().ranks())) {
      return OptionalDouble.empty();
    }
    long found = plan.get().points();
    return OptionalDouble.of(found == 0 ? 0 : (double) (found - bound.get().points()) / found);
  }
}
