package org.seatwright.solver.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.CertificateResult;
import org.seatwright.model.certificate.PointsBound;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.PriceView;

/**
 * What one more seat, or a little more room within a rule, would save: prices from the run's
 * certificate, and how far they hold. Prices prove what a change saves at most, a search from the
 * run's plan finds what it saves at least.
 */
public final class PriceRun {
  private final FinishedRun base;
  private final int most;
  private final Budget budget;
  private final StopSignal stop;

  /**
   * @param most programs for which it is tried how far the price holds, the dearest
   * @param budget of each search
   * @param stop ends it early; prices that are known by then are given
   */
  public PriceRun(FinishedRun base, int most, Budget budget, StopSignal stop) {
    this.base = base;
    this.most = most;
    this.budget = budget;
    this.stop = stop;
  }

  /** Hears what is priced next. */
  @FunctionalInterface
  public interface Listener {
    void pricing(int number, int all, String name);
  }

  /** What it came to. */
  public sealed interface Outcome {}

  /** The prices; {@code isWhole} unless a stop came before the last. */
  public record Priced(PriceView view, boolean isWhole) implements Outcome {}

  /** There are no prices, as {@code sentence} says. */
  public record Unpriced(String sentence) implements Outcome {}

  /** The certificate cannot be read. */
  public record Refused(Notices notices) implements Outcome {}

  /** Reads the certificate and prices. */
  public Outcome run(Listener listener) {
    AssignmentProblem problem =
        AssignmentProblem.compile(base.input().district(), base.input().policy());
    List<ProblemPart> parts = ProblemParts.of(problem);
    Optional<CertificateResult> read = base.readCertificate(parts);
    if (read.isEmpty()) {
      return new Unpriced("The run has no certificate, and so no prices.");
    }
    return switch (read.get()) {
      case CertificateResult.Refused(Notices notices) -> new Refused(notices);
      case CertificateResult.Loaded(var certificate, _) ->
          priced(parts, new PointsBound(parts.size(), certificate.levels()), listener);
    };
  }

  private Outcome priced(List<ProblemPart> parts, PointsBound prices, Listener listener) {
    OptionalLong points = prices.points(parts, base.plan());
    OptionalLong bound = prices.of(parts);
    if (prices.certificates().isEmpty()) {
      return new Unpriced("The run's certificate is not about points, and so there are no prices.");
    }
    if (points.isEmpty()) {
      return new Unpriced("The run's plan misses hard rules, so nothing has a price yet.");
    }
    if (bound.isEmpty() || bound.getAsLong() > points.getAsLong()) {
      return new Unpriced("The certificate is not about this plan; verify the run.");
    }
    PriceSearch search =
        new PriceSearch(
            new PriceSearch.Base(
                base.input().district(), base.input().policy(), base.plan(), base.record().seed()),
            prices,
            new PriceSearch.Now(points.getAsLong(), bound.getAsLong()),
            most,
            budget,
            stop);
    PriceView view = search.view(parts, listener);
    return new Priced(view, !stop.isRequested());
  }
}
