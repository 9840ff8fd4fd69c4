package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.SolveResult;

/**
 * Joins the certificates of a problem's parts: no row belongs to two parts, so their multipliers
 * stand side by side. A part without a certificate prices its rows at 0. The price of a level held
 * is one for all parts, the largest, since holding the sum is all that the whole's level says.
 */
final class JoinedCertificates {
  private JoinedCertificates() {}

  /** The certificates of the whole, level by level as far as some part reaches. */
  static List<LevelCertificate> of(
      AssignmentProblem whole, List<ProblemPart> parts, List<SolveResult> ofParts) {
    if (parts.size() == 1) {
      return ofParts.getFirst().certificates();
    }
    List<LevelCertificate> joined = new ArrayList<>();
    for (int k = 0; ; k++) {
      Optional<LevelCertificate> level = level(whole, parts, ofParts, k);
      if (level.isEmpty()) {
        return joined;
      }
      joined.add(level.get());
    }
  }

  private static Optional<LevelCertificate> level(
      AssignmentProblem whole, List<ProblemPart> parts, List<SolveResult> ofParts, int k) {
    List<LevelCertificate> levels = new ArrayList<>();
    List<ProblemPart> certified = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      if (ofParts.get(part).certificates().size() > k) {
        levels.add(ofParts.get(part).certificates().get(k));
        certified.add(parts.get(part));
      }
    }
    boolean isOneKind = levels.stream().map(it -> it.level().getClass()).distinct().count() == 1;
    if (!isOneKind || levels.size() < parts.size() && !levels.getFirst().level().held().isEmpty()) {
      return Optional.empty();
    }
    Level level = sum(levels.stream().map(LevelCertificate::level).toList());
    Multipliers all =
        joined(whole, certified, levels.stream().map(LevelCertificate::multipliers).toList());
    return ExactBound.of(whole, level, all) instanceof ExactBound.Proven(long bound)
        ? Optional.of(new LevelCertificate(level, bound, all))
        : Optional.empty();
  }

  /** The level of the whole: what the parts hold adds up. */
  private static Level sum(List<Level> levels) {
    long[] held = new long[levels.getFirst().held().size()];
    for (Level level : levels) {
      for (int k = 0; k < held.length; k++) {
        held[k] += level.held().get(k);
      }
    }
    List<Long> sums = Arrays.stream(held).boxed().toList();
    return switch (levels.getFirst()) {
      case Level.Missed() -> new Level.Missed();
      case Level.Rank _ -> new Level.Rank(sums);
      case Level.Points _ -> new Level.Points(sums);
    };
  }

  private static Multipliers joined(
      AssignmentProblem whole, List<ProblemPart> parts, List<Multipliers> ofParts) {
    Long[] seats = new Long[whole.programs()];
    Arrays.fill(seats, 0L);
    List<SidePrice> sides = new ArrayList<>();
    long[] ranks = new long[ofParts.getFirst().ranks().size()];
    for (int k = 0; k < parts.size(); k++) {
      ProblemPart part = parts.get(k);
      Multipliers own = ofParts.get(k);
      for (int p = 0; p < part.problem().programs(); p++) {
        seats[part.program(p)] = own.seats().get(p);
      }
      for (SidePrice side : own.sides()) {
        sides.add(
            new SidePrice(
                part.row(side.row()),
                side.isLower(),
                side.bottom(),
                side.top(),
                side.multiplier()));
      }
      for (int level = 0; level < ranks.length; level++) {
        ranks[level] = Math.max(ranks[level], own.ranks().get(level));
      }
    }
    return new Multipliers(
        ofParts.getFirst().denominator(),
        List.of(seats),
        sides,
        Arrays.stream(ranks).boxed().toList());
  }
}
