package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Diagnosis;

/**
 * All that is said of why a district has no plan.
 *
 * @param demands of the district under its policy
 * @param repairs in the order of the diagnosis
 * @param programs solved on the way
 * @param bySearch whether a search found a plan that keeps the rules no program can say; empty
 *     where there are no such rules, or nothing depended on them
 */
public record DiagnosisView(
    Demands demands,
    Diagnosis diagnosis,
    List<RepairView> repairs,
    int programs,
    Optional<Boolean> bySearch,
    String version) {
  public DiagnosisView {
    repairs = List.copyOf(repairs);
  }

  /** True where some plan keeps every hard rule. */
  public boolean isPossible() {
    return diagnosis instanceof Diagnosis.Possible && bySearch.orElse(true);
  }
}
