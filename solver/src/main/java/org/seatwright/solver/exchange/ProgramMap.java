package org.seatwright.solver.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;

/** What the names of a program stand for, as CSV: a line per variable, a line per row. */
public final class ProgramMap {
  private static final List<String> VARIABLES =
      List.of("variable", "counts", "student", "student 2", "program", "type", "rule", "place");
  private static final List<String> ROWS =
      List.of("row", "says", "student", "student 2", "program", "type", "rule", "place");

  private final AssignmentProblem problem;
  private final IntFunction<String> id;

  private ProgramMap(AssignmentProblem problem, IntFunction<String> id) {
    this.problem = problem;
    this.id = id;
  }

  /**
   * Writes both files.
   *
   * @param id the ids of students, by their numbers
   */
  public static void write(
      AssignmentProblem problem,
      LinearProgram program,
      ProgramNames names,
      IntFunction<String> id,
      Path variables,
      Path rows)
      throws IOException {
    ProgramMap map = new ProgramMap(problem, id);
    try (CsvRows out = CsvRows.create(variables)) {
      out.write(VARIABLES);
      for (int v = 0; v < program.variables(); v++) {
        out.write(
            map.line(names.variables().get(v), map.sense(program.meaningOfVariables().get(v))));
      }
    }
    try (CsvRows out = CsvRows.create(rows)) {
      out.write(ROWS);
      for (int r = 0; r < program.rows(); r++) {
        out.write(map.line(names.rows().get(r), map.sense(program.meaningOfRows().get(r))));
      }
    }
  }

  /** The cells after the name: words, then whatever of students, program, type and rule it has. */
  private record Sense(
      String words,
      String student,
      String other,
      String program,
      String type,
      String rule,
      String place) {
    static Sense of(String words) {
      return new Sense(words, "", "", "", "", "", "");
    }

    Sense withProgram(String named) {
      return new Sense(words, student, other, named, type, rule, place);
    }
  }

  private List<String> line(String name, Sense it) {
    return List.of(
        name, it.words(), it.student(), it.other(), it.program(), it.type(), it.rule(), it.place());
  }

  private Sense sense(Meaning.OfVariable meaning) {
    return switch (meaning) {
      case Meaning.Option(int i, int p) ->
          p == problem.unplaced()
              ? ofStudent("1 where the student has no seat", i)
              : ofStudent("1 where the student sits in the program", i).withProgram(program(p));
      case Meaning.Seated(int p, int type) ->
          p == problem.unplaced()
              ? ofType("students of the type without a seat", type)
              : ofType("students of the type in the program", type).withProgram(program(p));
      case Meaning.SeatsOver(int p) ->
          Sense.of("students beyond the seats").withProgram(program(p));
      case Meaning.RowMissed(int row, boolean isLower) ->
          ofRow(isLower ? "students short of the rule" : "students beyond the rule", row);
      case Meaning.MostMissed(int row) -> ofRow("what the rule is missed by most", row);
      case Meaning.TestHolds(int row) -> ofRow("1 where the test must hold", row);
      case Meaning.Apart(int first, int second) ->
          ofPair("1 where the two are apart", first, second);
      case Meaning.Together(int first, int second) ->
          ofPair("1 where the two are together at one place", first, second);
    };
  }

  private Sense sense(Meaning.OfRow meaning) {
    return switch (meaning) {
      case Meaning.OneOption(int i) -> ofStudent("the student takes one option", i);
      case Meaning.Counted(int p, int type) ->
          p == problem.unplaced()
              ? ofType("counts the type's students without a seat", type)
              : ofType("counts the type's students in the program", type).withProgram(program(p));
      case Meaning.Seats(int p) -> Sense.of("no more students than seats").withProgram(program(p));
      case Meaning.BalanceSide(int row, boolean isLower) ->
          ofRow(isLower ? "lower side of the rule" : "upper side of the rule", row);
      case Meaning.AtLeastMissed(int row) -> ofRow("what is missed most is at least this", row);
      case Meaning.EnoughTests(int row) -> ofRow("enough tests hold", row);
      case Meaning.PairKept(int first, int second) ->
          ofPair("keeps the two together, or counts them as apart", first, second);
      case Meaning.MissedHeld() ->
          Sense.of("hard rules are missed by no more students than stated");
      case Meaning.RankHeld(int level) ->
          Sense.of("students %s, no more than stated".formatted(problem.rankLevels().words(level)));
      case Meaning.PointsHeld() -> Sense.of("no more points than stated");
    };
  }

  private String program(int p) {
    return problem.programId(p).value();
  }

  private Sense ofStudent(String words, int student) {
    return new Sense(words, id.apply(student), "", "", "", "", "");
  }

  private Sense ofPair(String words, int first, int second) {
    return new Sense(words, id.apply(first), id.apply(second), "", "", "", "");
  }

  private static Sense ofType(String words, int type) {
    return new Sense(words, "", "", "", Integer.toString(type + 1), "", "");
  }

  private Sense ofRow(String words, int row) {
    BalanceRow named = problem.rows().get(row);
    return new Sense(words, "", "", "", "", named.rule(), named.place());
  }
}
