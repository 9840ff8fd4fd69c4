package org.seatwright.solver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.WrittenProgram;
import org.seatwright.solver.mip.ProgramSolver;

/** Plans written as solutions of the programs and read back. */
class SolvedPlanTest {
  private static final int DISTRICTS = 30;
  private static final Goal GOAL = new Goal.LeastPoints(0, List.of());

  @TempDir Path folder;

  private Path solution(WrittenProgram program, ProgramNames names, int[] options)
      throws IOException {
    StringBuilder text = new StringBuilder();
    SolutionText.write(program.linear(), names, program.solution(options), text);
    return Files.writeString(folder.resolve("plan.sol"), text);
  }

  private static int[] options(AssignmentProblem problem, Random random) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = random.nextInt(problem.firstOption(i), problem.lastOption(i) + 1);
    }
    return options;
  }

  private static PlanResult read(
      RandomDistricts.Drawn drawn, AssignmentProblem problem, Path solution) {
    return SolvedPlan.read(
        problem,
        ProgramSolver.writeSeatTable(problem, GOAL, false),
        i -> drawn.district().students().get(i).id().value(),
        solution);
  }

  private static Score judge(RandomDistricts.Drawn drawn, PlanResult read) {
    assertThat(read.notices().render()).isEmpty();
    return Audit.judge(drawn.district(), drawn.policy(), ((PlanResult.Loaded) read).rows()).score();
  }

  @Test
  void aSolutionOfTheTextbookProgramIsItsPlan() throws IOException {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem whole = AssignmentProblem.compile(drawn.district(), drawn.policy());
      AssignmentProblem problem = whole.withoutBeyondLinear();
      int[] options = options(problem, new Random(seed));
      WrittenProgram program = ProgramSolver.writeTextbook(problem, GOAL);
      ProgramNames names =
          ProgramNames.withIds(
              program.linear(), problem, i -> drawn.district().students().get(i).id().value());

      PlanResult read = read(drawn, problem, solution(program, names, options));

      assertThat(judge(drawn, read)).as("seed %d", seed).isEqualTo(whole.score(options));
    }
  }

  @Test
  void aSolutionOfTheSeatTableIsTheBestPlanWithThatTable() throws IOException {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem whole = AssignmentProblem.compile(drawn.district(), drawn.policy());
      AssignmentProblem problem = whole.withoutBeyondLinear();
      int[] options = options(problem, new Random(seed));
      WrittenProgram program = ProgramSolver.writeSeatTable(problem, GOAL, true);
      ProgramNames names = ProgramNames.withoutIds(program.linear(), problem);
      Path solution = solution(program, names, options);
      // Single students' options may be in parts: the table alone counts, but for families.
      String table =
          Files.readAllLines(solution).stream()
              .filter(line -> line.startsWith("n.") || problem.pairs().all().size() > 0)
              .collect(Collectors.joining("\n"));
      if (problem.students() > 0 && !table.isEmpty()) {
        PlanResult read = read(drawn, problem, Files.writeString(solution, table));

        int[] found = optionsOf(problem, read);
        String claim = "seed %d".formatted(seed);
        assertThat(judge(drawn, read)).as(claim).isEqualTo(whole.score(found));
        assertThat(problem.score(options).isBetterThan(problem.score(found))).as(claim).isFalse();
      }
    }
  }

  private static int[] optionsOf(AssignmentProblem problem, PlanResult read) {
    int[] options = new int[problem.students()];
    var rows = ((PlanResult.Loaded) read).rows();
    for (int i = 0; i < options.length; i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        boolean isSeat = problem.program(o) != problem.unplaced();
        if (rows.get(i).program().isPresent() == isSeat
            && (!isSeat
                || rows.get(i).program().get().equals(problem.programId(problem.program(o))))) {
          options[i] = o;
        }
      }
    }
    return options;
  }

  private String refusal(String text) throws IOException {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(5, 8);
    AssignmentProblem problem =
        AssignmentProblem.compile(drawn.district(), drawn.policy()).withoutBeyondLinear();
    WrittenProgram program = ProgramSolver.writeSeatTable(problem, GOAL, false);
    List<String> names = ProgramNames.withoutIds(program.linear(), problem).variables();
    String named = text.replace("FIRST", names.getFirst());
    for (String name : names) {
      if (name.startsWith("n.")) {
        named = named.replace("CELL", name);
      }
    }
    Path file = Files.writeString(folder.resolve("odd.sol"), named);
    return read(drawn, problem, file).notices().render().replace(folder.toString(), "FOLDER");
  }

  @Test
  void aSolutionInPartsIsNoPlan() throws IOException {
    assertThat(refusal("FIRST 0.5\n"))
        .isEqualTo(
            """
            FOLDER/odd.sol: some students do not have exactly one option at 1.
            Let the solver end with a solution in whole numbers, and take its file as it is.\
            """);
    assertThat(refusal("CELL 0.5\n"))
        .isEqualTo(
            """
            FOLDER/odd.sol: the seat table is not whole, or does not fit the students.
            Let the solver end with a solution in whole numbers, and take its file as it is.\
            """);
  }

  @Test
  void aTableThatDoesNotFitTheStudentsIsNoPlan() throws IOException {
    assertThat(refusal("CELL 77\n"))
        .startsWith("FOLDER/odd.sol: the seat table is not whole, or does not fit the students.");
  }
}
