package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.problem.SeatObstacles;
import org.seatwright.solver.Bound;
import org.seatwright.solver.linear.LinearSolver;

/**
 * The reasons why students of one problem do not sit in given programs, each proven: by arithmetic
 * of the place, by prices from below and chains from above, and where these do not meet by solving
 * the problem again with the student in the seat.
 *
 * <p>Not for several threads.
 */
public final class PlanReasons implements SeatReasons {
  private final AssignmentProblem problem;
  private final int[] plan;
  private final Score score;
  private final SeatChains chains;
  private final SeatPrices prices;
  private final SeatObstacles obstacles;
  private final FirstInLine firstInLine;
  private final SeatSolver solver;
  private final Map<Alike, Answer> answers = new HashMap<>();
  private int solvesLeft;

  /** What students have in common whom no rule and no level up to points tells apart. */
  private record Alike(int type, int from, int to, boolean mustSit, List<Integer> options) {}

  private record Answer(boolean impossible, ForcedCost cost, Optional<SeatReason.Others> others) {}

  /**
   * @param plan valid; shape: one option per student
   * @param isBest whether the plan is proven best up to points
   * @param solves how often the problem may be solved again
   */
  public PlanReasons(
      AssignmentProblem problem,
      int[] plan,
      boolean isBest,
      LinearSolver linearSolver,
      SeatSolver solver,
      int solves) {
    this.problem = problem;
    this.plan = plan.clone();
    this.solver = solver;
    this.solvesLeft = solves;
    chains = new SeatChains(problem, plan);
    score = chains.score();
    requireValid(score);
    prices =
        SeatPrices.of(problem.withoutBeyondLinear(), score, isBest, linearSolver, solver.stop());
    obstacles = new SeatObstacles(problem);
    firstInLine = new FirstInLine(problem);
  }

  static void requireValid(Score score) {
    if (!score.isValid()) {
      throw new IllegalArgumentException("The plan breaks hard rules; explain valid plans.");
    }
  }

  static void requireOther(AssignmentProblem problem, int[] plan, int student, int option) {
    if (plan[student] == option || option == problem.lastOption(student)) {
      throw new IllegalArgumentException("The option is the student's own, or no seat.");
    }
  }

  @Override
  public SeatReason of(int student, int option) {
    requireOther(problem, plan, student, option);
    MoveIn moveIn = moveIn(student, option);
    Optional<Reason> alone =
        obstacles
            .find(student, option)
            .<Reason>map(Reason.Obstacle::new)
            .or(() -> firstInLine.find(student, option));
    if (alone.isPresent()) {
      return reason(option, alone.get(), moveIn, Optional.empty());
    }
    Answer answer = answer(student, option);
    Reason reason =
        answer.impossible()
            ? new Reason.NoPlan(rulesAt(option))
            : reason(student, option, answer.cost());
    return reason(option, reason, moveIn, answer.others());
  }

  private SeatReason reason(
      int option, Reason reason, MoveIn moveIn, Optional<SeatReason.Others> others) {
    return new SeatReason(
        problem.program(option), problem.rank(option), reason, Optional.of(moveIn), others);
  }

  private Reason reason(int student, int option, ForcedCost cost) {
    if (cost.isWorse()) {
      return new Reason.Dearer(cost);
    }
    return cost.isEqual()
        ? new Reason.TieBreak(cost, lottery(student, option))
        : new Reason.Unproven(cost);
  }

  private Reason.Lottery lottery(int student, int option) {
    if (solvesLeft <= 0) {
      return Reason.Lottery.OPEN;
    }
    solvesLeft--;
    OptionalLong least =
        solver.tieBreak(problem, student, option, problem.assignment(moved(student, option)));
    if (least.isEmpty() || least.getAsLong() < score.tieBreak()) {
      return Reason.Lottery.OPEN;
    }
    return least.getAsLong() > score.tieBreak() ? Reason.Lottery.WORSE : Reason.Lottery.EQUAL;
  }

  private int[] moved(int student, int option) {
    int[] moved = plan.clone();
    moved[student] = option;
    return moved;
  }

  /** What the seat costs: that of students who are alike is reckoned once. */
  private Answer answer(int student, int option) {
    Alike alike = alike(student, option);
    Answer known = answers.get(alike);
    if (known != null) {
      return known;
    }
    Optional<ForcedPlan> chain = chains.find(student, option);
    ForcedCost cost =
        new ForcedCost(
            prices.plan(),
            lower(student, option, chain),
            chain.map(found -> Bound.of(found.score())));
    Answer answer;
    if (!cost.isExact() && solvesLeft > 0 && !solver.stop().isRequested()) {
      solvesLeft--;
      answer = solved(student, option, cost, chain);
    } else {
      answer = new Answer(false, cost, chain.map(found -> others(student, found)));
    }
    if (problem.pairs().of(student).length == 0 && problem.fairness().isEmpty()) {
      answers.put(alike, answer);
    }
    return answer;
  }

  /** Prices round up to whole levels, and so can never pass a plan that is known. */
  private Bound lower(int student, int option, Optional<ForcedPlan> chain) {
    Bound bound = prices.atLeast(student, option);
    if (chain.isPresent() && bound.compareTo(Bound.of(chain.get().score())) > 0) {
      throw new IllegalStateException(
          "Prices prove %s, yet a plan of %s is known."
              .formatted(bound, Bound.of(chain.get().score())));
    }
    return bound;
  }

  private Answer solved(int student, int option, ForcedCost before, Optional<ForcedPlan> chain) {
    int[] start = chain.map(ForcedPlan::options).orElseGet(() -> moved(student, option));
    SeatSolver.Solved solved = solver.solve(problem, student, option, problem.assignment(start));
    if (solved.impossible()) {
      return new Answer(true, before, Optional.empty());
    }
    int[] options = problem.options(solved.plan());
    ForcedPlan found = new ForcedPlan(problem.score(options), options);
    boolean hasSeat = found.score().isValid() && options[student] == option;
    boolean isBetter =
        hasSeat && (chain.isEmpty() || found.score().isBetterThan(chain.get().score()));
    Optional<ForcedPlan> best = isBetter ? Optional.of(found) : chain;
    return new Answer(
        false,
        before.and(solved.atLeast().orElse(before.atLeast()), best.map(it -> Bound.of(it.score()))),
        best.map(it -> others(student, it)));
  }

  private Alike alike(int student, int option) {
    List<Integer> options = new ArrayList<>();
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      options.add(problem.program(o));
      options.add(problem.cost(o));
      options.add(problem.rankPlace(o));
    }
    return new Alike(
        problem.type(student),
        problem.program(plan[student]),
        problem.program(option),
        problem.mustSit(student),
        options);
  }

  private SeatReason.Others others(int student, ForcedPlan forced) {
    int[] options = forced.options();
    int lower = 0;
    int higher = 0;
    for (int i = 0; i < options.length; i++) {
      int more = problem.steps(i, options[i]) - problem.steps(i, plan[i]);
      if (i != student && more != 0) {
        if (more > 0) {
          lower++;
        } else {
          higher++;
        }
      }
    }
    return new SeatReason.Others(lower, higher);
  }

  private MoveIn moveIn(int student, int option) {
    PlanTally tally = chains.tally();
    int program = problem.program(option);
    boolean seatFree = tally.table().filled(program) < problem.seats(program);
    tally.remove(student);
    tally.add(student, option);
    List<MoveIn.Missed> missed = new ArrayList<>();
    for (int r = 0; r < problem.rows().size(); r++) {
      BalanceRow row = problem.rows().get(r);
      long base = tally.table().base(r);
      long weighted = tally.table().weighted(r);
      if (problem.rules().get(problem.ruleOf(r)).isHard()
          && tally.table().missedOf(problem.ruleOf(r)) > 0
          && row.missed(weighted, base) > 0) {
        missed.add(
            new MoveIn.Missed(
                row.rule(), row.place(), weighted, base, row.lower(base), row.upper(base)));
      }
    }
    long missing = tally.score().missed();
    tally.remove(student);
    tally.add(student, plan[student]);
    return new MoveIn(
        seatFree, problem.seats(program), missed, !seatFree && missing == 1 && missed.isEmpty());
  }

  /** Hard rules that count at the option's program, in policy order. */
  private List<String> rulesAt(int option) {
    List<String> rules = new ArrayList<>();
    int program = problem.program(option);
    for (int k = 0; k < problem.rowCount(program); k++) {
      int row = problem.row(program, k);
      String name = problem.rules().get(problem.ruleOf(row)).name();
      if (problem.rules().get(problem.ruleOf(row)).isHard() && !rules.contains(name)) {
        rules.add(name);
      }
    }
    return rules;
  }
}
