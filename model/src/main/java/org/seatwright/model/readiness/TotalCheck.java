package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.DisjointSets;

/**
 * Whether all places of a hard rule together can have what it asks of each.
 *
 * <p>A place needs at least so many of the group, and takes at most so many, whatever number is
 * seated there. Its places share nobody, so all of them together cannot need more than may come,
 * nor take fewer than must be seated and may sit nowhere else. Programs that share no student,
 * directly or through others, are reckoned apart.
 */
final class TotalCheck {
  private final AssignmentProblem problem;
  private final List<Origins.AtPlace> origins;
  private final PlaceCheck sizes;
  private final DisjointSets linked;

  TotalCheck(AssignmentProblem problem, List<Origins.AtPlace> origins, PlaceCheck sizes) {
    this.problem = problem;
    this.origins = origins;
    this.sizes = sizes;
    linked = DisjointSets.ofOptions(problem);
  }

  List<Finding> findings() {
    Map<BalanceRule, List<Origins.AtPlace>> ofRule = new LinkedHashMap<>();
    for (Origins.AtPlace at : origins) {
      if (at.isHard() && at.isSingle() && PairSizes.canCount(problem, at.row())) {
        ofRule.computeIfAbsent(at.rule(), _ -> new ArrayList<>()).add(at);
      }
    }
    List<Finding> findings = new ArrayList<>();
    ofRule.forEach((rule, places) -> findings.addAll(findings(rule, places)));
    return findings;
  }

  /** Programs that share students, or a place of the rule. */
  private static final class Region {
    private final List<Integer> programs = new ArrayList<>();
    private int places;
    private long needed;
    private long taken;
    private long mayCome;
    private long mustCome;

    private void add(Origins.AtPlace at, RowSizes.Range range) {
      places++;
      needed += range.least();
      taken += range.most();
      programs.addAll(at.place().programs());
    }

    private Optional<Finding> finding(BalanceRule rule) {
      if (needed <= mayCome && mustCome <= taken) {
        return Optional.empty();
      }
      boolean tooFew = needed > mayCome;
      return Optional.of(
          new Finding.TotalOutOfReach(
              rule,
              tooFew,
              programs.stream().sorted().toList(),
              places,
              tooFew ? needed : taken,
              tooFew ? mayCome : mustCome));
    }
  }

  private List<Finding> findings(BalanceRule rule, List<Origins.AtPlace> places) {
    DisjointSets together = linked.copy();
    boolean[] covered = new boolean[problem.programs()];
    Map<Origins.AtPlace, RowSizes.Range> ranges = new LinkedHashMap<>();
    for (Origins.AtPlace at : places) {
      // A place that cannot keep the rule alone, or lacks seats, is told of elsewhere.
      sizes
          .size(at.row())
          .kept()
          .ifPresent(range -> {
            ranges.put(at, range);
            for (int p : at.place().programs()) {
              together.join(at.place().programs().getFirst(), p);
              covered[p] = true;
            }
          });
    }
    if (ranges.isEmpty()) {
      return List.of();
    }
    Map<Integer, Region> regions = new LinkedHashMap<>();
    ranges.forEach((at, range) ->
        regions
            .computeIfAbsent(together.leader(at.place().programs().getFirst()), _ -> new Region())
            .add(at, range));
    countStudents(problem.rows().get(places.getFirst().row()), covered, together, regions);
    return regions.values().stream()
        .map(region -> region.finding(rule))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Counts the group's students who may, and who must, sit at the places of each region. */
  private void countStudents(
      BalanceRow row, boolean[] covered, DisjointSets together, Map<Integer, Region> regions) {
    for (int i = 0; i < problem.students(); i++) {
      int inside = 0;
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        inside += covered[problem.program(o)] ? 1 : 0;
      }
      if (inside > 0 && row.weight(problem.type(i)) == 1) {
        // All options of a student are in one region.
        int first = problem.program(problem.firstOption(i));
        Region region = Optional.ofNullable(regions.get(together.leader(first))).orElseThrow();
        boolean nowhereElse = inside == problem.lastOption(i) - problem.firstOption(i);
        region.mayCome++;
        region.mustCome += problem.mustSit(i) && nowhereElse ? 1 : 0;
      }
    }
  }
}
