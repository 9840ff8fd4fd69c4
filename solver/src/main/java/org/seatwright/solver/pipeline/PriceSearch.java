package org.seatwright.solver.pipeline;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.certificate.PointsBound;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.PriceView;
import org.seatwright.solver.report.PriceView.Price;
import org.seatwright.solver.report.PriceView.Range;
import org.seatwright.solver.report.PriceView.Saving;

/**
 * Finds how far prices hold: for a few steps up and down from now, prices bound what the change
 * saves from above, and a search from the plan of the step before bounds it from below.
 */
final class PriceSearch {
  /** How far from now prices are tried, in steps. */
  private static final int FARTHEST = 3;

  /** A step of a rule about shares or means: its bounds lie this much farther out, each. */
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** No change here reads another file. */
  private static final Path NO_FOLDER = Path.of("");

  private final Base base;
  private final PointsBound prices;
  private final Now now;
  private final int most;
  private final Budget budget;
  private final StopSignal stop;

  /** What the prices are of. */
  record Base(District district, Policy policy, Assignment plan, long seed) {}

  /** Points of the run's plan, and what its certificate proves. */
  record Now(long points, long bound) {
    /**
     * By how much a saving may differ from a price that holds: what is not proven, and rounding.
     */
    long tolerance() {
      return points - bound + 1;
    }
  }

  /**
   * @param most programs for which it is tried how far the price holds, the dearest
   * @param budget of each search
   */
  PriceSearch(Base base, PointsBound prices, Now now, int most, Budget budget, StopSignal stop) {
    this.base = base;
    this.prices = prices;
    this.now = now;
    this.most = most;
    this.budget = budget;
    this.stop = stop;
  }

  /** A program with a price. */
  private record Candidate(String program, double points) {}

  /** All prices, or those that are known when a stop comes. */
  PriceView view(List<ProblemPart> parts, PriceRun.Listener listener) {
    List<Candidate> candidates = candidates(parts);
    List<BalanceRule> rules =
        base.policy().balance().stream()
            .filter(rule -> !(rule.enforcement() instanceof Enforcement.Report))
            .toList();
    int tried = Math.min(most, candidates.size());
    int all = tried + rules.size();
    List<Price> ofRules = new ArrayList<>();
    List<String> unpriced = new ArrayList<>();
    for (int k = 0; k < rules.size() && !stop.isRequested(); k++) {
      String name = rules.get(k).name();
      listener.pricing(k + 1, all, name);
      price(rules.get(k)).ifPresentOrElse(ofRules::add, () -> unpriced.add(name));
    }
    List<Price> ofSeats = new ArrayList<>();
    for (int k = 0; k < candidates.size() && !stop.isRequested(); k++) {
      Candidate it = candidates.get(k);
      IntFunction<Change> change = step -> new Change.Seats(it.program(), step);
      if (k < tried) {
        listener.pricing(rules.size() + k + 1, all, it.program());
        price(it.program(), BigDecimal.ONE, OptionalDouble.of(it.points()), change)
            .ifPresent(ofSeats::add);
      } else {
        untried(it, change.apply(1)).ifPresent(ofSeats::add);
      }
    }
    List<String> left = left(candidates);
    return new PriceView(
        now.points(),
        now.bound(),
        prices.certificates().stream().anyMatch(it -> !it.level().held().isEmpty()),
        ofSeats,
        ofRules,
        unpriced,
        left.size(),
        atMost(left));
  }

  private Optional<Price> price(BalanceRule rule) {
    return step(rule.form())
        .flatMap(step ->
            price(
                rule.name(),
                step,
                OptionalDouble.empty(),
                steps -> new Change.Wider(rule.name(), step.multiply(BigDecimal.valueOf(steps)))));
  }

  /** By how much each bound moves in a step; empty where the form has no two bounds. */
  private static Optional<BigDecimal> step(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Within _, BalanceForm.Share _, BalanceForm.Mean _ -> Optional.of(HUNDREDTH);
      case BalanceForm.Count _ -> Optional.of(BigDecimal.ONE);
      case BalanceForm.Spread _, BalanceForm.AtLeast _ -> Optional.empty();
    };
  }

  /** Programs with a price, the dearest first; others while there are few, if they may save. */
  private List<Candidate> candidates(List<ProblemPart> parts) {
    List<Candidate> candidates = priced(parts);
    List<String> left = left(candidates);
    if (atMost(left).orElse(0) > 0) {
      left.stream()
          .limit(Math.max(0, most - candidates.size()))
          .forEach(id -> candidates.add(new Candidate(id, 0)));
    }
    return candidates;
  }

  private List<Candidate> priced(List<ProblemPart> parts) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      AssignmentProblem problem = parts.get(k).problem();
      for (int p = 0; p < problem.programs(); p++) {
        double price = prices.seatPrice(k, p);
        if (price > 0) {
          candidates.add(new Candidate(problem.programId(p).value(), price));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::points).reversed().thenComparing(Candidate::program));
    return candidates;
  }

  private List<String> left(List<Candidate> candidates) {
    Set<String> priced = candidates.stream().map(Candidate::program).collect(Collectors.toSet());
    return base.district().programs().stream()
        .map(program -> program.id().value())
        .filter(id -> !priced.contains(id))
        .toList();
  }

  /** What one more seat in each of these programs saves together, at most. */
  private OptionalLong atMost(List<String> programs) {
    List<Change> changes = new ArrayList<>();
    programs.forEach(id -> changes.add(new Change.Seats(id, 1)));
    return (changes.isEmpty() ? Optional.<Changed>empty() : changed(changes))
        .map(changed -> OptionalLong.of(now.points() - changed.bound()))
        .orElse(OptionalLong.empty());
  }

  /** A price of which only the proof is known; empty where the plan does not do for one more. */
  private Optional<Price> untried(Candidate of, Change change) {
    return changed(List.of(change))
        .flatMap(changed -> saving(changed, base.plan()))
        .map(saving ->
            new Price(of.program(), BigDecimal.ONE, of.points(), saving, Optional.empty()));
  }

  /** Steps from now in one direction: what each saves, and for how many the price holds. */
  private record Walk(List<Saving> savings, int holding) {}

  /**
   * The price of a step; empty where nothing is known of one step up.
   *
   * @param known by the certificate; empty where the first step's bound tells
   */
  private Optional<Price> price(
      String of, BigDecimal step, OptionalDouble known, IntFunction<Change> change) {
    OptionalDouble price = known.isPresent() ? known : firstStep(change.apply(1));
    if (price.isEmpty()) {
      return Optional.empty();
    }
    Walk up = walk(price.getAsDouble(), 1, change);
    Walk down = walk(price.getAsDouble(), -1, change);
    return up.savings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Price(
                of,
                step,
                price.getAsDouble(),
                up.savings().getFirst(),
                Optional.of(new Range(-down.holding(), up.holding()))));
  }

  private OptionalDouble firstStep(Change change) {
    return changed(List.of(change))
        .map(changed -> OptionalDouble.of(now.bound() - changed.bound()))
        .orElse(OptionalDouble.empty());
  }

  /** Goes from now until the price no longer holds, each step from the plan before. */
  private Walk walk(double price, int direction, IntFunction<Change> change) {
    List<Saving> savings = new ArrayList<>();
    Assignment plan = base.plan();
    int holding = 0;
    while (holding < FARTHEST && !stop.isRequested()) {
      int steps = direction * (holding + 1);
      Optional<Changed> changed = changed(List.of(change.apply(steps)));
      if (changed.isEmpty()) {
        break;
      }
      Assignment found = search(changed.get(), plan);
      Optional<Saving> saving = better(saving(changed.get(), plan), saving(changed.get(), found));
      if (saving.isEmpty()) {
        break;
      }
      plan = found;
      savings.add(saving.get());
      if (!holds(price * steps, saving.get())) {
        break;
      }
      holding++;
    }
    return new Walk(savings, holding);
  }

  /** What the change saves by a plan; empty where the plan does not do for it. */
  private Optional<Saving> saving(Changed changed, Assignment plan) {
    OptionalLong points = prices.points(changed.parts(), plan);
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saving(now.points() - points.getAsLong(), now.points() - changed.bound()));
  }

  private static Optional<Saving> better(Optional<Saving> a, Optional<Saving> b) {
    return Stream.of(a, b).flatMap(Optional::stream).max(Comparator.comparing(Saving::atLeast));
  }

  private boolean holds(double price, Saving saving) {
    return saving.atMost() <= price + now.tolerance()
        && saving.atLeast() >= price - now.tolerance();
  }

  private Assignment search(Changed changed, Assignment start) {
    SolveRequest request =
        new SolveRequest(budget, base.seed(), Optional.of(start), ProgressListener.SILENT, stop);
    return Engines.TIMEFOLD
        .solve(changed.problem(), changed.parts(), request, SolverName.SCIP)
        .verdict()
        .plan();
  }

  /** A changed problem, and what the prices prove of it. */
  private record Changed(AssignmentProblem problem, List<ProblemPart> parts, long bound) {}

  /** Empty where the change does not fit the district, or the prices not the changed one. */
  private Optional<Changed> changed(List<Change> changes) {
    ChangedDistrict.Result result =
        ChangedDistrict.of(base.district(), base.policy(), NO_FOLDER, changes);
    if (!(result instanceof ChangedDistrict.Changed(ChangedDistrict district))) {
      return Optional.empty();
    }
    AssignmentProblem problem = AssignmentProblem.compile(district.district(), district.policy());
    List<ProblemPart> parts = ProblemParts.of(problem);
    OptionalLong bound = prices.of(parts);
    return bound.isEmpty()
        ? Optional.empty()
        : Optional.of(new Changed(problem, parts, bound.getAsLong()));
  }
}
