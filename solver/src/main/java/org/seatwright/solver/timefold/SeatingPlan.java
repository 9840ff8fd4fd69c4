package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.BendableScore;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.problem.AssignmentProblem;

/** Timefold's twin of a plan: every student with the option chosen. */
@PlanningSolution(solutionCloner = SeatingPlan.Cloner.class)
public final class SeatingPlan {
  private final AssignmentProblem problem;

  private final List<SeatedStudent> students;
  private @Nullable BendableScore score;

  private SeatingPlan(
      AssignmentProblem problem, List<SeatedStudent> students, @Nullable BendableScore score) {
    this.problem = problem;
    this.students = students;
    this.score = score;
  }

  /** The plan in which each student takes the given option; shape: one per student. */
  static SeatingPlan of(AssignmentProblem problem, int[] optionOfStudent) {
    List<SeatedStudent> students = new ArrayList<>(optionOfStudent.length);
    for (int i = 0; i < optionOfStudent.length; i++) {
      students.add(
          new SeatedStudent(
              i,
              new OptionRange(problem.firstOption(i), problem.lastOption(i)),
              optionOfStudent[i]));
    }
    return new SeatingPlan(problem, students, null);
  }

  AssignmentProblem problem() {
    return problem;
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

  /** The options {@code first} to {@code last} without an object per option. */
  private static final class OptionRange extends AbstractList<Integer> {
    private final int first;
    private final int last;

    OptionRange(int first, int last) {
      this.first = first;
      this.last = last;
    }

    @Override
    public Integer get(int index) {
      return first + Objects.checkIndex(index, size());
    }

    @Override
    public int size() {
      return last - first + 1;
    }
  }

  /** Copies the students and shares the rest. */
  public static final class Cloner implements SolutionCloner<SeatingPlan> {
    @Override
    public SeatingPlan cloneSolution(SeatingPlan original) {
      List<SeatedStudent> copies = new ArrayList<>(original.students.size());
      original.students.forEach(student -> copies.add(student.copy()));
      return new SeatingPlan(original.problem, copies, original.score);
    }
  }
}
