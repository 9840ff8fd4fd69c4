package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
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
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;

/**
 * A small district drawn in text, one line each, with any attributes.
 *
 * <pre>
 *   North K 2 magnet=yes                       program North-K of school North with 2 seats
 *   Ada K ses=frl household=h1: North-K        a student and the ranked programs
 * </pre>
 */
final class DrawnProblem {
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students = new ArrayList<>();
  private final List<int[]> choices = new ArrayList<>();
  private final Map<String, School> schools = new LinkedHashMap<>();

  private DrawnProblem() {}

  static AssignmentProblem of(String drawing, Policy policy) {
    DrawnProblem drawn = new DrawnProblem();
    drawing.lines().filter(line -> !line.isBlank()).forEach(drawn::read);
    District district =
        new District(
            "Drawn",
            "",
            List.copyOf(drawn.schools.values()),
            drawn.programs,
            drawn.students,
            RankedChoices.of(drawn.choices),
            List.of(),
            Travel.NONE);
    return AssignmentProblem.compile(district, policy);
  }

  /**
   * The plan Timefold finds, such as "Ada→North-K Ben→-, 1000 points". Fails where the audit
   * reckons another score than the engine.
   */
  static String plan(String drawing, Policy policy) {
    AssignmentProblem problem = of(drawing, policy);
    SolveResult result =
        new TimefoldSolver().solve(problem, SolveRequest.of(Budget.ofMoves(1_000), 1));
    Score audited = Audit.judge(problem.district(), policy, result.plan()).score();
    if (!audited.equals(result.score())) {
      throw new AssertionError("%s by the engine, %s audited".formatted(result.score(), audited));
    }
    String missed = audited.isValid() ? "" : ", %d missed".formatted(audited.missed());
    return text(problem, result.plan()) + missed + ", %d points".formatted(audited.points());
  }

  private static String text(AssignmentProblem problem, Assignment plan) {
    int[] options = problem.options(plan);
    return IntStream.range(0, options.length)
        .mapToObj(i -> {
          int program = problem.program(options[i]);
          return problem.district().students().get(i).id().value()
              + "→"
              + (program == problem.unplaced()
                  ? "-"
                  : problem.district().programs().get(program).id().value());
        })
        .collect(Collectors.joining(" "));
  }

  private void read(String line) {
    List<String> words = List.of(line.strip().split("[:\\s]+"));
    if (line.contains(":")) {
      List<String> pairs = words.stream().filter(word -> word.contains("=")).toList();
      students.add(
          new Student(
              new StudentId(words.get(0)),
              new Grade(words.get(1)),
              Optional.empty(),
              attributes(pairs)));
      choices.add(words.stream().skip(2 + pairs.size()).mapToInt(this::program).toArray());
    } else {
      SchoolId school = new SchoolId(words.get(0));
      schools.putIfAbsent(
          words.get(0), new School(school, words.get(0), Optional.empty(), Attributes.NONE));
      programs.add(
          new Program(
              new ProgramId(words.get(0) + "-" + words.get(1)),
              school,
              new Grade(words.get(1)),
              Integer.parseInt(words.get(2)),
              attributes(words.subList(3, words.size()))));
    }
  }

  private int program(String id) {
    return programs.stream().map(program -> program.id().value()).toList().indexOf(id);
  }

  private static Attributes attributes(List<String> pairs) {
    return new Attributes(
        pairs.stream().map(pair -> pair.split("=")[0]).toList(),
        pairs.stream().map(pair -> pair.split("=")[1]).toList());
  }
}
