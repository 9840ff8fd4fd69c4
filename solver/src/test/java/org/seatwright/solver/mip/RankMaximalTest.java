package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.SolverName;

/** The program's ranks against a rank-maximal matching found by another algorithm. */
@Execution(ExecutionMode.CONCURRENT)
class RankMaximalTest {
  private static final int DISTRICTS = 100;
  private static final int STUDENTS = 30;
  private static final int SCHOOLS = 6;
  private static final List<CoreSizes> SIZES = List.of(CoreSizes.USUAL, new CoreSizes(0, 0));

  private static District draw(Random random) {
    Grade grade = new Grade("K");
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int s = 0; s < SCHOOLS; s++) {
      SchoolId id = new SchoolId("S" + s);
      schools.add(new School(id, "School " + s, Optional.empty(), Attributes.NONE));
      programs.add(
          new Program(new ProgramId("P" + s), id, grade, random.nextInt(8), Attributes.NONE));
      all.add(s);
    }
    List<Student> students = new ArrayList<>();
    List<int[]> choices = new ArrayList<>();
    for (int i = 0; i < STUDENTS; i++) {
      students.add(new Student(new StudentId("s" + i), grade, Optional.empty(), Attributes.NONE));
      Collections.shuffle(all, random);
      if (random.nextInt(3) > 0) {
        // Most families want the same few schools.
        all.sort(Comparator.comparingInt(school -> school / (SCHOOLS / 2)));
      }
      choices.add(all.subList(0, random.nextInt(5)).stream().mapToInt(Integer::intValue).toArray());
    }
    return new District(
        "Drawn",
        "",
        schools,
        programs,
        students,
        RankedChoices.of(choices),
        List.of(),
        Travel.NONE);
  }

  /** Students beyond each rank in a rank-maximal matching of students to seats. */
  private static List<Long> expected(District district, boolean unlisted) {
    int longest = district.choices().longest();
    List<Integer> programOfSeat = new ArrayList<>();
    for (int p = 0; p < district.programs().size(); p++) {
      programOfSeat.addAll(Collections.nCopies(district.programs().get(p).seats(), p));
    }
    int[][] rank = new int[STUDENTS][programOfSeat.size()];
    for (int i = 0; i < STUDENTS; i++) {
      for (int seat = 0; seat < rank[i].length; seat++) {
        rank[i][seat] =
            district
                .choices()
                .findRank(i, programOfSeat.get(seat))
                .orElse(unlisted ? longest + 1 : 0);
      }
    }
    long beyond = STUDENTS;
    List<Long> levels = new ArrayList<>();
    for (long students : RankMaximalMatching.signature(rank, programOfSeat.size(), longest + 1)) {
      beyond -= students;
      levels.add(beyond);
    }
    return levels;
  }

  @Test
  void theRanksAreThoseOfARankMaximalMatching() {
    IntStream.range(0, DISTRICTS)
        .parallel()
        .forEach(seed -> {
          boolean unlisted = seed % 2 == 0;
          District district = draw(new Random(seed));
          Policy policy =
              Policy.named("Ranks")
                  .objective(Objective.RANK_MAXIMAL)
                  .placement(
                      new PlacementRule(
                          unlisted
                              ? PlacementRule.Unlisted.WHEN_NEEDED
                              : PlacementRule.Unlisted.NEVER,
                          false))
                  .build();

          SolveResult result =
              ProgramSolver.seatTable(SolverName.SCIP, SIZES.get(seed / 2 % SIZES.size()))
                  .solve(
                      AssignmentProblem.compile(district, policy),
                      SolveRequest.of(Budget.ofMoves(1_000_000), seed));

          assertThat(result.score().ranks())
              .as("seed %d", seed)
              .isEqualTo(expected(district, unlisted));
          assertThat(result.proof()).as("seed %d", seed).isInstanceOf(Proof.Optimal.class);
        });
  }
}
