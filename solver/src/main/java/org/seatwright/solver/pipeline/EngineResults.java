package org.seatwright.solver.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
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

  /** True where the best plan is proven to be as near to the best possible as {@code gap} asks. */
  boolean isEnough(double gap) {
    return isEnough(best.score(), proof, gap);
  }

  /** True where a proof leaves nothing to find about a plan, as far as {@code gap} asks for it. */
  static boolean isEnough(Score score, Proof proof, double gap) {
    return switch (proof) {
      case Proof.Optimal _, Proof.Infeasible _ -> true;
      case Proof.WithinGap(Bound bound) ->
          score.isValid()
              && bound.levelApart(score) == bound.ranks().size()
              && bound.gap(score) <= gap;
      case Proof.NoBound _ -> false;
    };
  }

  /** Points from the bound, or from 0, to the best plan; the most where that one is not valid. */
  long distance() {
    long bound = proof.findBound().map(Bound::points).orElse(0L);
    return best.score().isValid() ? best.score().points() - bound : Long.MAX_VALUE;
  }

  /** These results and those of engines that then went on from the best plan. */
  EngineResults then(EngineResults next) {
    return of(Stream.concat(engines.stream(), next.engines.stream()).toList());
  }

  /**
   * The {@code k}-th result of the engine of this name, from 0; where it ran less often, its best
   * before, or the best of all where it never ran, in no time.
   */
  SolveResult engine(String name, int k) {
    List<SolveResult> own =
        engines.stream().filter(result -> result.engine().equals(name)).toList();
    if (k < own.size()) {
      return own.get(k);
    }
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
