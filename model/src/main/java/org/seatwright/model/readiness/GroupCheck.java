package org.seatwright.model.readiness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Tolerance;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.DisjointSets;

/**
 * Whether a rule that bounds a group's share at every place leaves seats for all.
 *
 * <p>Where every place must have at least a share l of the group, all places together must: with M
 * of the group, they can enrol no more than M / l. The same holds for the others and the share that
 * the group leaves them. Where fewer can be enrolled than are there already, no plan keeps the
 * rule.
 */
final class GroupCheck {
  private final AssignmentProblem problem;
  private final List<Origins.AtPlace> origins;
  private final DisjointSets linked;

  GroupCheck(AssignmentProblem problem, List<Origins.AtPlace> origins) {
    this.problem = problem;
    this.origins = origins;
    linked = DisjointSets.ofOptions(problem);
  }

  List<Finding> findings() {
    Map<BalanceRule, List<Origins.AtPlace>> ofRule = new LinkedHashMap<>();
    for (Origins.AtPlace at : origins) {
      if (at.isHard()
          && at.isSingle()
          && at.bands().getFirst() instanceof Band.PerStudent band
          && band.tolerance() == Tolerance.NONE
          && PairSizes.canCount(problem, at.row())) {
        ofRule.computeIfAbsent(at.rule(), _ -> new ArrayList<>()).add(at);
      }
    }
    List<Finding> findings = new ArrayList<>();
    ofRule.forEach((rule, places) -> findings.addAll(findings(rule, places)));
    return findings;
  }

  /** Programs that share students, or a place of the rule; what is counted is of its places. */
  private final class Region {
    private final List<Integer> programs = new ArrayList<>();
    private Fraction low = Fraction.ONE;
    private Fraction high = Fraction.ZERO;
    private long enrolled;
    private long enrolledMembers;
    private long seats;
    private int places;
    private long students;
    private long members;
    private long mustSit;

    private void add(Origins.AtPlace at) {
      places++;
      BalanceRow row = problem.rows().get(at.row());
      Band.PerStudent band = (Band.PerStudent) at.bands().getFirst();
      low = low.compareTo(band.low()) < 0 ? low : band.low();
      high = high.compareTo(band.high()) > 0 ? high : band.high();
      enrolled += row.enrolled();
      enrolledMembers += row.enrolledWeight();
      for (int p : at.place().programs()) {
        programs.add(p);
        seats += problem.seats(p);
      }
    }

    /** Empty where there are seats for all, and of a single place, which speaks for itself. */
    private Optional<Finding> finding(BalanceRule rule) {
      long full = Math.min(students, seats);
      long ofMembers = largest(members + enrolledMembers, low, full);
      Fraction left = Fraction.ONE.minus(high);
      long others = students - members + enrolled - enrolledMembers;
      long ofOthers = largest(others, left, full);
      boolean isOfMembers = ofMembers <= ofOthers;
      long largest = Math.min(ofMembers, ofOthers);
      return largest >= full + enrolled || places == 1
          ? Optional.empty()
          : Optional.of(
              new Finding.GroupLimitsSeating(
                  rule,
                  isOfMembers,
                  programs.stream().sorted().toList(),
                  isOfMembers ? members + enrolledMembers : others,
                  isOfMembers ? low : left,
                  enrolled,
                  full,
                  mustSit,
                  largest));
    }

    /** The most students, the enrolled included, of whom {@code counted} are the share. */
    private long largest(long counted, Fraction share, long full) {
      if (share.compareTo(Fraction.ZERO) <= 0) {
        return full + enrolled;
      }
      return BigInteger.valueOf(counted)
          .multiply(share.denominator())
          .divide(share.numerator())
          .min(BigInteger.valueOf(full + enrolled))
          .longValueExact();
    }
  }

  private List<Finding> findings(BalanceRule rule, List<Origins.AtPlace> places) {
    DisjointSets together = linked.copy();
    boolean[] covered = new boolean[problem.programs()];
    for (Origins.AtPlace at : places) {
      for (int p : at.place().programs()) {
        together.join(at.place().programs().getFirst(), p);
        covered[p] = true;
      }
    }
    Map<Integer, Region> regions = new LinkedHashMap<>();
    for (Origins.AtPlace at : places) {
      regions
          .computeIfAbsent(together.leader(at.place().programs().getFirst()), _ -> new Region())
          .add(at);
    }
    BalanceRow row = problem.rows().get(places.getFirst().row());
    for (int i = 0; i < problem.students(); i++) {
      int inside = 0;
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        inside += covered[problem.program(o)] ? 1 : 0;
      }
      if (inside > 0) {
        int root = together.leader(problem.program(problem.firstOption(i)));
        Region region = regions.computeIfAbsent(root, _ -> new Region());
        region.students++;
        region.members += row.weight(problem.type(i));
        boolean nowhereElse = inside == problem.lastOption(i) - problem.firstOption(i);
        region.mustSit += problem.mustSit(i) && nowhereElse ? 1 : 0;
      }
    }
    return regions.values().stream()
        .map(region -> region.finding(rule))
        .flatMap(Optional::stream)
        .toList();
  }
}
