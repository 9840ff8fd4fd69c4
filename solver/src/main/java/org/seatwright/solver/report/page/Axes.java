package org.seatwright.solver.report.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.seatwright.solver.report.page.Chart.Axis;
import org.seatwright.solver.report.page.Chart.DotRow;

/** Lines for marks to stand on, with round numbers at their ends. */
final class Axes {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_STEPS = 6;

  private Axes() {}

  /** An axis that holds every mark and, as far as it is near them, every band. */
  static Axis of(List<DotRow> rows, boolean isShare) {
    double[] marks =
        rows.stream()
            .flatMapToDouble(row ->
                DoubleStream.concat(
                    row.values().stream().map(Value::find).flatMapToDouble(OptionalDouble::stream),
                    row.band().stream().flatMapToDouble(it -> DoubleStream.of(it.low()))))
            .toArray();
    double farthest = DoubleStream.of(marks).max().orElse(1);
    double least = DoubleStream.of(marks).min().orElse(0);
    double[] highs =
        rows.stream()
            .map(DotRow::band)
            .flatMap(Optional::stream)
            .mapToDouble(Chart.Range::high)
            .filter(high -> high <= 3 * Math.max(farthest, 1e-9))
            .toArray();
    double most = Math.max(farthest, DoubleStream.of(highs).max().orElse(farthest));
    return isShare ? share(least, most) : number(least, most);
  }

  /** Shares are read on the whole line from 0 to 1 where they use at least a third of it. */
  private static Axis share(double least, double most) {
    if (most - Math.min(0, least) > 0.34) {
      return new Axis(0, 1, 0.25, true, 0);
    }
    double step = step(most);
    return new Axis(
        0, Math.min(1, step * Math.max(1, StrictMath.ceil(most / step))), step, true, 1);
  }

  private static Axis number(double least, double most) {
    double from = least > 0 && least > most / 2 && most - least > 0 ? least : Math.min(0, least);
    double step = step(most - from);
    double low = step * StrictMath.floor(from / step);
    double high = step * Math.max(StrictMath.ceil(most / step), low / step + 1);
    return new Axis(low, high, step, false, step < 1 ? 2 : 0);
  }

  private static double step(double range) {
    double least = range <= 0 ? 1 : range / MOST_STEPS;
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
