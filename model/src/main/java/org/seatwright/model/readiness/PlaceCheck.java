package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.RuleShape;

/** Which places cannot be filled with their hard balance rules kept. */
final class PlaceCheck {
  private final AssignmentProblem problem;
  private final Reach reach;
  private final RowSizes[] sizes;

  /** The most students each place can seat; shape: one per hard rule at a place. */
  private final List<OptionalLong> most = new ArrayList<>();

  private final List<Origins.AtPlace> origins;

  PlaceCheck(AssignmentProblem problem, Reach reach) {
    this.problem = problem;
    this.reach = reach;
    origins = Origins.of(problem);
    sizes = new RowSizes[problem.rows().size()];
    for (Origins.AtPlace at : origins) {
      for (int row : at.rows()) {
        sizes[row] = new RowSizes(problem, row, reach);
      }
    }
  }

  /** The places that lose seats or cannot be, first rule by rule, then rules two by two. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Origins.AtPlace at : origins) {
      long full = full(at);
      OptionalLong filled = hasRoom(at) ? most(at, full) : OptionalLong.of(full);
      most.add(filled);
      if (filled.isEmpty() || filled.getAsLong() < full) {
        findings.add(
            new Finding.PlaceLimited(at.rule(), at.place().name(), full, filled, sum(at, full)));
      }
    }
    findings.addAll(conflicts());
    return findings;
  }

  private boolean hasRoom(Origins.AtPlace at) {
    return at.rows().stream().allMatch(row -> sizes[row].hasRoom());
  }

  /** The most students who can be seated without the rule; its base's where it is one test. */
  private long full(Origins.AtPlace at) {
    return at.isSingle()
        ? sizes[at.rows().getFirst()].full()
        : reach.place(at.rows().getFirst()).most(_ -> true);
  }

  private OptionalLong most(Origins.AtPlace at, long full) {
    long fewest =
        at.isSingle()
            ? sizes[at.rows().getFirst()].fewest()
            : reach.place(at.rows().getFirst()).bound(_ -> true);
    return at.isSingle()
        ? largest(fewest, full, sizes[at.rows().getFirst()]::holds)
        : largest(fewest, full, seated -> holds(at.shape(), seated));
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
    RowSizes row = sizes[at.rows().getFirst()];
    return Optional.of(sum(at, seated, row.least(seated), row.most(seated)));
  }

  private Finding.Sum sum(Origins.AtPlace at, long seated, long least, long most) {
    RowSizes row = sizes[at.rows().getFirst()];
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

  /** Pairs of rules over all students that count heads at the same programs. */
  private List<Finding> conflicts() {
    Map<List<Integer>, List<Integer>> ofPrograms = new LinkedHashMap<>();
    for (int k = 0; k < origins.size(); k++) {
      Origins.AtPlace at = origins.get(k);
      if (at.isSingle() && most.get(k).isPresent() && PairSizes.canCount(problem, row(at))) {
        ofPrograms.computeIfAbsent(at.place().programs(), _ -> new ArrayList<>()).add(k);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Integer> same : ofPrograms.values()) {
      for (int a = 0; a < same.size(); a++) {
        for (int b = a + 1; b < same.size(); b++) {
          conflict(same.get(a), same.get(b)).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private int row(Origins.AtPlace at) {
    return at.rows().getFirst();
  }

  private Optional<Finding> conflict(int a, int b) {
    Origins.AtPlace one = origins.get(a);
    Origins.AtPlace other = origins.get(b);
    if (!hasRoom(one)) {
      return Optional.empty();
    }
    RowSizes first = sizes[row(one)];
    RowSizes second = sizes[row(other)];
    long smaller = Math.min(most.get(a).orElseThrow(), most.get(b).orElseThrow());
    long full =
        largest(first.fewest(), smaller, seated -> first.holds(seated) && second.holds(seated))
            .orElse(smaller);
    PairSizes pair = new PairSizes(problem, first, second, reach.place(row(one)));
    OptionalLong both = largest(first.fewest(), full, pair::holds);
    if (both.isPresent() && both.getAsLong() == full) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding.RulesInConflict(
            one.rule(),
            other.rule(),
            one.place().name(),
            full,
            both,
            sum(one, full, first.least(full), first.most(full)),
            sum(other, full, pair.least(full), pair.most(full))));
  }

  /** Seats that the rules let be filled; shape: one per program. After {@link #findings}. */
  int[] usable() {
    int[] usable = new int[problem.programs()];
    Arrays.setAll(usable, problem::seats);
    for (int k = 0; k < origins.size(); k++) {
      Origins.AtPlace at = origins.get(k);
      boolean ofAll =
          at.rows().stream().allMatch(row -> sizes[row].countsEveryone(problem.types()));
      if (at.place().programs().size() == 1 && ofAll && most.get(k).isPresent()) {
        int program = at.place().programs().getFirst();
        usable[program] = (int) Math.min(usable[program], most.get(k).getAsLong());
      }
    }
    return usable;
  }
}
