package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.bound.LevelPrices;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;

/**
 * Solves the levels of the objective one after another: hard rules, ranks, points, ties, each with
 * the levels before it held.
 *
 * <p>Where ranks come before points, a plan is looked for first that is as good on every rank level
 * as the linear relaxations say; levels on which it is need no program of their own. What is proven
 * ends with the first level whose optimum is not; the levels after it are still solved, for a
 * better plan.
 */
final class LevelSearch {
  /** What each level but the last may use of the time that is left. */
  private static final double SHARE_OF_REST = 0.6;

  /** What the guess at a plan that is good on every rank may use. */
  private static final double SHARE_OF_GUESS = 0.35;

  /** What a guess charges for a student beyond a rank, by the price of the row that holds it. */
  private static final double CHARGE_FACTOR = 2;

  private static final double LEAST_CHARGE = 10;

  private final AssignmentProblem problem;
  private final Incumbent incumbent;
  private final SolveRequest request;
  private final String engine;
  private final ProgramCalls calls;
  private final Certificates certificates;
  private Optional<Bound> bound = Optional.empty();
  private boolean allProven = true;

  /**
   * @param problem without rules that no linear program can say
   */
  LevelSearch(
      Formulation formulation,
      SolverName solverName,
      CoreSizes sizes,
      AssignmentProblem problem,
      SolveRequest request,
      Incumbent incumbent,
      Certificates certificates) {
    this.problem = problem;
    this.incumbent = incumbent;
    this.certificates = certificates;
    this.request = request;
    this.engine = formulation.name();
    this.calls =
        new ProgramCalls(formulation, solverName, sizes, problem, request, incumbent, this::report);
  }

  double secondsUsed() {
    return calls.secondsUsed();
  }

  Proof prove() {
    if (!solveLevels(0, Core.whole(problem))) {
      return proveLeastMissed();
    }
    return bound.map(proven -> Proof.of(incumbent.score(), proven)).orElseGet(Proof.NoBound::new);
  }

  /**
   * Solves ranks, points and ties.
   *
   * @param missed students by whom hard rules may be missed
   * @param options every plan that misses them by no more has its options among these
   * @return false where no plan misses hard rules by so few
   */
  private boolean solveLevels(long missed, Core options) {
    Core useful = options;
    int levels = problem.rankLevels().count();
    if (levels > 0 && calls.usesCore()) {
      guess(missed, options);
    }
    for (int level = 0; level <= levels; level++) {
      List<Long> held = incumbent.linearScore().ranks().subList(0, level);
      Goal goal =
          level < levels ? new Goal.LeastRank(missed, held) : new Goal.LeastPoints(missed, held);
      calls.allow(level < levels ? SHARE_OF_REST : 1);
      switch (new LevelProof(calls, goal, useful).prove()) {
        case LevelProof.Result.Impossible _ -> {
          if (level == 0) {
            return false;
          }
          throw new IllegalStateException(
              "The program finds no plan of the levels that a known plan has.");
        }
        case LevelProof.Result.Bounded(OptionalLong proven, Core core, var prices) -> {
          if (allProven) {
            prices.ifPresent(found -> certificates.add(goal, found));
          }
          calls.report(goal, proven);
          useful = core;
          allProven &=
              calls.isHeld(goal) && proven.isPresent() && proven.getAsLong() >= calls.value(goal);
        }
      }
      if (incumbent.linearScore().missed() > missed) {
        return true;
      }
    }
    orderTies(missed);
    return true;
  }

  /**
   * Looks for a plan with every rank level at the bound of its relaxation, given the bounds before
   * it; none may exist. Rows that hold all ranks at once make whole plans hard to find, so students
   * beyond a rank are charged instead, with more than the price of the row.
   */
  private void guess(long missed, Core options) {
    calls.allow(SHARE_OF_GUESS);
    List<Long> held = new ArrayList<>();
    Core useful = options;
    while (held.size() < problem.rankLevels().count()) {
      Goal goal = new Goal.LeastRank(missed, held);
      if (!(calls.price(goal, useful)
              instanceof BoundSearch.Result.Priced(LevelPrices prices, boolean isExact))
          || !isExact
          || LevelProof.whole(prices.bound()).isEmpty()) {
        return;
      }
      OptionalLong proven = LevelProof.whole(prices.bound());
      calls.report(goal, proven);
      held.add(proven.getAsLong());
      useful = LevelProof.useful(useful, prices, proven.getAsLong());
    }
    Goal points = new Goal.LeastPoints(missed, held);
    if (calls.price(points, useful)
            instanceof BoundSearch.Result.Priced(LevelPrices prices, boolean isExact)
        && isExact) {
      calls.report(points, LevelProof.whole(prices.bound()));
      if (!calls.isHeld(points)) {
        double[] regrets = prices.regrets();
        double threshold = LevelProof.firstThreshold(useful, regrets, calls);
        Core core = useful.within(regrets, threshold);
        calls.run(
            new Goal.LeastCharged(missed, charges(prices, held.size())),
            core,
            OptionalLong.empty());
      }
    }
  }

  /** Points per student beyond each rank. */
  private static List<Double> charges(LevelPrices prices, int levels) {
    List<Double> charges = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      charges.add(charge(prices.ofRank(level)));
    }
    return charges;
  }

  private static double charge(double price) {
    return CHARGE_FACTOR * price + LEAST_CHARGE;
  }

  /** Keeps the bound that follows for the whole objective, as long as levels before are proven. */
  private void report(Goal goal, long proven) {
    if (!allProven || goal.mayMiss()) {
      return;
    }
    List<Long> ranks = new ArrayList<>(goal.ranks());
    if (goal instanceof Goal.LeastRank) {
      ranks.add(proven);
    }
    while (ranks.size() < problem.rankLevels().count()) {
      ranks.add(0L);
    }
    Bound found = new Bound(ranks, goal instanceof Goal.LeastPoints ? proven : 0);
    bound = Optional.of(Bound.highest(found, bound.orElse(found)));
    request.progress().bounded(engine, bound.get());
  }

  /** No plan obeys the hard rules: find the fewest students to miss them by, then the rest. */
  private Proof proveLeastMissed() {
    Goal goal = new Goal.LeastMissed(Math.max(1, incumbent.linearScore().missed()));
    calls.allow(SHARE_OF_REST);
    return switch (new LevelProof(calls, goal, Core.whole(problem)).prove()) {
      case LevelProof.Result.Bounded(OptionalLong proven, Core useful, var prices) -> {
        prices.ifPresent(found -> certificates.add(goal, found));
        long missed = incumbent.linearScore().missed();
        if (missed == 0) {
          // The solver contradicts itself, so nothing it says is believed.
          yield new Proof.NoBound();
        }
        allProven = proven.isPresent() && proven.getAsLong() >= missed;
        solveLevels(missed, useful);
        yield new Proof.Infeasible(Math.max(1, proven.orElse(1)));
      }
      case LevelProof.Result.Impossible _ ->
          throw new IllegalStateException(
              "The program finds no plan that misses the rules by %d, yet one is known."
                  .formatted(goal.missed()));
    };
  }

  /** The lottery level, where all before it are settled and the formulation can carry it. */
  private void orderTies(long missed) {
    if (calls.ordersTies() && allProven) {
      Score score = incumbent.linearScore();
      Goal goal = new Goal.LeastTieBreak(missed, score.ranks(), score.points());
      calls.run(goal, Core.whole(problem), OptionalLong.empty());
    }
  }
}
