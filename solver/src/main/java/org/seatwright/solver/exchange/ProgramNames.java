package org.seatwright.solver.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;

/**
 * Names for the variables and rows of a program that every reader of MPS and LP files takes: a
 * letter first, then letters, digits, underscores and full stops, none twice.
 *
 * <p>A name says what it stands for, such as {@code x.s12.North_K}: student 12 of students.csv in
 * program North-K. The same problem gives the same names.
 */
public final class ProgramNames {
  /** Stands in a name for having no seat. */
  private static final String UNPLACED = "unplaced";

  /** Stands in a name for a place without an id, which is the district. */
  private static final String DISTRICT = "district";

  /** Stands before an id, so that no id is taken for a number. */
  private static final String ID = "id_";

  private static final int LONGEST_PART = 40;

  private final List<String> variables;
  private final List<String> rows;

  private ProgramNames(List<String> variables, List<String> rows) {
    this.variables = variables;
    this.rows = rows;
  }

  /** Names that tell of students by their number in students.csv alone. */
  public static ProgramNames withoutIds(LinearProgram program, AssignmentProblem problem) {
    return of(program, problem, student -> "s" + (student + 1));
  }

  /** Names that hold the students' ids, as far as a name can. */
  public static ProgramNames withIds(
      LinearProgram program, AssignmentProblem problem, IntFunction<String> id) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < problem.students(); i++) {
      ids.add(ID + id.apply(i));
    }
    List<String> parts = parts(ids, "s", Set.of());
    return of(program, problem, parts::get);
  }

  private static ProgramNames of(
      LinearProgram program, AssignmentProblem problem, IntFunction<String> student) {
    List<String> ids = new ArrayList<>();
    for (int p = 0; p < problem.programs(); p++) {
      ids.add(problem.programId(p).value());
    }
    List<String> programs = parts(ids, "p", Set.of(UNPLACED));
    programs.add(UNPLACED);
    Writer writer = new Writer(problem, student, programs);
    List<String> variables = new ArrayList<>(program.variables());
    program.meaningOfVariables().forEach(it -> variables.add(writer.name(it)));
    List<String> rows = new ArrayList<>(program.rows());
    program.meaningOfRows().forEach(it -> rows.add(writer.name(it)));
    if (variables.size() != program.variables() || rows.size() != program.rows()) {
      throw new IllegalArgumentException("The program is not explained whole.");
    }
    return new ProgramNames(variables, rows);
  }

  /** The names of the variables, in their order. */
  public List<String> variables() {
    return variables;
  }

  /** The names of the rows, in their order. */
  public List<String> rows() {
    return rows;
  }

  /**
   * Ids as parts of names, all different: one that loses characters and then equals another, or a
   * reserved word, gets its number.
   */
  private static List<String> parts(List<String> ids, String letter, Set<String> reserved) {
    Set<String> taken = new HashSet<>(reserved);
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < ids.size(); k++) {
      String part = part(ids.get(k));
      // A full stop is in no part made of an id, so the longer name is free.
      parts.add(taken.add(part) ? part : "%s.%s%d".formatted(part, letter, k + 1));
    }
    return parts;
  }

  private static String part(String id) {
    String part = id.replaceAll("[^A-Za-z0-9_]", "_");
    return part.isEmpty() ? "_" : part.substring(0, Math.min(LONGEST_PART, part.length()));
  }

  /** Makes names one after the other. */
  private static final class Writer {
    private final AssignmentProblem problem;
    private final IntFunction<String> student;
    private final List<String> programs;
    private final Map<String, Integer> count = new HashMap<>();

    Writer(AssignmentProblem problem, IntFunction<String> student, List<String> programs) {
      this.problem = problem;
      this.student = student;
      this.programs = programs;
    }

    String name(Meaning.OfVariable meaning) {
      return switch (meaning) {
        case Meaning.Option(int i, int p) -> "x.%s.%s".formatted(student.apply(i), programs.get(p));
        case Meaning.Seated(int p, int type) -> "n.%s.t%d".formatted(programs.get(p), type + 1);
        case Meaning.SeatsOver(int p) -> "over." + programs.get(p);
        case Meaning.RowMissed(int row, boolean isLower) ->
            numbered(place(isLower ? "short" : "beyond", row));
        case Meaning.MostMissed(int row) -> numbered(place("most", row));
        case Meaning.TestHolds(int row) -> numbered(place("test", row));
        case Meaning.Apart(int first, int second) -> numbered(pair("apart", first, second));
        case Meaning.Together(int first, int second) -> numbered(pair("together", first, second));
      };
    }

    String name(Meaning.OfRow meaning) {
      return switch (meaning) {
        case Meaning.OneOption(int i) -> "one." + student.apply(i);
        case Meaning.Counted(int p, int type) ->
            "count.%s.t%d".formatted(programs.get(p), type + 1);
        case Meaning.Seats(int p) -> "seats." + programs.get(p);
        case Meaning.BalanceSide(int row, boolean isLower) ->
            numbered(place(isLower ? "low" : "high", row));
        case Meaning.AtLeastMissed(int row) -> numbered(place("missed", row));
        case Meaning.EnoughTests(int row) -> numbered(place("tests", row));
        case Meaning.PairKept(int first, int second) -> numbered(pair("pair", first, second));
        case Meaning.MissedHeld() -> "held.missed";
        case Meaning.RankHeld(int level) -> "held.rank." + (level + 1);
        case Meaning.PointsHeld() -> "held.points";
      };
    }

    private String place(String word, int row) {
      BalanceRow named = problem.rows().get(row);
      String place = named.place().isEmpty() ? DISTRICT : part(named.place());
      return "%s.%s.r%d".formatted(word, place, row + 1);
    }

    private String pair(String word, int first, int second) {
      return "%s.%s.%s".formatted(word, student.apply(first), student.apply(second));
    }

    /** The name itself the first time, with a number after it from the second time on. */
    private String numbered(String name) {
      int times = count.merge(name, 1, Integer::sum);
      return times == 1 ? name : name + "." + times;
    }
  }
}
