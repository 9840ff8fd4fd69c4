package org.seatwright.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.Travel;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatObstacle;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.pipeline.Engines;

/** What is told whatever the category: it is true, and the same for students of other types. */
@Execution(ExecutionMode.CONCURRENT)
class CategoryFreeReasonsTest {
  private static final int DISTRICTS = 900;
  private static final int ALIKE = 400;
  private static final int STUDENTS = 4;

  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> kinds = Collections.synchronizedMap(new TreeMap<>());

  @Test
  void bruteForceConfirmsWhatIsTold() {
    IntStream.range(0, DISTRICTS)
        .parallel()
        .forEach(seed -> compare(seed, RandomDistricts.draw(seed, STUDENTS)));

    assertThat(differences).isEmpty();
    assertThat(kinds.get("district")).isGreaterThanOrEqualTo(500);
    assertThat(kinds.get("worse")).isGreaterThanOrEqualTo(300);
    assertThat(kinds.get("no better")).isGreaterThanOrEqualTo(100);
    assertThat(kinds.get("one more seat")).isGreaterThanOrEqualTo(30);
  }

  @Test
  void studentsOfOtherTypesWithTheSameListInTheSamePlaceAreToldTheSame() {
    IntStream.range(DISTRICTS, DISTRICTS + ALIKE)
        .parallel()
        .forEach(seed -> compare(seed, alike(RandomDistricts.draw(seed, STUDENTS))));

    assertThat(differences).isEmpty();
    assertThat(kinds.get("twins")).isGreaterThanOrEqualTo(100);
  }

  /** All students as the first one is, but for what rules about balance look at. */
  private static RandomDistricts.Drawn alike(RandomDistricts.Drawn drawn) {
    District district = drawn.district();
    Student first = district.students().getFirst();
    List<Student> students =
        district.students().stream()
            .map(student ->
                new Student(
                    student.id(),
                    first.grade(),
                    first.site(),
                    new Attributes(
                        List.of("ses", "block", "zone"),
                        Stream.of("ses", "block", "zone")
                            .map(name -> student.attributes().find(name).orElseThrow())
                            .toList())))
            .toList();
    int[] list =
        IntStream.range(0, district.choices().length(0))
            .map(rank -> district.choices().program(0, rank))
            .toArray();
    District alike =
        new District(
            district.name(),
            district.year(),
            district.schools(),
            district.programs(),
            students,
            RankedChoices.of(Collections.nCopies(students.size(), list)),
            district.enrolled(),
            new Travel.Builder().build(),
            new Records.Builder().build());
    return new RandomDistricts.Drawn(drawn.policy().heard(alike), drawn.policy());
  }

  private void compare(int seed, RandomDistricts.Drawn drawn) {
    AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
    SeatBruteForce all = new SeatBruteForce(problem);
    if (!all.best().isValid()) {
      return;
    }
    count("district");
    int[] plan = all.plan();
    CategoryFreeReasons reasons =
        new CategoryFreeReasons(problem, plan, true, Engines.linearSolver(), new StopSignal());
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        if (o != plan[i]) {
          SeatReason reason = reasons.of(i, o);
          String where = "seed %d, student %d, option %d: %s".formatted(seed, i, o, reason);
          if (!isTrue(problem, all, i, o, reason)) {
            differences.add(where + ", brute force " + all.bestWith(o));
          }
          for (int j = 0; j < i; j++) {
            if (areTwins(problem, plan, i, j)) {
              count("twins");
              int same = problem.firstOption(j) + o - problem.firstOption(i);
              if (!reasons.of(j, same).equals(reason)) {
                differences.add(where + ", the other is told " + reasons.of(j, same));
              }
            }
          }
        }
      }
    }
  }

  private void count(String kind) {
    kinds.merge(kind, 1, Integer::sum);
  }

  private boolean isTrue(
      AssignmentProblem problem, SeatBruteForce all, int student, int o, SeatReason reason) {
    Optional<Bound> best = all.bestWith(o).map(Bound::of);
    Bound plan = Bound.of(all.best());
    boolean holds =
        switch (reason.reason()) {
          case Reason.Obstacle(SeatObstacle.NoSeats _) -> problem.seats(problem.program(o)) == 0;
          case Reason.Obstacle(SeatObstacle.Promised _) -> best.isEmpty();
          case Reason.AnyCategory(boolean isBest, Optional<ForcedCost> cost) -> {
            count(cost.isPresent() ? "worse" : "no better");
            yield isBest
                && best.map(it -> it.compareTo(plan) >= 0).orElse(true)
                && cost.map(it ->
                        it.isWorse()
                            && it.atMost().isEmpty()
                            && all.confirms(it, o)
                            && best.map(found -> found.compareTo(it.atLeast()) >= 0).orElse(true))
                    .orElse(true);
          }
          case Reason.Obstacle _,
              Reason.NotAllowed _,
              Reason.OthersFirst _,
              Reason.NoPlan _,
              Reason.Dearer _,
              Reason.TieBreak _,
              Reason.Unproven _ ->
              false;
        };
    MoveIn moveIn = reason.moveIn().orElseThrow();
    if (moveIn.oneMoreSeat()) {
      count("one more seat");
    }
    return holds && (!moveIn.oneMoreSeat() || missesOneSeatAlone(problem, all, student, o));
  }

  private static boolean missesOneSeatAlone(
      AssignmentProblem problem, SeatBruteForce all, int student, int o) {
    int[] moved = all.plan();
    moved[student] = o;
    int seated = 0;
    for (int option : moved) {
      seated += problem.program(option) == problem.program(o) ? 1 : 0;
    }
    Score score = problem.score(moved);
    return score.missed() == 1 && seated == problem.seats(problem.program(o)) + 1;
  }

  /** True where two students of different types have the same list in the same place. */
  private static boolean areTwins(AssignmentProblem problem, int[] plan, int one, int other) {
    int first = problem.firstOption(one);
    int second = problem.firstOption(other);
    int size = problem.lastOption(one) - first;
    boolean alike =
        problem.type(one) != problem.type(other)
            && problem.grade(one) == problem.grade(other)
            && problem.mustSit(one) == problem.mustSit(other)
            && problem.pairs().of(one).length == 0
            && problem.pairs().of(other).length == 0
            && problem.lastOption(other) - second == size
            && plan[one] - first == plan[other] - second;
    for (int k = 0; alike && k <= size; k++) {
      alike =
          problem.program(first + k) == problem.program(second + k)
              && problem.cost(first + k) == problem.cost(second + k)
              && problem.rankPlace(first + k) == problem.rankPlace(second + k)
              && problem.rank(first + k) == problem.rank(second + k);
    }
    return alike;
  }
}
