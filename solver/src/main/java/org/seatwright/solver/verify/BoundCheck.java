package org.seatwright.solver.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;

/** Reckons every bound of a certificate again and holds it against the plan. */
final class BoundCheck {
  /** A bound on one level of one part, as stated and as the prices prove it. */
  private record Reckoned(long stated, long proven) {
    Reckoned plus(Reckoned other) {
      return new Reckoned(sum(stated, other.stated), sum(proven, other.proven));
    }

    Reckoned orHigher(Reckoned other) {
      return other.proven > proven ? other : this;
    }
  }

  private final List<ProblemPart> parts;
  private final List<Score> scores;
  private final List<Finding> contradictions = new ArrayList<>();

  /** By level in words, then by part: bounds of parts add up, those of one part do not. */
  private final Map<String, Map<Integer, Reckoned>> reckoned = new LinkedHashMap<>();

  private final List<LevelCertificate> proven = new ArrayList<>();

  private BoundCheck(List<ProblemPart> parts, List<Score> scores) {
    this.parts = parts;
    this.scores = scores;
  }

  /**
   * Checks the bounds.
   *
   * @param scores of the plan, one per part
   */
  static BoundCheck of(
      List<ProblemPart> parts, List<Score> scores, List<LevelCertificate> certificates) {
    BoundCheck check = new BoundCheck(parts, scores);
    certificates.forEach(check::add);
    return check;
  }

  /** One finding per level that is as stated, then one per bound that is not. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    reckoned.forEach((level, ofParts) -> findings.add(confirmed(level, ofParts)));
    findings.addAll(contradictions);
    return findings;
  }

  private static Finding confirmed(String level, Map<Integer, Reckoned> ofParts) {
    Reckoned sum = ofParts.values().stream().reduce(Reckoned::plus).orElseThrow();
    return Finding.confirmed(
        "%s: a bound of %s is stated%s, the prices prove %s.",
        level,
        Shown.number(sum.stated()),
        ofParts.size() > 1 ? " over %d parts".formatted(ofParts.size()) : "",
        Shown.number(sum.proven()));
  }

  /** The levels with the bounds that their multipliers prove. */
  List<LevelCertificate> proven() {
    return proven;
  }

  private void add(LevelCertificate certificate) {
    AssignmentProblem problem = parts.get(certificate.part()).problem();
    String level = words(problem, certificate.level());
    String where =
        parts.size() > 1
            ? "%s, part %d of %d".formatted(level, certificate.part() + 1, parts.size())
            : level;
    switch (ExactBound.of(problem, certificate.level(), certificate.multipliers())) {
      case ExactBound.Refused(String why) ->
          contradictions.add(
              Finding.contradicted("%s: the certificate proves nothing. %s", where, why));
      case ExactBound.Proven(long bound) when bound < certificate.bound() ->
          contradictions.add(
              Finding.contradicted(
                  "%s: a bound of %s is stated, yet the prices prove %s.",
                  where, Shown.number(certificate.bound()), Shown.number(bound)));
      case ExactBound.Proven(long bound) -> {
        reckoned
            .computeIfAbsent(level, _ -> new TreeMap<>())
            .merge(
                certificate.part(), new Reckoned(certificate.bound(), bound), Reckoned::orHigher);
        hold(certificate, bound, where);
      }
    }
  }

  private static String words(AssignmentProblem problem, Level level) {
    return switch (level) {
      case Level.Missed() -> "Hard rules";
      case Level.Rank(var held) -> "Students " + problem.rankLevels().words(held.size());
      case Level.Points _ -> "Points";
    };
  }

  /** No plan of the level may be below the bound, this one neither. */
  private void hold(LevelCertificate certificate, long bound, String where) {
    OptionalLong ofPlan = certificate.level().of(scores.get(certificate.part()));
    if (ofPlan.isPresent() && ofPlan.getAsLong() < bound) {
      contradictions.add(
          Finding.contradicted(
              "%s: the plan has %s, fewer than the %s that the prices prove.",
              where, Shown.number(ofPlan.getAsLong()), Shown.number(bound)));
    } else {
      proven.add(
          new LevelCertificate(
              certificate.part(), certificate.level(), bound, certificate.multipliers()));
    }
  }

  /** The sum, or the largest number there is: where there is no plan a bound may be any number. */
  static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}
