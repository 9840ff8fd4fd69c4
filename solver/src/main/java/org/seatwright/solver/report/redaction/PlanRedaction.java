package org.seatwright.solver.report.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seatwright.model.audit.Breakdown;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.report.count.Counts;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.count.Travelled;
import org.seatwright.solver.report.count.Travelled.Kilometres;

/**
 * What a report counts of a plan, made fit for everyone's eyes: small counts and those that would
 * give them away hidden, squares of the map put together, distances rounded.
 *
 * @param counts what is left
 * @param small how many counts are hidden for their own sake
 * @param others how many more are hidden so that those cannot be worked out
 */
public record PlanRedaction(PlanCounts counts, int small, int others) {
  /** Kilometres are told to a tenth. */
  private static final double TENTHS = 10;

  /**
   * Redacts what a report counts of a plan.
   *
   * @param district as the policy hears it
   * @param least counts below it are small
   */
  public static PlanRedaction of(
      District district, Policy policy, Judged plan, int least, LinearSolver solver) {
    PlanCounts coarse = coarsen(Tabulator.count(district, policy, plan, Optional.empty()), least);
    Remainders remainders = Remainders.of(district, coarse);
    Redaction redaction =
        Redaction.of(
            coarse.tabulations(),
            remainders.tabulations(),
            Stream.concat(coarse.relations().stream(), remainders.relations().stream()).toList(),
            PublicFacts.of(district, policy, coarse),
            least,
            solver);
    List<Tabulation> left = redaction.tabulations();
    PlanCounts counts =
        new PlanCounts(
            left,
            coarse.relations(),
            distances(coarse.distances(), left, plan.figures(), least),
            coarse.homes(),
            coarse.rules(),
            coarse.groups());
    return new PlanRedaction(counts, redaction.small(), redaction.others());
  }

  static PlanCounts coarsen(PlanCounts counts, int least) {
    if (counts.homes().isEmpty()) {
      return counts;
    }
    Margin all = counts.get(PlanCounts.STUDENTS).margin(PlanCounts.NEIGHBOURHOOD);
    Neighbourhoods areas = Neighbourhoods.of(counts.homes().get(), all, least);
    return new PlanCounts(
        counts.tabulations().stream().map(areas::coarsen).toList(),
        counts.relations(),
        counts.distances(),
        Optional.of(areas.map()),
        counts.rules(),
        counts.groups());
  }

  /**
   * Distances over enough students, of dimensions in which every group has enough: what is left of
   * the mean over all when those of the groups shown are taken from it would be that of the others.
   */
  private static List<Travelled> distances(
      List<Travelled> all, List<Tabulation> redacted, Figures figures, int least) {
    Set<String> hidden = new HashSet<>();
    if (isFew(figures.overall(), least)) {
      hidden.add("");
    }
    for (Breakdown breakdown : figures.breakdowns()) {
      if (breakdown.groups().stream().anyMatch(it -> isFew(it.figures(), least))) {
        hidden.add(breakdown.by());
      }
    }
    for (Travelled travelled : all) {
      Tabulation of = find(redacted, travelled.population());
      boolean isPartlyHidden =
          travelled.dimension().isEmpty()
              ? Counts.anyHidden(List.of(of.total()))
              : Counts.anyHidden(of.margin(travelled.dimension()).counts());
      if (isPartlyHidden) {
        hidden.add(travelled.dimension());
      }
    }
    return all.stream()
        .map(it ->
            new Travelled(
                it.population(),
                it.dimension(),
                it.value(),
                it.kilometres()
                    .filter(_ -> !hidden.contains(it.dimension()))
                    .map(PlanRedaction::round)))
        .toList();
  }

  private static boolean isFew(ChoiceFigures figures, int least) {
    return figures.distances().filter(it -> it.students() < least).isPresent();
  }

  private static Tabulation find(List<Tabulation> tabulations, String population) {
    return tabulations.stream()
        .filter(it -> it.population().equals(population))
        .findFirst()
        .orElseThrow();
  }

  private static Kilometres round(Kilometres exact) {
    return new Kilometres(tenths(exact.mean()), tenths(exact.nineInTen()), Optional.empty());
  }

  private static double tenths(double kilometres) {
    return Math.round(kilometres * TENTHS) / TENTHS;
  }
}
