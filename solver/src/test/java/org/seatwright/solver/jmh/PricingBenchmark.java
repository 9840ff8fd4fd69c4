package org.seatwright.solver.jmh;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.bound.LevelPrices;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearSolver;

/** How long the ascent to good prices takes, and one full pricing pass over all options. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PricingBenchmark {
  private static final int FEWEST_COLUMNS = 2_000;
  private static final Goal POINTS = new Goal.LeastPoints(0, List.of());

  private Optional<LevelPrices> prices = Optional.empty();

  @Setup(Level.Trial)
  public void price(DrawnTown town) {
    prices = Optional.of(ascend(town));
  }

  /** Prices by the ascent alone: the linear program is left unsolved. */
  @Benchmark
  public LevelPrices ascend(DrawnTown town) {
    BoundSearch.Limits limits =
        new BoundSearch.Limits() {
          @Override
          public double secondsLeft() {
            return Double.POSITIVE_INFINITY;
          }

          @Override
          public StopSignal stop() {
            return new StopSignal();
          }
        };
    return switch (BoundSearch.search(
        town.problem(),
        POINTS,
        Core.whole(town.problem()),
        (_, _, _) -> new LinearSolver.Result.Unfinished(),
        limits,
        FEWEST_COLUMNS,
        _ -> {})) {
      case BoundSearch.Result.Priced(LevelPrices found, _) -> found;
      case BoundSearch.Result.Impossible() ->
          throw new IllegalStateException("Prices alone refuse no problem.");
    };
  }

  /** What every option costs beyond the best, at these prices. */
  @Benchmark
  public double[] pass() {
    return prices.orElseThrow().regrets();
  }
}
