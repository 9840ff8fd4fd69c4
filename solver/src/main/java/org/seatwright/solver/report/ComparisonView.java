package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.seatwright.model.audit.GroupSegregation;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.policy.Group;

/**
 * Several runs side by side; aggregates only.
 *
 * @param runs at least two, the first one to be compared with
 * @param changes from the first to every other, in their order
 */
public record ComparisonView(List<RunView> runs, List<PlanChange> changes) {
  public ComparisonView {
    runs = List.copyOf(runs);
    changes = List.copyOf(changes);
    if (runs.size() < 2 || changes.size() != runs.size() - 1) {
      throw new IllegalArgumentException("A comparison needs two runs, and what changed.");
    }
  }

  /** The first group that rules of the first run name; empty where they name none. */
  public Optional<Group> findGroup() {
    return runs.getFirst().plan().figures().segregation().stream()
        .map(GroupSegregation::group)
        .findFirst();
  }

  /** How unevenly a run seats a group, from 0 to 1; empty where it is not defined or not known. */
  public static OptionalDouble dissimilarity(RunView run, Group group) {
    return run.plan().figures().segregation().stream()
        .filter(it -> it.group().equals(group))
        .map(it -> it.after().indices())
        .flatMapToDouble(indices ->
            switch (indices) {
              case Segregation.Measured it -> DoubleStream.of(it.dissimilarity());
              case Segregation.Undefined _ -> DoubleStream.empty();
            })
        .findFirst();
  }

  /**
   * One run.
   *
   * @param name by which it was called
   * @param status the word for what is proven
   * @param bound of the points, where the run states one
   */
  public record RunView(
      String name, String status, OptionalLong bound, OptionalDouble gap, PlanView plan) {}
}
