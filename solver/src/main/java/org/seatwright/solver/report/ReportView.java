package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * Everything shown about a run: the plan, what is proven about it, and how it came about.
 *
 * @param engines in the order they ran
 * @param crossCheck whether engines and audit agree, in one line
 * @param interrupted true where the run was stopped from outside before its budget was used up
 * @param inputs the files read, in reading order
 */
public record ReportView(
    PlanView plan,
    Proof proof,
    List<EngineView> engines,
    String crossCheck,
    long seed,
    Budget budget,
    boolean interrupted,
    String version,
    List<FileView> inputs) {
  public ReportView {
    engines = List.copyOf(engines);
    inputs = List.copyOf(inputs);
  }

  /** What one engine found on its own. */
  public record EngineView(
      String name, Score score, Proof proof, List<String> leftOut, double seconds) {
    public EngineView {
      leftOut = List.copyOf(leftOut);
    }

    public EngineView(String name, Score score, Proof proof, double seconds) {
      this(name, score, proof, List.of(), seconds);
    }

    public static EngineView of(SolveResult result) {
      return new EngineView(
          result.engine(), result.score(), result.proof(), result.leftOut(), result.seconds());
    }
  }

  /** A file that was read or written, by name, and the SHA-256 of its bytes in hexadecimal. */
  public record FileView(String file, String sha256) {}

  /** True where another run with the same input, seed and budget gives the same bytes. */
  public boolean isReproducible() {
    return budget.isReproducible() && !interrupted;
  }

  /** The word for what is proven of the plan: optimal, within-gap, no-bound or infeasible. */
  public String status() {
    return switch (proof) {
      case Proof.Optimal _, Proof.WithinGap _ when !plan.score().isValid() -> ResultKey.NO_BOUND;
      case Proof.Optimal _ -> ResultKey.OPTIMAL;
      case Proof.WithinGap _ -> ResultKey.WITHIN_GAP;
      case Proof.NoBound _ -> ResultKey.NO_BOUND;
      case Proof.Infeasible _ -> ResultKey.INFEASIBLE;
    };
  }

  /**
   * No valid plan is better; empty where nothing is proven, and where this one is not valid and so
   * not to be compared with it.
   */
  public Optional<Bound> bound() {
    return plan.score().isValid() ? proof.findBound() : Optional.empty();
  }

  /** The gap of a valid plan, on the first level on which it differs from the bound. */
  public OptionalDouble gap() {
    return bound()
        .map(bound -> OptionalDouble.of(bound.gap(plan.score())))
        .orElse(OptionalDouble.empty());
  }

  /** Rules that a bound makes no use of, in policy order. */
  public List<String> leftOut() {
    return engines.stream().flatMap(engine -> engine.leftOut().stream()).distinct().toList();
  }
}
