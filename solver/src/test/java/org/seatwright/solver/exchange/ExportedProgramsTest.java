package org.seatwright.solver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ExpressionsBasedModel.FileFormat;
import org.ojalgo.optimisation.Optimisation;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.WrittenProgram;
import org.seatwright.solver.mip.ProgramSolver;

/** Exported programs, read and solved by a library that shares nothing with the engines. */
class ExportedProgramsTest {
  private static final int DISTRICTS = 20;
  private static final int STUDENTS = 5;
  private static final Goal POINTS = new Goal.LeastPoints(0, List.of());

  private static String text(ModelText format, WrittenProgram program, AssignmentProblem problem)
      throws IOException {
    StringBuilder text = new StringBuilder();
    ProgramNames names = ProgramNames.withoutIds(program.linear(), problem);
    format.write(program.linear(), names, List.of("A remark."), text);
    return text.toString();
  }

  /** The least objective of the program; empty where it has no solution. */
  private static Optional<Long> solve(
      ModelText format, WrittenProgram program, AssignmentProblem problem) throws IOException {
    byte[] bytes = text(format, program, problem).getBytes(StandardCharsets.US_ASCII);
    FileFormat known = format == ModelText.MPS ? FileFormat.MPS : FileFormat.LP;
    ExpressionsBasedModel model =
        ExpressionsBasedModel.parse(new ByteArrayInputStream(bytes), known);
    Optimisation.Result result = model.minimise();
    return result.getState().isFeasible()
        ? Optional.of(Math.round(result.getValue()))
        : Optional.empty();
  }

  private static List<WrittenProgram> programs(AssignmentProblem problem, Goal goal) {
    return List.of(
        ProgramSolver.writeSeatTable(problem, goal, true),
        ProgramSolver.writeSeatTable(problem, goal, false),
        ProgramSolver.writeTextbook(problem, goal));
  }

  @Test
  void tinyHasItsOptimumInEveryFormulationAndFormat() throws IOException {
    LoadResult.Loaded tiny =
        (LoadResult.Loaded)
            DistrictReader.read(
                Catalog.ofInstallation().find("tiny").orElseThrow(), Optional.empty());
    AssignmentProblem problem = AssignmentProblem.compile(tiny.district(), tiny.policy());

    for (WrittenProgram program : programs(problem, POINTS)) {
      for (ModelText format : ModelText.values()) {
        assertThat(solve(format, program, problem)).as("%s", format).hasValue(40L);
      }
    }
  }

  @Test
  void drawnDistrictsHaveTheirOptimumOnEveryLevel() throws IOException {
    int valid = 0;
    List<AssignmentProblem> problems =
        IntStream.iterate(0, seed -> seed + 1)
            .mapToObj(seed -> RandomDistricts.draw(seed, STUDENTS))
            .map(drawn -> AssignmentProblem.compile(drawn.district(), drawn.policy()))
            .filter(problem -> problem.beyondLinear().isEmpty())
            .limit(DISTRICTS)
            .toList();
    for (int k = 0; k < problems.size(); k++) {
      AssignmentProblem problem = problems.get(k);
      Score best = BruteForce.best(problem);
      valid += best.isValid() ? 1 : 0;
      for (ModelText format : ModelText.values()) {
        for (WrittenProgram program : programs(problem, firstLevel(problem))) {
          Optional<Long> expected =
              best.isValid() ? Optional.of(firstLevel(problem).value(best)) : Optional.empty();
          assertThat(solve(format, program, problem)).as("%d, %s", k, format).isEqualTo(expected);
        }
        Goal last = new Goal.LeastPoints(best.missed(), best.ranks());
        for (WrittenProgram program : programs(problem, last)) {
          assertThat(solve(format, program, problem))
              .as("%d, %s, points", k, format)
              .hasValue(best.points());
        }
        if (!best.isValid()) {
          Goal missed = new Goal.LeastMissed(best.missed() + 1);
          for (WrittenProgram program : programs(problem, missed)) {
            assertThat(solve(format, program, problem))
                .as("%d, %s, missed", k, format)
                .hasValue(best.missed());
          }
        }
      }
    }
    assertThat(valid).isBetween(DISTRICTS / 5, DISTRICTS - 1);
  }

  private static Goal firstLevel(AssignmentProblem problem) {
    return problem.rankLevels().count() == 0 ? POINTS : new Goal.LeastRank(0, List.of());
  }

  @Test
  void noLineOfAnLpFileIsTooLongForAReader() throws IOException {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(3, 40);
    AssignmentProblem problem =
        AssignmentProblem.compile(drawn.district(), drawn.policy()).withoutBeyondLinear();

    assertThat(text(ModelText.LP, ProgramSolver.writeTextbook(problem, POINTS), problem).lines())
        .allMatch(line -> line.length() < 255);
  }
}
