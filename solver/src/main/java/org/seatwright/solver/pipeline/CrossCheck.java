package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * Holds every engine's claims against the audit and against each other.
 *
 * @param disagreements one sentence each; empty where all agree
 * @param line the outcome in one line
 */
public record CrossCheck(List<String> disagreements, String line) {
  public CrossCheck {
    disagreements = List.copyOf(disagreements);
  }

  public boolean agrees() {
    return disagreements.isEmpty();
  }

  /** Audits each result and compares scores, validity and bounds. */
  public static CrossCheck of(AssignmentProblem problem, List<SolveResult> results) {
    Verdict first = Audit.judge(problem.district(), problem.policy(), results.getFirst().plan());
    return of(problem, results, first, List.of());
  }

  /**
   * The same where the results are sums over parts of the problem.
   *
   * @param known the audit of one plan, which need not be made again
   * @param ofParts disagreements about single parts, which may cancel out in the sums
   */
  static CrossCheck of(
      AssignmentProblem problem, List<SolveResult> results, Verdict known, List<String> ofParts) {
    List<String> disagreements = new ArrayList<>(ofParts);
    List<String> claims = new ArrayList<>();
    for (SolveResult result : results) {
      Verdict verdict =
          result.plan().equals(known.plan())
              ? known
              : Audit.judge(problem.district(), problem.policy(), result.plan());
      Score audited = verdict.score();
      if (!audited.equals(result.score())) {
        disagreements.add(
            "%s reckons %s for its plan, the audit %s."
                .formatted(result.engine(), words(result.score()), words(audited)));
      }
      claims.add(result.engine() + " " + claim(result));
    }
    for (SolveResult prover : results) {
      for (SolveResult finder : results) {
        compare(prover, finder, disagreements);
      }
    }
    String line =
        disagreements.isEmpty()
            ? "Cross-check: %s; the audit agrees.".formatted(String.join(", ", claims))
            : "Cross-check failed: %s".formatted(String.join(" ", disagreements));
    return new CrossCheck(disagreements, line);
  }

  /**
   * Holds the engines' claims about one part against its own reckoning and against each other.
   *
   * @param name of the part, first in every sentence
   */
  static List<String> disagreements(
      String name, AssignmentProblem part, List<SolveResult> results) {
    List<String> disagreements = new ArrayList<>();
    for (SolveResult result : results) {
      Score reckoned = part.score(part.options(result.plan()));
      if (!reckoned.equals(result.score())) {
        disagreements.add(
            "%s reckons %s for its plan, the tables say %s."
                .formatted(result.engine(), words(result.score()), words(reckoned)));
      }
      results.forEach(finder -> compare(result, finder, disagreements));
    }
    return disagreements.stream().map(sentence -> name + ": " + sentence).toList();
  }

  private static void compare(SolveResult prover, SolveResult finder, List<String> disagreements) {
    Score found = finder.score();
    Optional<Bound> bound = prover.proof().findBound();
    if (found.isValid() && bound.isPresent() && Bound.of(found).compareTo(bound.get()) < 0) {
      disagreements.add(
          "%s proves a bound of %s points, yet %s has a valid plan of %s."
              .formatted(
                  prover.engine(), levels(bound.get()), finder.engine(), levels(Bound.of(found))));
    }
    if (prover.proof() instanceof Proof.Infeasible(long missed) && found.missed() < missed) {
      disagreements.add(
          String.format(
              Locale.ROOT,
              "%s proves that every plan misses the rules by %,d or more, yet %s misses them by %,d.",
              prover.engine(),
              missed,
              finder.engine(),
              found.missed()));
    }
  }

  private static String claim(SolveResult result) {
    String score = words(result.score());
    return switch (result.proof()) {
      case Proof.Optimal(_) -> score + " (proven optimal)";
      case Proof.WithinGap(Bound bound) -> "%s (bound %s)".formatted(score, levels(bound));
      case Proof.NoBound() -> score;
      case Proof.Infeasible(long missed) ->
          String.format(Locale.ROOT, "%s (proven: at least %,d missed)", score, missed);
    };
  }

  private static String words(Score score) {
    String levels = levels(Bound.of(score)) + " points";
    return score.isValid()
        ? levels
        : String.format(Locale.ROOT, "%s, rules missed by %,d", levels, score.missed());
  }

  /** The points, after the students beyond each rank where the objective counts them. */
  private static String levels(Bound bound) {
    String points = String.format(Locale.ROOT, "%,d", bound.points());
    return bound.ranks().isEmpty()
        ? points
        : bound.ranks().stream()
            .map(students -> String.format(Locale.ROOT, "%,d", students))
            .collect(Collectors.joining("/", "ranks ", ", " + points));
  }
}
