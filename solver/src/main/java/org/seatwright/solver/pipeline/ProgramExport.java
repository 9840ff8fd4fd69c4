package org.seatwright.solver.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.exchange.ModelText;
import org.seatwright.solver.exchange.ProgramMap;
import org.seatwright.solver.exchange.ProgramNames;
import org.seatwright.solver.exchange.SolutionText;
import org.seatwright.solver.exchange.TypeTable;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.WrittenProgram;

/** Writes the program of a district, what its names stand for, and a plan as its solution. */
final class ProgramExport {
  private static final String PROGRAM = "program.";

  private final ExportSettings settings;
  private final District district;
  private final Policy policy;
  private final Optional<Assignment> plan;

  /**
   * @param district as the policy hears it
   */
  ProgramExport(
      ExportSettings settings, District district, Policy policy, Optional<Assignment> plan) {
    this.settings = settings;
    this.district = district;
    this.policy = policy;
    this.plan = plan;
  }

  /**
   * Writes the files; returns the names of the rules that no linear program can say.
   *
   * @throws IllegalArgumentException where the plan seats a student where none of the options leads
   */
  List<String> write(Path folder) throws IOException, ExportedProgram.LevelException {
    AssignmentProblem whole = AssignmentProblem.compile(district, policy);
    AssignmentProblem problem = whole.withoutBeyondLinear();
    Optional<int[]> options = plan.map(problem::options);
    Optional<Score> score = options.map(problem::score);
    Goal goal = settings.program().goal(problem, score);
    WrittenProgram program = settings.program().write(problem, goal);
    IntFunction<String> id = student -> district.students().get(student).id().value();
    ProgramNames names =
        settings.program().ids()
            ? ProgramNames.withIds(program.linear(), problem, id)
            : ProgramNames.withoutIds(program.linear(), problem);
    ModelText text = settings.format() == ExportFormat.MPS ? ModelText.MPS : ModelText.LP;
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve(PROGRAM + settings.format().word()))) {
      text.write(program.linear(), names, remarks(goal, whole.beyondLinear()), out);
    }
    ProgramMap.write(
        problem,
        program.linear(),
        names,
        id,
        folder.resolve("variables.csv"),
        folder.resolve("rows.csv"));
    TypeTable.write(district, policy, problem, folder.resolve("types.csv"));
    if (options.isPresent() && goal.isHeldBy(score.orElseThrow())) {
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("plan.sol"))) {
        SolutionText.write(program.linear(), names, program.solution(options.get()), out);
      }
    }
    return whole.beyondLinear();
  }

  private List<String> remarks(Goal goal, List<String> leftOut) {
    List<String> remarks = new ArrayList<>();
    remarks.add("%s. %s.".formatted(district.name(), policy.name()));
    remarks.add(
        "Formulation %s. Minimised: %s."
            .formatted(
                settings.program().formulation().word(), goal.name().toLowerCase(Locale.ROOT)));
    if (!leftOut.isEmpty()) {
      remarks.add("Left out, because no linear program says it: " + String.join(", ", leftOut));
    }
    return remarks;
  }
}
