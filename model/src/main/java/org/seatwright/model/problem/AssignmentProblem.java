package org.seatwright.model.problem;

import java.util.List;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/**
 * District × policy in dense arrays: options with costs, types, and rows over the seat table. Every
 * engine reads this one structure.
 *
 * <p>Students, programs and types are indices from 0. {@link #unplaced()} stands for having no seat
 * and is one past the last program, so a table over "programs" may hold a last line for the
 * unplaced. Options are numbered through all students: student i has options {@code firstOption(i)}
 * to {@code lastOption(i)}, inclusive, in the order ranked programs (favourite first), unlisted
 * programs (input order), unplaced.
 */
public final class AssignmentProblem {
  private final District district;
  private final Policy policy;
  private final int types;
  private final int[] typeOfStudent;
  private final int[] positionOfStudent;
  private final int[] firstOption;
  private final int[] programOfOption;
  private final int[] costOfOption;
  private final int[] seatsOfProgram;
  private final List<BalanceRow> rows;
  private final int[][] rowsOfProgram;

  AssignmentProblem(
      District district,
      Policy policy,
      Options options,
      StudentTypes types,
      List<BalanceRow> rows) {
    this.district = district;
    this.policy = policy;
    this.types = types.count();
    this.typeOfStudent = types.ofStudents();
    this.positionOfStudent = district.positions(policy.lottery());
    this.firstOption = options.first();
    this.programOfOption = options.program();
    this.costOfOption = options.cost();
    this.seatsOfProgram =
        district.programs().stream().mapToInt(program -> program.seats()).toArray();
    this.rows = List.copyOf(rows);
    this.rowsOfProgram = rowsOfProgram(rows, district.programs().size());
  }

  /**
   * Compiles. Cost: O(students × options) time, 8 bytes per option.
   *
   * @throws IllegalArgumentException where a rule has no weight for some student, or an option
   *     costs more points than a plan can add up
   */
  public static AssignmentProblem compile(District district, Policy policy) {
    return ProblemCompiler.compile(district, policy);
  }

  private static int[][] rowsOfProgram(List<BalanceRow> rows, int programs) {
    int[] count = new int[programs];
    rows.forEach(row -> {
      for (int p : row.programs()) {
        count[p]++;
      }
    });
    int[][] rowsOf = new int[programs][];
    for (int p = 0; p < programs; p++) {
      rowsOf[p] = new int[count[p]];
    }
    for (int r = rows.size() - 1; r >= 0; r--) {
      for (int p : rows.get(r).programs()) {
        rowsOf[p][--count[p]] = r;
      }
    }
    return rowsOf;
  }

  public District district() {
    return district;
  }

  public Policy policy() {
    return policy;
  }

  public int students() {
    return typeOfStudent.length;
  }

  public int programs() {
    return seatsOfProgram.length;
  }

  /** The index that stands for having no seat: one past the last program. */
  public int unplaced() {
    return seatsOfProgram.length;
  }

  /** Number of types, at least 1. */
  public int types() {
    return types;
  }

  /** Number of options of all students together. */
  public int options() {
    return programOfOption.length;
  }

  public int type(int student) {
    return typeOfStudent[student];
  }

  /** Lottery position of {@code student}, 1 (best) to n. */
  public int position(int student) {
    return positionOfStudent[student];
  }

  public int seats(int program) {
    return seatsOfProgram[program];
  }

  public int firstOption(int student) {
    return firstOption[student];
  }

  /** The student's last option, which is to stay unplaced. */
  public int lastOption(int student) {
    return firstOption[student + 1] - 1;
  }

  /** The program of {@code option}, or {@link #unplaced()}. */
  public int program(int option) {
    return programOfOption[option];
  }

  /** Points of {@code option}. */
  public int cost(int option) {
    return costOfOption[option];
  }

  /**
   * Rank steps of an option of {@code student} for the tie-break: 0 for the first choice, 1 for the
   * second, …, list length for an unlisted seat, list length + 1 for none.
   */
  public int steps(int student, int option) {
    int listed = district.choices().length(student);
    if (option == lastOption(student)) {
      return listed + 1;
    }
    return Math.min(option - firstOption[student], listed);
  }

  /** What the tie-break adds for {@code option}: (n + 1 − position) × rank steps. */
  public long tieBreak(int student, int option) {
    return (long) (students() + 1 - positionOfStudent[student]) * steps(student, option);
  }

  /** True where every unplaced student breaks a hard rule. */
  public boolean everyonePlaced() {
    return policy.placement().everyonePlaced();
  }

  /** The hard and soft balance rows; report rules have none. */
  public List<BalanceRow> rows() {
    return rows;
  }

  /** Number of balance rows that {@code program} belongs to. */
  public int rowCount(int program) {
    return rowsOfProgram[program].length;
  }

  /** Index in {@link #rows()} of the {@code k}-th row that {@code program} belongs to. */
  public int row(int program, int k) {
    return rowsOfProgram[program][k];
  }

  /** The plan in which each student takes the given option; shape: one option per student. */
  public Assignment assignment(int[] optionOfStudent) {
    Assignment.Builder plan = new Assignment.Builder(students());
    for (int i = 0; i < students(); i++) {
      int program = programOfOption[optionOfStudent[i]];
      if (program != unplaced()) {
        plan.place(i, program);
      }
    }
    return plan.build();
  }

  /**
   * The option each student takes in {@code plan}; shape: one per student.
   *
   * @throws IllegalArgumentException where a student sits in a program that is none of the options
   */
  public int[] options(Assignment plan) {
    int[] options = new int[students()];
    for (int i = 0; i < options.length; i++) {
      options[i] =
          switch (plan.placement(i)) {
            case Placement.Unplaced() -> lastOption(i);
            case Placement.Placed(int program) -> option(i, program);
          };
    }
    return options;
  }

  /** The score of the plan in which each student takes the given option. */
  public Score score(int[] optionOfStudent) {
    SeatTable table = new SeatTable(this);
    long points = 0;
    long tieBreak = 0;
    for (int i = 0; i < students(); i++) {
      int option = optionOfStudent[i];
      table.add(programOfOption[option], typeOfStudent[i]);
      points += costOfOption[option];
      tieBreak += tieBreak(i, option);
    }
    return new Score(table.missed(), points + table.softPoints(), tieBreak);
  }

  private int option(int student, int program) {
    for (int o = firstOption[student]; o < firstOption[student + 1]; o++) {
      if (programOfOption[o] == program) {
        return o;
      }
    }
    throw new IllegalArgumentException(
        "The plan seats a student in program %s, which is none of the student's options."
            .formatted(district.programs().get(program).id()));
  }
}
