package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * Joins what was found for the parts of a problem to what it means for the whole.
 *
 * <p>A plan of the whole is any plan of each part, and its score their sum. Bounds add up level by
 * level, although on later levels they hold only for plans that reach the earlier ones: comparing
 * by the first level that differs is an order that addition keeps (a ≤ b and c ≤ d give a + c ≤ b +
 * d), so where no valid plan of any part comes before the part's bound, no sum of valid plans comes
 * before the sum of the bounds. On the first level on which plan and bound of the whole differ,
 * those of every part agree before it: no part can make good there what another one lacks, since no
 * bound comes after its plan.
 */
final class JoinedParts {
  private final AssignmentProblem whole;
  private final List<ProblemPart> parts;
  private final int threads;

  /**
   * @param threads how many parts were solved side by side
   */
  JoinedParts(AssignmentProblem whole, List<ProblemPart> parts, int threads) {
    this.whole = whole;
    this.parts = parts;
    this.threads = threads;
  }

  /** What the engines found for the whole; each part's results in the parts' order. */
  EngineResults join(List<EngineResults> ofParts) {
    List<SolveResult> engines = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (String name : longest(ofParts)) {
      int k = times.merge(name, 1, Integer::sum) - 1;
      engines.add(result(name, ofParts.stream().map(part -> part.engine(name, k)).toList()));
    }
    SolveResult best = best(ofParts);
    return new EngineResults(
        engines, best, proof(best.score(), ofParts.stream().map(EngineResults::proof).toList()));
  }

  /** Which engines ran, one after another, on the part on which most did. */
  private static List<String> longest(List<EngineResults> ofParts) {
    EngineResults longest = ofParts.getFirst();
    for (EngineResults results : ofParts) {
      longest = results.engines().size() > longest.engines().size() ? results : longest;
    }
    return longest.engines().stream().map(SolveResult::engine).toList();
  }

  /** Where engines contradict each other or a part's tables; empty for a whole in one piece. */
  List<String> disagreements(List<EngineResults> ofParts) {
    List<String> disagreements = new ArrayList<>();
    for (int k = 0; k < parts.size() && parts.size() > 1; k++) {
      disagreements.addAll(
          CrossCheck.disagreements(
              "Part %d of %d".formatted(k + 1, parts.size()),
              parts.get(k).problem(),
              ofParts.get(k).engines()));
    }
    return disagreements;
  }

  private SolveResult best(List<EngineResults> ofParts) {
    List<SolveResult> best = ofParts.stream().map(EngineResults::best).toList();
    String engines =
        best.stream().map(SolveResult::engine).distinct().collect(Collectors.joining(" and "));
    return result(engines, best);
  }

  private SolveResult result(String engine, List<SolveResult> ofParts) {
    Score score = ofParts.stream().map(SolveResult::score).reduce(Score::plus).orElseThrow();
    return new SolveResult(
        engine,
        plan(ofParts.stream().map(SolveResult::plan).toList()),
        score,
        proof(score, ofParts.stream().map(SolveResult::proof).toList()),
        leftOut(ofParts),
        certificates(ofParts),
        ofParts.stream().mapToDouble(SolveResult::seconds).sum() / threads);
  }

  /** The plan of the whole that these plans of its parts make. */
  Assignment plan(List<Assignment> ofParts) {
    Assignment.Builder plan = new Assignment.Builder(whole.students());
    for (int k = 0; k < ofParts.size(); k++) {
      parts.get(k).seat(ofParts.get(k), plan);
    }
    return plan.build();
  }

  /**
   * What the parts' proofs say of the whole. Where some part cannot be valid, neither can the
   * whole, and what such parts miss adds up; a part without a bound has 0 on every level.
   */
  private Proof proof(Score score, List<Proof> ofParts) {
    long missed = 0;
    boolean isBounded = false;
    Bound bound = Bound.least(whole.rankLevels().count());
    for (Proof proof : ofParts) {
      if (proof instanceof Proof.Infeasible(long atLeast)) {
        missed += atLeast;
      }
      Optional<Bound> own = proof.findBound();
      isBounded |= own.isPresent();
      bound = own.map(bound::plus).orElse(bound);
    }
    if (missed > 0) {
      return new Proof.Infeasible(missed);
    }
    return isBounded ? Proof.of(score, bound) : new Proof.NoBound();
  }

  /** The certificates of the parts, each as one about its part of the whole. */
  private static List<LevelCertificate> certificates(List<SolveResult> ofParts) {
    return IntStream.range(0, ofParts.size())
        .boxed()
        .flatMap(k -> ofParts.get(k).certificates().stream().map(level -> level.inPart(k)))
        .toList();
  }

  private List<String> leftOut(List<SolveResult> ofParts) {
    List<String> all = ofParts.stream().flatMap(it -> it.leftOut().stream()).toList();
    return Stream.concat(whole.beyondLinear().stream().filter(all::contains), all.stream())
        .distinct()
        .toList();
  }
}
