package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Timefold's twin of a student: chooses among the student's own options. */
@PlanningEntity
public final class SeatedStudent {
  private int student;
  private List<Integer> options = List.of();
  private @Nullable Integer option;

  /** For Timefold alone. */
  public SeatedStudent() {}

  SeatedStudent(int student, List<Integer> options, int option) {
    this.student = student;
    this.options = options;
    this.option = option;
  }

  /** Index of the student in the problem. */
  @PlanningId
  public int getStudent() {
    return student;
  }

  /** The student's options, numbered through all students as in the problem. */
  @ValueRangeProvider(id = "options")
  public List<Integer> getOptions() {
    return options;
  }

  /** The chosen option; null only while Timefold has not been given a plan. */
  @PlanningVariable(valueRangeProviderRefs = "options")
  public @Nullable Integer getOption() {
    return option;
  }

  public void setOption(@Nullable Integer option) {
    this.option = option;
  }

  /** The chosen option of a student in a complete plan. */
  int option() {
    return Objects.requireNonNull(option);
  }

  SeatedStudent copy() {
    return new SeatedStudent(student, options, option());
  }
}
