package org.seatwright.solver.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.policy.RankLevels;

/**
 * Says what proven bounds come to for a plan, and what its run claims beyond them.
 *
 * <p>Bounds of parts add up. On a later level they speak of the plans that are as good on the
 * levels before: where the sum is reached on those, every part reaches its own, so that no plan as
 * good in all is better or worse there in any part.
 */
final class ProvenGap {
  private static final int MISSED = -1;
  private static final int PERCENT_DECIMALS = 3;

  private final RankLevels rankLevels;
  private final List<Score> scores;
  private final Score score;
  private final List<LevelCertificate> proven;

  /**
   * @param scores of the plan, one per part of the problem
   * @param proven levels whose bounds were reckoned again and hold
   */
  ProvenGap(RankLevels rankLevels, List<Score> scores, List<LevelCertificate> proven) {
    this.rankLevels = rankLevels;
    this.scores = scores;
    this.score = scores.stream().reduce(Score::plus).orElseThrow();
    this.proven = proven;
  }

  /** What is proven, and what {@code run} claims beyond it. */
  List<Finding> findings(StatedRun run) {
    List<Finding> findings = new ArrayList<>();
    Optional<Long> missed = missedAtLeast();
    missed.ifPresent(least ->
        findings.add(
            Finding.confirmed(
                "Proven: every plan misses hard rules by %s or more, this plan by %s.",
                Shown.number(least), Shown.number(score.missed()))));
    if (score.isValid()) {
      int level = levelApart();
      findings.add(level > ranks() ? best() : apart(level));
      claimBeyond(run, level).ifPresent(findings::add);
    } else if (proven.stream().anyMatch(it -> index(it.level()) != MISSED)) {
      findings.add(
          Finding.remark(
              "The bounds on ranks and points speak of valid plans; this one breaks hard rules."));
    }
    run.missedAtLeast()
        .filter(claimed -> claimed > missed.orElse(0L))
        .ifPresent(claimed ->
            findings.add(
                Finding.remark(
                    "The run says that every plan misses hard rules by %s or more: that is the"
                        + " integer program's claim, which the certificate does not prove.",
                    Shown.number(claimed))));
    return findings;
  }

  private Optional<Long> missedAtLeast() {
    return bound(MISSED).filter(least -> least > 0);
  }

  private int ranks() {
    return score.ranks().size();
  }

  /** What the plan comes to on a level; the points come after the ranks. */
  private long ofPlan(int level) {
    return level < ranks() ? score.ranks().get(level) : score.points();
  }

  /**
   * The bound on a level, of all parts in sum, that speaks of every plan as good as this on those
   * before; a part of which nothing is proven adds 0. Empty where nothing is proven at all.
   */
  private Optional<Long> bound(int level) {
    Map<Integer, Long> ofParts = new TreeMap<>();
    for (LevelCertificate certificate : proven) {
      int part = certificate.part();
      if (index(certificate.level()) == level
          && certificate.level().of(scores.get(part)).isPresent()) {
        ofParts.merge(part, certificate.bound(), Math::max);
      }
    }
    return ofParts.values().stream().reduce(BoundCheck::sum);
  }

  /** The place of a level among those of valid plans, {@link #MISSED} for what comes before. */
  private static int index(Level level) {
    return switch (level) {
      case Level.Missed() -> MISSED;
      case Level.Rank(var held) -> held.size();
      case Level.Points(var held) -> held.size();
    };
  }

  /** The first level on which the plan is not proven the best; one past the points if on none. */
  private int levelApart() {
    int level = 0;
    while (level <= ranks() && bound(level).orElse(0L) == ofPlan(level)) {
      level++;
    }
    return level;
  }

  private Finding best() {
    if (rankLevels.keepsHeld()) {
      return Finding.confirmed(
          "Proven: the plan is optimal. No valid plan moves fewer students than %s from the seat"
              + " they hold, %s costs fewer than its %s.",
          Shown.number(score.ranks().getFirst()),
          ranks() == 1 ? "none of those" : "none of those is better by rank, none so good",
          PlanCheck.points(score.points()));
    }
    return score.ranks().isEmpty()
        ? Finding.confirmed(
            "Proven: the plan is optimal. No valid plan costs fewer than its %s.",
            PlanCheck.points(score.points()))
        : Finding.confirmed(
            "Proven: the plan is optimal. No valid plan is better by rank, none so good costs fewer"
                + " than its %s.",
            PlanCheck.points(score.points()));
  }

  private Finding apart(int level) {
    Optional<Long> bound = bound(level);
    String among = level == 0 ? "no valid plan" : asGood(level);
    if (bound.isEmpty()) {
      return Finding.remark("Nothing is proven of %s.", name(level));
    }
    return level < ranks()
        ? Finding.confirmed(
            "Proven: %s has fewer than %s %s; this plan has %s.",
            among, Shown.number(bound.get()), name(level), Shown.number(ofPlan(level)))
        : Finding.confirmed(
            "Proven: %s costs fewer than %s; this plan costs %s: at most %s of its points could be"
                + " saved.",
            among,
            PlanCheck.points(bound.get()),
            Shown.number(score.points()),
            percent(score.points() - bound.get(), score.points()));
  }

  /** A plan as good as this one on the levels before {@code level}. */
  private String asGood(int level) {
    if (!rankLevels.keepsHeld()) {
      return "no valid plan as good by rank";
    }
    String moved =
        "no valid plan that moves no more than %s from the seat they hold"
            .formatted(Shown.number(score.ranks().getFirst()));
    return level == 1 ? moved : moved + " and is as good by rank";
  }

  private String name(int level) {
    return level < ranks() ? "students " + rankLevels.words(level) : "the points";
  }

  /** The share in percent, rounded up. */
  private static String percent(long part, long whole) {
    return BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), PERCENT_DECIMALS, RoundingMode.CEILING)
            .toPlainString()
        + "%";
  }

  /** Where the run's own bound goes further than what is proven. */
  private Optional<Finding> claimBeyond(StatedRun run, int level) {
    if (level > ranks()) {
      return Optional.empty();
    }
    if (run.status().equals(ResultKey.OPTIMAL)) {
      return Optional.of(
          Finding.remark(
              "The run says optimal: what is not proven above is the integer program's claim."));
    }
    Optional<Long> claimed =
        level == ranks() ? run.bound() : run.boundRanks().stream().skip(level).findFirst();
    return claimed
        .filter(it -> it > bound(level).orElse(0L))
        .map(it ->
            Finding.remark(
                "The run states a bound of %s on %s: what is not proven above is the integer"
                    + " program's claim.",
                Shown.number(it), name(level)));
  }
}
