package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.BendableScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.problem.AssignmentProblem;

/** Timefold's twin of a plan: every student with the option chosen. */
@PlanningSolution(solutionCloner = SeatingPlan.Cloner.class)
public final class SeatingPlan {
  private final AssignmentProblem problem;
  private final OpenOptions open;

  private final List<SeatedStudent> students;
  private @Nullable BendableScore score;

  private SeatingPlan(
      AssignmentProblem problem,
      OpenOptions open,
      List<SeatedStudent> students,
      @Nullable BendableScore score) {
    this.problem = problem;
    this.open = open;
    this.students = students;
    this.score = score;
  }

  /**
   * The plan in which each student takes the given option; shape: one per student.
   *
   * @param open the options that search gives out
   */
  static SeatingPlan of(AssignmentProblem problem, int[] optionOfStudent, OpenOptions open) {
    List<SeatedStudent> students = new ArrayList<>(optionOfStudent.length);
    for (int i = 0; i < optionOfStudent.length; i++) {
      students.add(new SeatedStudent(i, open.of(i), optionOfStudent[i]));
    }
    return new SeatingPlan(problem, open, students, null);
  }

  AssignmentProblem problem() {
    return problem;
  }

  /** The options that search gives out. */
  OpenOptions open() {
    return open;
  }

  @PlanningEntityCollectionProperty
  public List<SeatedStudent> getStudents() {
    return students;
  }

  @PlanningScore(
      bendableHardLevelsSize = ScoreLevels.HARD,
      bendableSoftLevelsSize = ScoreLevels.SOFT)
  public @Nullable BendableScore getScore() {
    return score;
  }

  public void setScore(@Nullable BendableScore score) {
    this.score = score;
  }

  /** The option of each student; shape: one per student. */
  int[] options() {
    int[] options = new int[students.size()];
    for (int i = 0; i < options.length; i++) {
      options[i] = students.get(i).option();
    }
    return options;
  }

  /** Copies the students and shares the rest. */
  public static final class Cloner implements SolutionCloner<SeatingPlan> {
    @Override
    public SeatingPlan cloneSolution(SeatingPlan original) {
      List<SeatedStudent> copies = new ArrayList<>(original.students.size());
      original.students.forEach(student -> copies.add(student.copy()));
      return new SeatingPlan(original.problem, original.open, copies, original.score);
    }
  }
}
