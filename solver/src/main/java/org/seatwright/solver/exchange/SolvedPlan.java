package org.seatwright.solver.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PlanNotice;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.datasets.read.SolutionReader;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Meaning;
import org.seatwright.solver.linear.WrittenProgram;

/**
 * The plan of a solution that another solver found for one of the exported programs.
 *
 * <p>Where the solution has the seat table, the plan is the best one with this table, for in that
 * program the options of single students need not be whole; else each student's option is read.
 */
public final class SolvedPlan {
  /** How far a value may be from the whole number it stands for. */
  private static final double ERROR = 1e-3;

  private static final int NONE = -1;

  private final AssignmentProblem problem;
  private final WrittenProgram program;
  private final SolutionReader.Result.Loaded solution;

  /** {@link #NONE} for the only option of a student. */
  private final int[] variableOfOption;

  private SolvedPlan(
      AssignmentProblem problem, WrittenProgram program, SolutionReader.Result.Loaded solution) {
    this.problem = problem;
    this.program = program;
    this.solution = solution;
    this.variableOfOption = new int[problem.options()];
    Map<Meaning.OfVariable, Integer> variables = new HashMap<>();
    List<Meaning.OfVariable> meanings = program.linear().meaningOfVariables();
    for (int v = 0; v < meanings.size(); v++) {
      if (meanings.get(v) instanceof Meaning.Option) {
        variables.put(meanings.get(v), v);
      }
    }
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        variableOfOption[o] =
            variables.getOrDefault(new Meaning.Option(i, problem.program(o)), NONE);
      }
    }
  }

  /**
   * Reads the file of a solution.
   *
   * @param program over the seat table, explained, written for {@code problem}
   * @param id the ids of students, by their numbers
   */
  public static PlanResult read(
      AssignmentProblem problem, WrittenProgram program, IntFunction<String> id, Path file) {
    Map<String, Integer> variables = new HashMap<>();
    for (ProgramNames names :
        List.of(
            ProgramNames.withoutIds(program.linear(), problem),
            ProgramNames.withIds(program.linear(), problem, id))) {
      for (int v = 0; v < names.variables().size(); v++) {
        variables.put(names.variables().get(v), v);
      }
    }
    return switch (SolutionReader.read(file, variables, program.linear().variables())) {
      case SolutionReader.Result.Refused(var notices) -> new PlanResult.Refused(notices);
      case SolutionReader.Result.Loaded solution ->
          new SolvedPlan(problem, program, solution).result(id);
    };
  }

  private PlanResult result(IntFunction<String> id) {
    Optional<int[]> options = Optional.empty();
    String defect;
    if (hasTable()) {
      options = isWholeTable() ? findOptionsOfTable() : Optional.empty();
      defect = "the seat table is not whole, or does not fit the students";
    } else {
      options = findOptions();
      defect = "some students do not have exactly one option at 1";
    }
    if (options.isEmpty()) {
      Notices.Collector notices = new Notices.Collector();
      notices.add(PlanNotice.noPlan(solution.at(), defect));
      return new PlanResult.Refused(notices.notices());
    }
    return new PlanResult.Loaded(
        rows(options.get(), id), solution.input(), new Notices.Collector().notices());
  }

  private boolean hasTable() {
    List<Meaning.OfVariable> meanings = program.linear().meaningOfVariables();
    return solution.isGiven().stream().anyMatch(v -> meanings.get(v) instanceof Meaning.Seated);
  }

  private boolean isWholeTable() {
    List<Meaning.OfVariable> meanings = program.linear().meaningOfVariables();
    for (int v = 0; v < meanings.size(); v++) {
      double value = solution.values()[v];
      if (meanings.get(v) instanceof Meaning.Seated && Math.abs(value - Math.rint(value)) > ERROR) {
        return false;
      }
    }
    return true;
  }

  /** The best plan with the seat table; empty where there is none. */
  private Optional<int[]> findOptionsOfTable() {
    for (int i = 0; i < problem.students(); i++) {
      // Children whom a rule wants together are whole in this program too.
      if (problem.pairs().of(i).length > 0 && findOption(i).isEmpty()) {
        return Optional.empty();
      }
    }
    try {
      int[] options = program.options(solution.values());
      return hasTheTable(options) ? Optional.of(options) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // the program says so of values that break its own rows
    }
  }

  private boolean hasTheTable(int[] options) {
    double[] own = program.solution(options);
    List<Meaning.OfVariable> meanings = program.linear().meaningOfVariables();
    for (int v = 0; v < own.length; v++) {
      if (meanings.get(v) instanceof Meaning.Seated
          && Math.abs(own[v] - solution.values()[v]) > ERROR) {
        return false;
      }
    }
    return true;
  }

  private Optional<int[]> findOptions() {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      OptionalInt option = findOption(i);
      if (option.isEmpty()) {
        return Optional.empty();
      }
      options[i] = option.getAsInt();
    }
    return Optional.of(options);
  }

  /** The one option at 1 of a student, the others at 0; empty where that is not so. */
  private OptionalInt findOption(int student) {
    int first = problem.firstOption(student);
    int last = problem.lastOption(student);
    if (first == last) {
      return OptionalInt.of(first);
    }
    OptionalInt taken = OptionalInt.empty();
    for (int o = first; o <= last; o++) {
      double value = solution.values()[variableOfOption[o]];
      if (Math.abs(value - 1) <= ERROR && taken.isEmpty()) {
        taken = OptionalInt.of(o);
      } else if (Math.abs(value) > ERROR) {
        return OptionalInt.empty();
      }
    }
    return taken;
  }

  private List<PlanRow> rows(int[] options, IntFunction<String> id) {
    List<PlanRow> rows = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      int seat = problem.program(options[i]);
      Optional<ProgramId> program =
          seat == problem.unplaced() ? Optional.empty() : Optional.of(problem.programId(seat));
      rows.add(new PlanRow(i + 1, new StudentId(id.apply(i)), program));
    }
    return rows;
  }
}
