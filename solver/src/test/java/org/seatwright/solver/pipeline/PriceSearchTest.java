package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.PointsBound;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.PriceView;
import org.seatwright.solver.report.PriceView.Price;

/** What prices say of changes, held against the best plans before and after. */
@Execution(ExecutionMode.CONCURRENT)
class PriceSearchTest {
  private static final int DRAWN = 170;
  private static final int MOST_STUDENTS = 6;
  private static final Budget EACH = Budget.ofMoves(300);

  /** A change that a price speaks of, and what it says. */
  private record Claim(Change change, int steps, Price price) {}

  private int seats;
  private int rules;
  private int exact;
  private int holding;
  private int held;

  @Test
  void whatChangesSaveIsAsThePricesSay() {
    for (long seed = 0; seed < DRAWN; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, MOST_STUDENTS);
      check("seed " + seed, drawn.district(), drawn.policy());
    }

    assertThat(seats).as("prices of seats").isGreaterThan(15);
    assertThat(rules).as("prices of rules").isGreaterThan(4);
    assertThat(exact).as("savings known to the point").isGreaterThan(8);
    assertThat(holding).as("steps for which a price holds").isGreaterThan(40);
    assertThat(held).as("districts with levels before points").isGreaterThan(10);
  }

  private void check(String where, District district, Policy policy) {
    AssignmentProblem problem = AssignmentProblem.compile(district, policy);
    Solved solved = Engines.BOTH.solve(problem, SolveRequest.of(EACH, 1), SolverName.SCIP);
    Score score = solved.verdict().score();
    List<ProblemPart> parts = ProblemParts.of(problem);
    PointsBound prices = new PointsBound(parts.size(), solved.certificates());
    Assignment plan = solved.verdict().plan();
    OptionalLong bound = prices.of(parts);
    // Where levels come before points, each part keeps its own; brute force looks at the whole.
    boolean isApart = parts.size() > 1 && !score.ranks().isEmpty();
    if (!score.isValid() || isApart || prices.certificates().isEmpty()) {
      return;
    }
    held += score.ranks().isEmpty() ? 0 : 1;
    PriceSearch search =
        new PriceSearch(
            new PriceSearch.Base(district, policy, plan, 1),
            prices,
            new PriceSearch.Now(score.points(), bound.orElseThrow()),
            3,
            EACH,
            new StopSignal());
    PriceView view = search.view(parts, (_, _, _) -> {});
    for (Claim claim : claims(view)) {
      check(
          "%s, %s".formatted(where, claim.change()),
          claim,
          score.points() - fewest(district, policy, claim.change(), score.ranks()),
          view);
    }
  }

  private void check(String where, Claim claim, long saved, PriceView view) {
    if (claim.steps() == 1) {
      assertThat(saved)
          .as(where)
          .isBetween(claim.price().one().atLeast(), claim.price().one().atMost());
      exact += claim.price().one().atLeast() == claim.price().one().atMost() ? 1 : 0;
    }
    if (isHeld(claim)) {
      assertThat(Math.abs(saved - claim.steps() * claim.price().points()))
          .as(where)
          .isLessThanOrEqualTo(view.tolerance());
      holding++;
    }
  }

  private static boolean isHeld(Claim claim) {
    return claim
        .price()
        .holds()
        .map(range -> range.from() <= claim.steps() && claim.steps() <= range.to())
        .orElse(false);
  }

  /** Every step of which something is said. */
  private List<Claim> claims(PriceView view) {
    List<Claim> claims = new ArrayList<>();
    for (int steps = -3; steps <= 3; steps++) {
      for (Price price : steps == 0 ? List.<Price>of() : view.seats()) {
        add(claims, new Claim(new Change.Seats(price.of(), steps), steps, price));
      }
      for (Price price : steps == 0 ? List.<Price>of() : view.rules()) {
        BigDecimal by = price.step().multiply(BigDecimal.valueOf(steps));
        add(claims, new Claim(new Change.Wider(price.of(), by), steps, price));
      }
    }
    seats += view.seats().size();
    rules += view.rules().size();
    return claims;
  }

  private static void add(List<Claim> claims, Claim claim) {
    if (claim.steps() == 1 || isHeld(claim)) {
      claims.add(claim);
    }
  }

  /** The fewest points of the plans that are valid and as good by rank. */
  private static long fewest(District district, Policy policy, Change change, List<Long> ranks) {
    ChangedDistrict.Result result =
        ChangedDistrict.of(district, policy, Path.of(""), List.of(change));
    ChangedDistrict changed = ((ChangedDistrict.Changed) result).district();
    AssignmentProblem problem = AssignmentProblem.compile(changed.district(), changed.policy());
    return fewest(problem, new PlanTally(problem), 0, ranks);
  }

  private static long fewest(
      AssignmentProblem problem, PlanTally tally, int student, List<Long> ranks) {
    if (student == problem.students()) {
      Score score = tally.score();
      boolean isAsGood =
          IntStream.range(0, ranks.size())
              .allMatch(level -> score.ranks().get(level) <= ranks.get(level));
      return score.isValid() && isAsGood ? score.points() : Long.MAX_VALUE;
    }
    long fewest = Long.MAX_VALUE;
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      tally.add(student, o);
      fewest = Math.min(fewest, fewest(problem, tally, student + 1, ranks));
      tally.remove(student);
    }
    return fewest;
  }
}
