package org.seatwright.solver.verify;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;

/** Holds what a run says of its plan, and of its own bound, against the audit. */
final class PlanCheck {
  private PlanCheck() {}

  static List<Finding> of(StatedRun run, Verdict verdict) {
    Score score = verdict.score();
    List<Finding> findings = new ArrayList<>();
    findings.add(missed(run, score));
    findings.add(
        run.points() == score.points() && run.ranks().equals(score.ranks())
            ? Finding.confirmed("Plan: %s, as the run says.", levels(score.ranks(), score.points()))
            : Finding.contradicted(
                "Plan: %s, yet the run says %s.",
                levels(score.ranks(), score.points()), levels(run.ranks(), run.points())));
    findings.addAll(ClaimCheck.of(run, score));
    return findings;
  }

  private static Finding missed(StatedRun run, Score score) {
    if (score.missed() != run.missed()) {
      return Finding.contradicted(
          "Plan: hard rules are missed by %s, yet the run says by %s.",
          Shown.number(score.missed()), Shown.number(run.missed()));
    }
    return score.isValid()
        ? Finding.confirmed("Plan: every hard rule holds.")
        : Finding.confirmed(
            "Plan: hard rules are missed by %s, as the run says.", Shown.number(score.missed()));
  }

  /** "34,706 points", after the students beyond each rank where the objective counts them. */
  static String levels(List<Long> ranks, long points) {
    return ranks.isEmpty()
        ? points(points)
        : "ranks %s and %s"
            .formatted(
                String.join("/", ranks.stream().map(Shown::number).toList()), points(points));
  }

  /** "1 point", "2 points". */
  static String points(long points) {
    return Shown.number(points) + (points == 1 ? " point" : " points");
  }
}
