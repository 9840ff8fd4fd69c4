package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

class JoinedPartsTest {
  private static final int DISTRICTS = 3_000;
  private static final int STUDENTS = 6;

  private final AssignmentProblem whole =
      AssignmentProblem.compile(
          DrawnDistrict.of(
              """
              North K 1 seats
              North 1 1 seats
              Ada K frl: North-K
              Ben 1 frl: North-1
              """),
          Policy.named("Drawn").build());
  private final List<ProblemPart> parts = ProblemParts.of(whole, 0);
  private final JoinedParts joined = new JoinedParts(whole, parts, 2);

  /** A claim about a part in which nobody is placed. */
  private static SolveResult claim(String engine, Score score, Proof proof, double seconds) {
    Assignment nobody = new Assignment.Builder(1).build();
    return new SolveResult(engine, nobody, score, proof, seconds);
  }

  private static SolveResult claim(long points, Proof proof) {
    return claim("fake", new Score(0, points, 0), proof, 0);
  }

  private static Proof within(long points) {
    return new Proof.WithinGap(Bound.ofPoints(points));
  }

  private Proof proof(SolveResult first, SolveResult second) {
    EngineResults found =
        joined.join(List.of(EngineResults.of(List.of(first)), EngineResults.of(List.of(second))));
    assertThat(found.engines().getFirst().proof()).isEqualTo(found.proof());
    return found.proof();
  }

  @Test
  void boundsAddUp() {
    assertThat(proof(claim(5, within(3)), claim(7, within(7)))).isEqualTo(within(10));
    assertThat(proof(claim(5, within(5)), claim(7, within(7))))
        .isEqualTo(new Proof.Optimal(Bound.ofPoints(12)));
  }

  @Test
  void certificatesOfPartsAreGatheredUnderTheirParts() {
    LevelCertificate points =
        new LevelCertificate(
            new Level.Points(List.of()), 3, new Multipliers(1, List.of(0L), List.of(), List.of()));
    SolveResult plain = claim(5, within(3));
    SolveResult certified =
        new SolveResult(
            "fake",
            plain.plan(),
            plain.score(),
            plain.proof(),
            List.of(),
            List.of(points, points),
            0);

    EngineResults found =
        joined.join(
            List.of(EngineResults.of(List.of(certified)), EngineResults.of(List.of(certified))));

    assertThat(found.engines().getFirst().certificates())
        .containsExactly(points, points, points.inPart(1), points.inPart(1));
  }

  @Test
  void aPartWithoutABoundCountsWithNothing() {
    assertThat(proof(claim(5, within(3)), claim(7, new Proof.NoBound()))).isEqualTo(within(3));
    assertThat(proof(claim(5, new Proof.NoBound()), claim(7, new Proof.NoBound())))
        .isEqualTo(new Proof.NoBound());
  }

  @Test
  void whatPartsMustMissAddsUp() {
    SolveResult missing = claim("fake", new Score(3, 5, 0), new Proof.Infeasible(2), 0);

    assertThat(proof(missing, claim(7, within(7)))).isEqualTo(new Proof.Infeasible(2));
    assertThat(proof(claim(5, new Proof.NoBound()), missing)).isEqualTo(new Proof.Infeasible(2));
    assertThat(proof(missing, missing)).isEqualTo(new Proof.Infeasible(4));
  }

  @Test
  void anEngineThatRanForOnePartOnlyHasItsEarlierPlanForTheOther() {
    Proof none = new Proof.NoBound();
    EngineResults three =
        EngineResults.of(
            List.of(
                claim("search", new Score(0, 9, 0), none, 1),
                claim("program", new Score(0, 8, 3), within(8), 2),
                claim("search", new Score(0, 8, 2), none, 3)));
    EngineResults two =
        EngineResults.of(
            List.of(
                claim("search", new Score(0, 40, 1), none, 5),
                claim("program", new Score(0, 40, 1), within(30), 7)));

    EngineResults found = joined.join(List.of(three, two));

    assertThat(found.engines())
        .extracting(SolveResult::engine, SolveResult::score, SolveResult::proof)
        .containsExactly(
            tuple("search", new Score(0, 49, 1), none),
            tuple("program", new Score(0, 48, 4), within(38)),
            tuple("search", new Score(0, 48, 3), none));
    assertThat(found.engines()).extracting(SolveResult::seconds).containsExactly(3.0, 4.5, 1.5);
    assertThat(found.best().score()).isEqualTo(new Score(0, 48, 3));
    assertThat(found.proof()).isEqualTo(within(38));
  }

  @Test
  void contradictionsThatCancelOutInTheSumAreFound() {
    Score unplaced = parts.getFirst().problem().score(new int[] {1});
    EngineResults above =
        EngineResults.of(List.of(claim("fake", unplaced, within(unplaced.points() + 5), 0)));
    EngineResults below =
        EngineResults.of(
            List.of(
                claim(
                    "fake",
                    new Score(0, unplaced.points() - 5, unplaced.tieBreak()),
                    within(0),
                    0)));

    assertThat(joined.disagreements(List.of(above, below)))
        .containsExactly(
            "Part 1 of 2: fake proves a bound of 1,005 points, yet fake has a valid plan of 1,000.",
            "Part 2 of 2: fake reckons 995 points for its plan, the tables say 1,000 points.");
  }

  /** A bound that no plan of a part comes before: the best levels, or lower from some level on. */
  private static Bound boundOf(Score best, Random random) {
    List<Long> ranks = new ArrayList<>(best.ranks());
    long points = best.points();
    int level = random.nextInt(ranks.size() + 2);
    if (level < ranks.size() && ranks.get(level) > 0) {
      ranks.set(level, ranks.get(level) - 1 - random.nextInt(ranks.get(level).intValue()));
      for (int later = level + 1; later < ranks.size(); later++) {
        ranks.set(later, (long) random.nextInt(9));
      }
      points = random.nextInt(5_000);
    } else if (level == ranks.size() && points > 0) {
      points -= 1 + random.nextLong(points);
    }
    return new Bound(ranks, points);
  }

  @Test
  void whatIsProvenOfThePartsHoldsForTheWhole() {
    int optimal = 0;
    int infeasible = 0;
    int lexicographic = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      List<ProblemPart> all = ProblemParts.of(problem, 0);
      if (all.size() == 1) {
        continue;
      }
      Score best = BruteForce.best(problem);
      Random random = new Random(seed);
      EngineResults found =
          new JoinedParts(problem, all, 1)
              .join(all.stream().map(part -> bruteForce(part.problem(), random)).toList());

      assertThat(found.best().score()).as("seed %d", seed).isEqualTo(best);
      switch (found.proof()) {
        case Proof.Optimal(Bound bound) -> {
          assertThat(bound).as("seed %d", seed).isEqualTo(Bound.of(best));
          optimal++;
        }
        case Proof.WithinGap(Bound bound) -> {
          assertThat(bound).as("seed %d", seed).isLessThan(Bound.of(best));
          assertThat(bound.gap(best)).as("seed %d", seed).isGreaterThan(0);
          lexicographic += bound.ranks().isEmpty() ? 0 : 1;
        }
        case Proof.Infeasible(long missed) -> {
          assertThat(missed).as("seed %d", seed).isPositive().isEqualTo(best.missed());
          infeasible++;
        }
        case Proof.NoBound() -> throw new AssertionError("seed " + seed);
      }
    }
    assertThat(List.of(optimal, infeasible, lexicographic)).allMatch(count -> count > 50);
  }

  /** The best score of a part, under the name of the plan in which nobody is placed. */
  private static EngineResults bruteForce(AssignmentProblem part, Random random) {
    Score best = BruteForce.bestOfPart(part);
    Proof proof =
        best.isValid()
            ? Proof.of(best, boundOf(best, random))
            : new Proof.Infeasible(best.missed());
    Assignment nobody = new Assignment.Builder(part.students()).build();
    return EngineResults.of(List.of(new SolveResult("brute force", nobody, best, proof, 0)));
  }
}
