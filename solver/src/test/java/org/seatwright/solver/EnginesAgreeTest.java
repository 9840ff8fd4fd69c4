package org.seatwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.mip.CoreSizes;
import org.seatwright.solver.mip.ProgramSolver;
import org.seatwright.solver.timefold.TimefoldSolver;

/** Every engine against brute force on small districts with everything a policy can say. */
class EnginesAgreeTest {
  /** Districts drawn; in some 2,000 of them all rules are linear. */
  private static final int DISTRICTS = 3_500;

  /** Of the others every so many is solved. */
  private static final int BEYOND_LINEAR_EVERY = 3;

  private static final int STUDENTS = 5;
  private static final int MOVES = 400;

  /** Timefold searches one district in so many: more than a thousand. */
  private static final int TIMEFOLD_EVERY = 2;

  /** The textbook program, slow and there to compare with, solves one district in so many. */
  private static final int TEXTBOOK_EVERY = 4;

  private final Solver timefold = new TimefoldSolver();
  private final Solver program = ProgramSolver.seatTable(SolverName.SCIP);

  /** Districts of a few students are solved whole at once, unless cores may be smaller. */
  private final Solver byCores = ProgramSolver.seatTable(SolverName.SCIP, new CoreSizes(0, 0));

  private final Solver textbook = ProgramSolver.textbook(SolverName.SCIP);
  private final AtomicInteger certified = new AtomicInteger();
  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

  @Test
  void allEnginesFindTheOptimumThatBruteForceFinds() {
    AtomicInteger linear = new AtomicInteger();
    IntStream.range(0, DISTRICTS)
        .parallel()
        .forEach(seed -> {
          RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
          AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
          if (problem.beyondLinear().isEmpty()) {
            linear.incrementAndGet();
            compareLinear(seed, problem, BruteForce.best(problem));
          } else if (seed % BEYOND_LINEAR_EVERY == 0) {
            compareBeyondLinear(seed, problem, BruteForce.best(problem));
          }
        });
    assertThat(linear.get()).isGreaterThanOrEqualTo(2_000);
    assertThat(certified.get()).isGreaterThanOrEqualTo(2_000);
    assertThat(differences).isEmpty();
  }

  @Test
  void aDistrictWithoutStudentsHasItsEmptyPlan() {
    District nobody =
        new District(
            "Nobody",
            "",
            List.of(),
            List.of(),
            List.of(),
            RankedChoices.of(List.of()),
            List.of(),
            Travel.NONE);
    AssignmentProblem problem = AssignmentProblem.compile(nobody, Policy.DEFAULT);
    for (Solver engine : List.of(timefold, program, textbook)) {
      SolveResult result = engine.solve(problem, SolveRequest.of(Budget.ofMoves(10), 1));
      assertThat(result.score()).as(engine.name()).isEqualTo(new Score(0, 0, 0));
    }
  }

  private void compareLinear(int seed, AssignmentProblem problem, Score best) {
    Solver program = program(seed);
    List<Solver> engines = new ArrayList<>(List.of(program));
    if (seed % TIMEFOLD_EVERY == 0) {
      engines.add(timefold);
    }
    if (seed % TEXTBOOK_EVERY == 0) {
      engines.add(textbook);
    }
    for (Solver engine : engines) {
      SolveResult result = solve(seed, engine, problem);
      // The program over the seat table settles the lottery within its table only.
      Score expected =
          engine == program
              ? new Score(best.missed(), best.ranks(), best.points(), result.score().tieBreak())
              : best;
      check(seed, engine, "score", expected, result.score());
      if (engine != timefold) {
        Proof proof =
            best.isValid()
                ? new Proof.Optimal(Bound.of(best))
                : new Proof.Infeasible(best.missed());
        check(seed, engine, "proof", proof, result.proof());
      }
      checkCertificates(seed, engine, problem, result, best);
    }
  }

  private Solver program(int seed) {
    return seed % 2 == 0 ? program : byCores;
  }

  /** Search is exact; what the program proves of the rules it carries holds for all of them. */
  private void compareBeyondLinear(int seed, AssignmentProblem problem, Score best) {
    check(seed, timefold, "score", best, solve(seed, timefold, problem).score());
    Solver program = program(seed);
    SolveResult result = solve(seed, program, problem);
    checkCertificates(seed, program, problem, result, best);
    boolean isConsistent =
        switch (result.proof()) {
          case Proof.Optimal(Bound bound) -> best.isValid() && bound.equals(Bound.of(best));
          case Proof.WithinGap(Bound bound) ->
              !best.isValid() || bound.compareTo(Bound.of(best)) <= 0;
          case Proof.NoBound() -> true;
          case Proof.Infeasible(long missed) -> missed <= best.missed();
        };
    check(seed, program, "proof " + result.proof() + " holds for " + best, true, isConsistent);
  }

  /** What certificates state is what they prove, and no plan is better. */
  private void checkCertificates(
      int seed, Solver engine, AssignmentProblem problem, SolveResult result, Score best) {
    if (engine == program(seed) && best.isValid() && problem.rankLevels().count() == 0) {
      check(seed, engine, "certificates", 1, result.certificates().size());
    }
    for (LevelCertificate certificate : result.certificates()) {
      certified.incrementAndGet();
      ExactBound proven = ExactBound.of(problem, certificate.level(), certificate.multipliers());
      check(seed, engine, "bound", new ExactBound.Proven(certificate.bound()), proven);
      OptionalLong found = certificate.level().of(best);
      boolean isBelow = found.isEmpty() || certificate.bound() <= found.getAsLong();
      check(seed, engine, certificate.level() + " is below " + best, true, isBelow);
    }
  }

  private SolveResult solve(int seed, Solver engine, AssignmentProblem problem) {
    SolveResult result = engine.solve(problem, SolveRequest.of(Budget.ofMoves(MOVES), seed));
    Score audited = Audit.judge(problem.district(), problem.policy(), result.plan()).score();
    check(seed, engine, "audit", audited, result.score());
    return result;
  }

  private void check(int seed, Solver engine, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add(
          "seed %d, %s %s: %s, expected %s".formatted(seed, engine.name(), what, found, expected));
    }
  }
}
