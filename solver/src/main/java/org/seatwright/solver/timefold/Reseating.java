package org.seatwright.solver.timefold;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;

/**
 * A move that gives some students other options at once: a change, a swap or a chain.
 *
 * @param students distinct students of the working plan
 * @param options the option each one takes; same length
 */
record Reseating(List<SeatedStudent> students, List<Integer> options) implements Move<SeatingPlan> {
  @Override
  public void execute(MutableSolutionView<SeatingPlan> view) {
    PlanningVariableMetaModel<SeatingPlan, SeatedStudent, Integer> variable =
        view.getSolutionMetaModel()
            .genuineEntity(SeatedStudent.class)
            .basicVariable("option", Integer.class);
    for (int k = 0; k < students.size(); k++) {
      view.changeVariable(variable, students.get(k), options.get(k));
    }
  }

  @Override
  public SequencedCollection<Object> getPlanningEntities() {
    return new ArrayList<>(students);
  }

  @Override
  public SequencedCollection<Object> getPlanningValues() {
    return new ArrayList<>(options);
  }
}
