package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.RuleShape;

/** Which places cannot be filled with their balance rules kept. */
final class PlaceCheck {
  private final AssignmentProblem problem;
  private final Reach reach;
  private final RowSizes[] sizes;

  /** The most students each place can seat; shape: one per rule at a place. */
  private final List<OptionalLong> most = new ArrayList<>();

  private final List<Origins.AtPlace> origins;

  PlaceCheck(AssignmentProblem problem, List<Origins.AtPlace> origins) {
    this.problem = problem;
    this.origins = origins;
    reach = new Reach(problem);
    sizes = new RowSizes[problem.rows().size()];
    for (Origins.AtPlace at : origins) {
      for (int row : at.rows()) {
        sizes[row] = new RowSizes(problem, row, reach);
      }
    }
  }

  /** What the place of a row can come to. */
  RowSizes size(int row) {
    return sizes[row];
  }

  /** Places that one rule limits for one reason. */
  private record Reason(BalanceRule rule, boolean isImpossible, Limit.Cause cause) {}

  /** The places that lose seats or cannot be, first rule by rule, then rules two by two. */
  List<Finding> findings() {
    Map<Reason, List<Limit>> limits = new LinkedHashMap<>();
    for (Origins.AtPlace at : origins) {
      long full = full(at);
      OptionalLong filled = hasRoom(at) ? most(at, full) : OptionalLong.of(full);
      most.add(filled);
      if (filled.isEmpty() || filled.getAsLong() < full) {
        Limit limit = new Limit(at.place().name(), full, filled, sum(at, full));
        Reason reason = new Reason(at.rule(), limit.isImpossible(), limit.cause());
        limits.computeIfAbsent(reason, _ -> new ArrayList<>()).add(limit);
      }
    }
    List<Finding> findings = new ArrayList<>();
    limits.forEach(
        (reason, places) -> findings.add(new Finding.PlaceLimited(reason.rule(), places)));
    findings.addAll(conflicts());
    return findings;
  }

  private boolean hasRoom(Origins.AtPlace at) {
    return at.rows().stream().allMatch(row -> sizes[row].hasRoom()) && fewest(at) <= full(at);
  }

  private long fewest(Origins.AtPlace at) {
    return at.isSingle() ? sizes[at.row()].fewest() : reach.place(at.row()).bound(_ -> true);
  }

  /**
   * The most students who can be seated without the rule; its base's where it is one test. Where
   * several tests look at everyone, none is to blame for what seats keep from the kinds it counts.
   */
  private long full(Origins.AtPlace at) {
    if (at.isSingle()) {
      return sizes[at.row()].full();
    }
    return at.rows().stream()
        .filter(row -> sizes[row].countsEveryone(problem.types()))
        .mapToLong(row -> sizes[row].full())
        .reduce(reach.place(at.row()).most(_ -> true), Math::min);
  }

  private OptionalLong most(Origins.AtPlace at, long full) {
    return at.isSingle()
        ? largest(fewest(at), full, sizes[at.row()]::holds)
        : largest(fewest(at), full, seated -> holds(at.shape(), seated));
  }

  private static OptionalLong largest(long fewest, long full, LongPredicate holds) {
    for (long seated = full; seated >= fewest; seated--) {
      if (holds.test(seated)) {
        return OptionalLong.of(seated);
      }
    }
    return OptionalLong.empty();
  }

  /** True unless the shape is certain to be missed with so many seated. */
  private boolean holds(RuleShape shape, long seated) {
    return switch (shape) {
      case RuleShape.Single(int row) ->
          sizes[row].countsEveryone(problem.types())
              ? sizes[row].holds(seated)
              : largest(sizes[row].fewest(), sizes[row].full(), sizes[row]::holds).isPresent();
      case RuleShape.AtLeast(int holding, List<RuleShape> shapes) ->
          shapes.stream().filter(it -> holds(it, seated)).count() >= holding;
      case RuleShape.Largest _, RuleShape.Spread _ -> true;
    };
  }

  private Optional<Finding.Sum> sum(Origins.AtPlace at, long seated) {
    if (!at.isSingle()) {
      return Optional.empty();
    }
    RowSizes row = sizes[at.row()];
    return Optional.of(sum(at, seated, row.least(seated), row.most(seated)));
  }

  private Finding.Sum sum(Origins.AtPlace at, long seated, long least, long most) {
    RowSizes row = sizes[at.row()];
    long base = row.base(seated);
    return new Finding.Sum(
        at.tallies().getFirst(),
        at.bands().getFirst(),
        base,
        row.row().enrolled(),
        row.row().enrolledWeight(),
        row.row().lower(base),
        row.row().upper(base),
        least,
        most);
  }

  /** Two rules that places keep each alone. */
  private record Pair(BalanceRule first, BalanceRule second, boolean isImpossible) {}

  /** Pairs of hard rules over all students that count heads at the same programs. */
  private List<Finding> conflicts() {
    Map<List<Integer>, List<Integer>> ofPrograms = new LinkedHashMap<>();
    for (int k = 0; k < origins.size(); k++) {
      Origins.AtPlace at = origins.get(k);
      if (at.isHard()
          && at.isSingle()
          && most.get(k).isPresent()
          && PairSizes.canCount(problem, at.row())) {
        ofPrograms.computeIfAbsent(at.place().programs(), _ -> new ArrayList<>()).add(k);
      }
    }
    Map<Pair, List<Conflict>> conflicts = new LinkedHashMap<>();
    for (List<Integer> same : ofPrograms.values()) {
      for (int a = 0; a < same.size(); a++) {
        for (int b = a + 1; b < same.size(); b++) {
          BalanceRule one = origins.get(same.get(a)).rule();
          BalanceRule other = origins.get(same.get(b)).rule();
          conflict(same.get(a), same.get(b))
              .ifPresent(conflict ->
                  conflicts
                      .computeIfAbsent(
                          new Pair(one, other, conflict.isImpossible()), _ -> new ArrayList<>())
                      .add(conflict));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    conflicts.forEach((pair, places) ->
        findings.add(new Finding.RulesInConflict(pair.first(), pair.second(), places)));
    return findings;
  }

  private Optional<Conflict> conflict(int a, int b) {
    Origins.AtPlace one = origins.get(a);
    Origins.AtPlace other = origins.get(b);
    PairSizes pair =
        new PairSizes(problem, sizes[one.row()], sizes[other.row()], reach.place(one.row()));
    if (!hasRoom(one) || !hasRoom(other) || !pair.hasRoom()) {
      return Optional.empty();
    }
    RowSizes first = sizes[one.row()];
    RowSizes second = sizes[other.row()];
    long smaller = Math.min(most.get(a).orElseThrow(), most.get(b).orElseThrow());
    long full =
        largest(first.fewest(), smaller, seated -> first.holds(seated) && second.holds(seated))
            .orElse(smaller);
    OptionalLong both = largest(first.fewest(), full, pair::holds);
    if (both.isPresent() && both.getAsLong() == full) {
      return Optional.empty();
    }
    return Optional.of(
        new Conflict(
            one.place().name(),
            full,
            both,
            sum(one, full, first.least(full), first.most(full)),
            sum(other, full, pair.least(full), pair.most(full))));
  }

  /** Seats that hard rules let be filled; shape: one per program. After {@link #findings}. */
  int[] usable() {
    int[] usable = new int[problem.programs()];
    Arrays.setAll(usable, problem::seats);
    for (int k = 0; k < origins.size(); k++) {
      Origins.AtPlace at = origins.get(k);
      boolean ofAll =
          at.rows().stream().allMatch(row -> sizes[row].countsEveryone(problem.types()));
      if (at.isHard() && at.place().programs().size() == 1 && ofAll && most.get(k).isPresent()) {
        int program = at.place().programs().getFirst();
        usable[program] = (int) Math.min(usable[program], most.get(k).getAsLong());
      }
    }
    return usable;
  }
}
