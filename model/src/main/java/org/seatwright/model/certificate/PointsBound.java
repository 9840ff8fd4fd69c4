package org.seatwright.model.certificate;

import java.util.List;
import java.util.OptionalLong;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;

/**
 * What certificates prove of the points of a problem, be it theirs or one with other seats or wider
 * bounds: every constant is derived from the problem at hand, so multipliers prove a bound wherever
 * they fit (weak duality), though they need not be the best ones there.
 *
 * @param parts how many the problem had when the prices were found
 * @param certificates all about points
 */
public record PointsBound(int parts, List<LevelCertificate> certificates) {
  public PointsBound {
    certificates = certificates.stream().filter(it -> it.level() instanceof Level.Points).toList();
  }

  /**
   * No plan has fewer points that obeys the hard rules and keeps the levels by rank that the
   * certificates hold. Parts without a certificate count 0.
   *
   * <p>Cost: that of {@link ExactBound} for each certificate.
   *
   * @param problem in parts
   * @return empty where the multipliers do not fit the problem
   */
  public OptionalLong of(List<ProblemPart> problem) {
    if (problem.size() != parts) {
      return OptionalLong.empty();
    }
    long[] best = new long[parts];
    for (LevelCertificate it : certificates) {
      switch (ExactBound.of(problem.get(it.part()).problem(), it.level(), it.multipliers())) {
        case ExactBound.Refused _ -> {
          return OptionalLong.empty();
        }
        case ExactBound.Proven(long points) -> best[it.part()] = Math.max(best[it.part()], points);
      }
    }
    long sum = 0;
    for (long points : best) {
      sum = Math.addExact(sum, points);
    }
    return OptionalLong.of(sum);
  }

  /**
   * The points of a plan.
   *
   * @param problem in parts
   * @return empty where the bound does not speak of the plan
   */
  public OptionalLong points(List<ProblemPart> problem, Assignment plan) {
    Score[] scores = new Score[problem.size()];
    long sum = 0;
    for (int k = 0; k < scores.length; k++) {
      AssignmentProblem part = problem.get(k).problem();
      scores[k] = part.score(part.options(problem.get(k).cut(plan)));
      sum += scores[k].points();
      if (!scores[k].isValid()) {
        return OptionalLong.empty();
      }
    }
    return certificates.stream().allMatch(it -> it.level().of(scores[it.part()]).isPresent())
        ? OptionalLong.of(sum)
        : OptionalLong.empty();
  }

  /** The price of a seat in a program, in points; the highest where several certificates say. */
  public double seatPrice(int part, int program) {
    return certificates.stream()
        .filter(it -> it.part() == part)
        .mapToDouble(
            it -> (double) it.multipliers().seats().get(program) / it.multipliers().denominator())
        .max()
        .orElse(0);
  }
}
