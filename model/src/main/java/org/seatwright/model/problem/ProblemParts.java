package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Cuts a problem into parts that share no seat, no rule and no family. */
public final class ProblemParts {
  /** Options below which a component is not worth a part of its own. */
  public static final int LEAST_OPTIONS = 5_000;

  private final Tables whole;
  private final Components components;

  /** Index of each student and program within its part. */
  private final int[] newStudent;

  private final int[] newProgram;
  private final int[][] studentsOf;
  private final int[][] programsOf;
  private final int[][] rulesOf;
  private final int[][] pairsOf;
  private final int[] rowsBefore;

  private ProblemParts(AssignmentProblem problem, Components components) {
    this.whole = problem.tables();
    this.components = components;
    studentsOf = byPart(problem.students(), components::ofStudent);
    programsOf = byPart(problem.programs(), components::ofProgram);
    rowsBefore = whole.table().rowsBefore();
    rulesOf = byPart(problem.rules().size(), rule -> partOfRule(problem, rule));
    pairsOf =
        byPart(
            problem.pairs().all().size(),
            k -> components.ofStudent(problem.pairs().all().get(k).first()));
    newStudent = places(studentsOf, problem.students());
    newProgram = places(programsOf, problem.programs());
  }

  /** The parts of a problem that are worth to be solved apart; see {@link #LEAST_OPTIONS}. */
  public static List<ProblemPart> of(AssignmentProblem problem) {
    return of(problem, LEAST_OPTIONS);
  }

  /**
   * The parts of a problem, in the order in which they appear among its students; the problem
   * itself where it is all of one piece. Cost: O(options), and as much memory as the problem.
   *
   * @param leastOptions components of fewer options share a part
   */
  public static List<ProblemPart> of(AssignmentProblem problem, int leastOptions) {
    Components components = Components.of(problem, leastOptions);
    if (components.count() == 1) {
      return List.of(
          new ProblemPart(
              problem,
              IntStream.range(0, problem.students()).toArray(),
              IntStream.range(0, problem.programs()).toArray(),
              IntStream.range(0, problem.rows().size()).toArray()));
    }
    ProblemParts parts = new ProblemParts(problem, components);
    return IntStream.range(0, components.count()).mapToObj(parts::cut).toList();
  }

  private int partOfRule(AssignmentProblem problem, int rule) {
    for (int row = rowsBefore[rule]; row < rowsBefore[rule + 1]; row++) {
      int[] programs = problem.rows().get(row).programs();
      if (programs.length > 0) {
        return components.ofProgram(programs[0]);
      }
    }
    return 0;
  }

  /** What belongs to each part, ascending; shape: one list per part. */
  private int[][] byPart(int size, IntUnaryOperator partOf) {
    int[] counts = new int[components.count()];
    for (int k = 0; k < size; k++) {
      counts[partOf.applyAsInt(k)]++;
    }
    int[][] lists = new int[counts.length][];
    for (int part = 0; part < lists.length; part++) {
      lists[part] = new int[counts[part]];
    }
    for (int k = size - 1; k >= 0; k--) {
      int part = partOf.applyAsInt(k);
      lists[part][--counts[part]] = k;
    }
    return lists;
  }

  private static int[] places(int[][] lists, int size) {
    int[] places = new int[size];
    for (int[] list : lists) {
      for (int k = 0; k < list.length; k++) {
        places[list[k]] = k;
      }
    }
    return places;
  }

  private ProblemPart cut(int part) {
    int[] students = studentsOf[part];
    int[] programs = programsOf[part];
    Tables cut =
        new Tables(
            whole.students().cut(students),
            whole.programs().cut(programs),
            whole.options().cut(students, newProgram, programs.length),
            whole.tieBreaks().cut(students, whole.options()),
            whole.table().cut(rulesOf[part], newProgram),
            whole.pairs().cut(pairsOf[part], newStudent),
            whole.fairness(),
            whole.priorities().cut(students, programs, whole.options()),
            whole.rankLevels());
    return new ProblemPart(
        new AssignmentProblem(Optional.empty(), cut), students, programs, rows(rulesOf[part]));
  }

  private int[] rows(int[] rules) {
    List<Integer> rows = new ArrayList<>();
    for (int rule : rules) {
      for (int row = rowsBefore[rule]; row < rowsBefore[rule + 1]; row++) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
