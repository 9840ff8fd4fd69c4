package org.seatwright.solver.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.problem.AssignmentProblem;

/** Reckons every bound of a certificate again and holds it against the plan. */
final class BoundCheck {
  private final AssignmentProblem problem;
  private final Score score;
  private final List<Finding> findings = new ArrayList<>();
  private final List<LevelCertificate> proven = new ArrayList<>();

  private BoundCheck(AssignmentProblem problem, Score score) {
    this.problem = problem;
    this.score = score;
  }

  /** Checks the bounds. */
  static BoundCheck of(
      AssignmentProblem problem, Score score, List<LevelCertificate> certificates) {
    BoundCheck check = new BoundCheck(problem, score);
    certificates.forEach(check::add);
    return check;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The levels with the bounds that their multipliers prove. */
  List<LevelCertificate> proven() {
    return proven;
  }

  private void add(LevelCertificate certificate) {
    String level = words(certificate.level());
    String stated = Shown.number(certificate.bound());
    switch (ExactBound.of(problem, certificate.level(), certificate.multipliers())) {
      case ExactBound.Refused(String why) ->
          findings.add(Finding.contradicted("%s: the certificate proves nothing. %s", level, why));
      case ExactBound.Proven(long bound) when bound < certificate.bound() ->
          findings.add(
              Finding.contradicted(
                  "%s: a bound of %s is stated, yet the prices prove %s.",
                  level, stated, Shown.number(bound)));
      case ExactBound.Proven(long bound) -> {
        findings.add(
            Finding.confirmed(
                "%s: a bound of %s is stated, the prices prove %s.",
                level, stated, Shown.number(bound)));
        hold(new LevelCertificate(certificate.level(), bound, certificate.multipliers()), level);
      }
    }
  }

  private String words(Level level) {
    return switch (level) {
      case Level.Missed() -> "Hard rules";
      case Level.Rank(var held) -> "Students " + problem.rankLevels().words(held.size());
      case Level.Points _ -> "Points";
    };
  }

  /** No plan of the level may be below the bound, this one neither. */
  private void hold(LevelCertificate certificate, String level) {
    OptionalLong ofPlan = certificate.level().of(score);
    if (ofPlan.isPresent() && ofPlan.getAsLong() < certificate.bound()) {
      findings.add(
          Finding.contradicted(
              "%s: the plan has %s, fewer than the %s that the prices prove.",
              level, Shown.number(ofPlan.getAsLong()), Shown.number(certificate.bound())));
    } else {
      proven.add(certificate);
    }
  }
}
