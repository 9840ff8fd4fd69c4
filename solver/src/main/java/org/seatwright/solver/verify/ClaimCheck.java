package org.seatwright.solver.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.audit.Score;

/** Holds status, bound and gap of a run against its own plan and against each other. */
final class ClaimCheck {
  /** Digits of a gap in result.json. */
  private static final int DECIMALS = 9;

  private final StatedRun run;
  private final Score score;
  private final List<Finding> contradictions = new ArrayList<>();

  private ClaimCheck(StatedRun run, Score score) {
    this.run = run;
    this.score = score;
  }

  /** One finding where all is in order, else one per claim that is not. */
  static List<Finding> of(StatedRun run, Score score) {
    ClaimCheck check = new ClaimCheck(run, score);
    check.checkMissed();
    check.checkBound();
    check.checkStatus();
    return check.contradictions.isEmpty()
        ? List.of(Finding.confirmed("Status: %s, as plan and stated bound make it.", run.status()))
        : check.contradictions;
  }

  private void contradict(String sentence, Object... values) {
    contradictions.add(Finding.contradicted(sentence, values));
  }

  private void checkMissed() {
    if (run.valid() != score.isValid()) {
      contradict(
          "Plan: it %s, yet the run says valid: %s.",
          score.isValid() ? "keeps every hard rule" : "breaks hard rules", run.valid());
    }
    run.missedAtLeast()
        .filter(least -> least > score.missed())
        .ifPresent(least ->
            contradict(
                "Bound: the run says that every plan misses hard rules by %s or more, yet its own"
                    + " plan misses them by %s.",
                Shown.number(least), Shown.number(score.missed())));
  }

  /** A bound speaks of valid plans; where ranks come first, one on the points needs theirs. */
  private void checkBound() {
    if (!hasBound()) {
      checkGap(Optional.empty());
    } else if (run.boundRanks().size() != score.ranks().size()) {
      contradict(
          "Bound: it is stated on %d levels by rank, the objective has %d.",
          run.boundRanks().size(), score.ranks().size());
    } else if (!score.isValid()) {
      checkGap(Optional.empty());
    } else {
      checkBoundOfValidPlan();
    }
  }

  private void checkBoundOfValidPlan() {
    int order = Score.compare(run.boundRanks(), score.ranks());
    if (order < 0 && run.bound().isPresent()) {
      contradict("Bound: one on the points is stated, yet the plan does not reach that on ranks.");
    } else if (order > 0 || order == 0 && run.bound().orElse(0L) > score.points()) {
      contradict(
          "Bound: the run states %s, yet its own plan comes to %s.",
          PlanCheck.levels(run.boundRanks(), run.bound().orElse(0L)),
          PlanCheck.levels(score.ranks(), score.points()));
    } else {
      checkGap(Optional.of(gap()));
    }
  }

  private boolean hasBound() {
    return run.bound().isPresent() || !run.boundRanks().isEmpty();
  }

  /** (plan − bound) / plan on the first level that differs, the points coming last. */
  private BigDecimal gap() {
    for (int level = 0; level < score.ranks().size(); level++) {
      if (!run.boundRanks().get(level).equals(score.ranks().get(level))) {
        return gap(score.ranks().get(level), run.boundRanks().get(level));
      }
    }
    return gap(score.points(), run.bound().orElse(0L));
  }

  private static BigDecimal gap(long found, long bound) {
    return found == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(found - bound)
            .divide(BigDecimal.valueOf(found), DECIMALS, RoundingMode.HALF_UP);
  }

  private void checkGap(Optional<BigDecimal> gap) {
    Optional<BigDecimal> stated = run.gap().map(it -> BigDecimal.valueOf(it.doubleValue()));
    boolean agrees =
        stated.isPresent() == gap.isPresent()
            && stated.stream()
                .allMatch(it ->
                    it.subtract(gap.orElseThrow())
                            .abs()
                            .compareTo(BigDecimal.ONE.movePointLeft(DECIMALS))
                        <= 0);
    if (!agrees) {
      contradict(
          "Gap: the run says %s, plan and stated bound make it %s.", words(stated), words(gap));
    }
  }

  private static String words(Optional<BigDecimal> gap) {
    return gap.map(it -> it.stripTrailingZeros().toPlainString()).orElse("none");
  }

  private void checkStatus() {
    String status = status();
    if (!run.status().equals(status)) {
      contradict(
          "Status: the run says %s, plan and stated bound make it %s.", run.status(), status);
    }
  }

  private String status() {
    if (run.missedAtLeast().orElse(0L) > 0) {
      return ResultKey.INFEASIBLE;
    }
    if (!hasBound() || !score.isValid()) {
      return ResultKey.NO_BOUND;
    }
    boolean isReached =
        run.boundRanks().equals(score.ranks())
            && run.bound().filter(it -> it >= score.points()).isPresent();
    return isReached ? ResultKey.OPTIMAL : ResultKey.WITHIN_GAP;
  }
}
