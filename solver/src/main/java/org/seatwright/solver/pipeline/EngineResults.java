package org.seatwright.solver.pipeline;

import java.util.Comparator;
import java.util.List;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * What the engines found for one problem, or for all parts of one.
 *
 * @param engines every engine's own result, in the order they ran
 * @param best the best plan
 * @param proof the strongest claim about {@code best} that any engine's proof supports
 */
record EngineResults(List<SolveResult> engines, SolveResult best, Proof proof) {
  EngineResults {
    engines = List.copyOf(engines);
  }

  /** The results of engines that worked on the same problem, at least one. */
  static EngineResults of(List<SolveResult> engines) {
    SolveResult best = best(engines);
    return new EngineResults(engines, best, proof(best, engines));
  }

  /** The result with the best plan, the earliest of equals. */
  static SolveResult best(List<SolveResult> engines) {
    return engines.stream().min(Comparator.comparing(SolveResult::score)).orElseThrow();
  }

  private static Proof proof(SolveResult best, List<SolveResult> engines) {
    for (SolveResult result : engines) {
      if (result.proof() instanceof Proof.Infeasible) {
        return result.proof();
      }
    }
    return engines.stream()
        .flatMap(result -> result.proof().findBound().stream())
        .max(Comparator.naturalOrder())
        .map(bound -> Proof.of(best.score(), bound))
        .orElseGet(Proof.NoBound::new);
  }

  /**
   * The result of the {@code k}-th engine; where it did not run, the best before it, of the engine
   * of this name if there is one, in no time.
   */
  SolveResult engine(int k, String name) {
    if (k < engines.size()) {
      return engines.get(k);
    }
    List<SolveResult> own =
        engines.stream().filter(result -> result.engine().equals(name)).toList();
    SolveResult before = own.isEmpty() ? best : best(own);
    return new SolveResult(
        before.engine(),
        before.plan(),
        before.score(),
        before.proof(),
        before.leftOut(),
        before.certificates(),
        0);
  }
}
