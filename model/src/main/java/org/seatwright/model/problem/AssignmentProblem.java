package org.seatwright.model.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.RankLevels;

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
  /** What a whole problem was compiled from. */
  record Source(District district, Policy policy) {}

  private final Optional<Source> source;
  private final Tables tables;
  private final int[] typeOfStudent;
  private final int[] firstOption;
  private final int[] programOfOption;
  private final int[] costOfOption;
  private final char[] rankOfOption;
  private final boolean[] isMoved;
  private final boolean[] mustSit;
  private final long[] tieBreakOfOption;
  private final int[] seatsOfProgram;
  private final List<BalanceRow> rows;
  private final List<TableRule> rules;
  private final int[] ruleOfRow;
  private final int[][] rowsOfProgram;

  AssignmentProblem(Optional<Source> source, Tables tables) {
    this.source = source;
    this.tables = tables;
    this.typeOfStudent = tables.students().type();
    this.firstOption = tables.options().first();
    this.programOfOption = tables.options().program();
    this.costOfOption = tables.options().cost();
    this.rankOfOption = tables.options().rank();
    this.isMoved = tables.options().moved();
    this.mustSit = tables.options().mustSit();
    this.tieBreakOfOption = tables.tieBreaks().ofOption();
    this.seatsOfProgram = tables.programs().seats();
    this.rows = List.copyOf(tables.table().rows());
    this.rules = List.copyOf(tables.table().rules());
    this.ruleOfRow = tables.table().ruleOfRow();
    this.rowsOfProgram = rowsOfProgram(rows, seatsOfProgram.length);
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

  /**
   * The district the problem was compiled from.
   *
   * @throws IllegalStateException for a part of a problem, whose students and programs are not
   *     numbered as the district's
   */
  public District district() {
    return source().district();
  }

  /**
   * The policy the problem was compiled from.
   *
   * @throws IllegalStateException for a part of a problem
   */
  public Policy policy() {
    return source().policy();
  }

  private Source source() {
    return source.orElseThrow(
        () -> new IllegalStateException("A part of a problem has no district; ask the whole."));
  }

  /** All that the problem is made of. */
  Tables tables() {
    return tables;
  }

  /**
   * The problem without the rules that no linear program can say; itself where it has none.
   * Students, options and types are the same.
   */
  public AssignmentProblem withoutBeyondLinear() {
    return beyondLinear().isEmpty()
        ? this
        : new AssignmentProblem(Optional.empty(), tables.withoutBeyondLinear());
  }

  /**
   * The problem with less asked of it. Students, options and types are the same; rules and rows
   * left out move the numbers of those after them.
   */
  public AssignmentProblem loosened(Loosening loosening) {
    return new AssignmentProblem(Optional.empty(), tables.loosened(loosening));
  }

  /**
   * The problem in which {@code student} takes the seat of {@code option} or breaks a hard rule,
   * without the rules that no linear program can say: envy would look at the options that are gone.
   * The student's options are that seat and staying unplaced; those of later students have other
   * numbers. Cost: O(options).
   *
   * @throws IllegalArgumentException where {@code option} is no seat of the student's
   */
  public AssignmentProblem seated(int student, int option) {
    if (option < firstOption(student) || option >= lastOption(student)) {
      throw new IllegalArgumentException(
          "Option %d is no seat of the student's, those are %d to %d."
              .formatted(option, firstOption(student), lastOption(student) - 1));
    }
    return new AssignmentProblem(
        Optional.empty(), tables.withoutBeyondLinear().seated(student, option));
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
    return tables.students().types();
  }

  /** Number of options of all students together. */
  public int options() {
    return programOfOption.length;
  }

  public int type(int student) {
    return typeOfStudent[student];
  }

  /** Index of the student's grade; students of different grades have no option in common. */
  public int grade(int student) {
    return tables.students().grade()[student];
  }

  /** Number of programs that the student's family ranked, options or not. */
  public int listed(int student) {
    return tables.students().listed()[student];
  }

  public int seats(int program) {
    return seatsOfProgram[program];
  }

  /** Index of the school that holds {@code program}. */
  public int schoolOf(int program) {
    return tables.programs().school()[program];
  }

  public ProgramId programId(int program) {
    return tables.programs().ids().get(program);
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

  /** The rank the family gave to the option's program, 1 the favourite; 0 for none. */
  public int rank(int option) {
    return rankOfOption[option];
  }

  /** The levels between hard rules and points, if there are any. */
  public RankLevels rankLevels() {
    return tables.rankLevels();
  }

  /** Where a student with {@code option} stands; see {@link RankLevels}. */
  public int rankPlace(int option) {
    return isMoved(option) ? rankLevels().moved(placeAmongRanks(option)) : placeAmongRanks(option);
  }

  private int placeAmongRanks(int option) {
    if (programOfOption[option] == unplaced()) {
      return rankLevels().unplaced();
    }
    return rankOfOption[option] == 0 ? rankLevels().unlisted() : rankOfOption[option];
  }

  /** True where {@code option} takes a seat away that its student holds and would keep. */
  public boolean isMoved(int option) {
    return isMoved.length > 0 && isMoved[option];
  }

  /**
   * Rank steps of an option of {@code student} for the tie-break: 0 for the first choice, 1 for the
   * second, …, list length for an unlisted seat, list length + 1 for none.
   */
  public int steps(int student, int option) {
    return tables.options().steps(student, option, listed(student));
  }

  /**
   * What the tie-break adds for {@code option}: n + 1 − position for every rank step, of n students
   * in the whole district; where each program draws apart, the position in the draw of the program
   * missed at that step.
   */
  public long tieBreak(int student, int option) {
    return tieBreakOfOption.length > 0
        ? tieBreakOfOption[option]
        : (long) tables.students().lotteryWeight()[student] * steps(student, option);
  }

  /** True where {@code student} breaks a hard rule by having no seat. */
  public boolean mustSit(int student) {
    return mustSit[student];
  }

  /** The hard and soft rules over the seat table; each row belongs to one. */
  public List<TableRule> rules() {
    return rules;
  }

  /** Index in {@link #rules()} of the rule that row {@code row} belongs to. */
  public int ruleOf(int row) {
    return ruleOfRow[row];
  }

  /** Children of one household whom a hard or soft rule wants together. */
  public FamilyPairs pairs() {
    return tables.pairs();
  }

  /** The hard and soft fairness rules. */
  public List<FairnessRule> fairness() {
    return tables.fairness();
  }

  /** Who goes before whom at each program; empty where no fairness rule counts. */
  public SeatPriorities priorities() {
    return tables.priorities();
  }

  /** Names of the hard and soft rules that no linear program can say, in policy order. */
  public List<String> beyondLinear() {
    return Stream.concat(
            rules.stream().filter(rule -> !rule.shape().isLinear()).map(TableRule::name),
            fairness().stream().map(FairnessRule::name))
        .distinct()
        .toList();
  }

  /** The rows of all rules, those of one rule side by side; report rules have none. */
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

  /**
   * The plan in which every student has the seat held since a plan was published, and nobody else
   * has one; empty where nobody holds any.
   *
   * @throws IllegalStateException for a part of a problem
   */
  public Optional<Assignment> findHeld() {
    District district = district();
    if (!district.records().hasHeld()) {
      return Optional.empty();
    }
    Assignment.Builder held = new Assignment.Builder(students());
    for (int i = 0; i < students(); i++) {
      OptionalInt program = district.records().held(i);
      for (int o = firstOption[i]; program.isPresent() && o < lastOption(i); o++) {
        if (programOfOption[o] == program.getAsInt()) {
          held.place(i, programOfOption[o]);
        }
      }
    }
    return Optional.of(held.build());
  }

  /** The score of the plan in which each student takes the given option. */
  public Score score(int[] optionOfStudent) {
    PlanTally tally = new PlanTally(this);
    for (int i = 0; i < students(); i++) {
      tally.add(i, optionOfStudent[i]);
    }
    return tally.score();
  }

  private int option(int student, int program) {
    for (int o = firstOption[student]; o < firstOption[student + 1]; o++) {
      if (programOfOption[o] == program) {
        return o;
      }
    }
    throw new IllegalArgumentException(
        "The plan seats a student in program %s, which is none of the student's options."
            .formatted(programId(program)));
  }
}
