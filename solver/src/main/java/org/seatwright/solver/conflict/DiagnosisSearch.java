package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Diagnosis;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Repaired;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.WholeSolver;

/** Says whether some plan keeps every hard rule a program can say, why not, and what would. */
public final class DiagnosisSearch {
  /** The part of the time that conflicts leave to repairs. */
  private static final double FOR_REPAIRS = 0.5;

  private final Demands demands;
  private final Oracle.Means means;
  private final Oracle oracle;

  /**
   * @param district as the policy hears it
   * @param solver of programs, {@code exact} another in whole variables, for where the first's
   *     solution breaks a row
   * @param secondsLeft infinite for no limit
   */
  public DiagnosisSearch(
      District district,
      Policy policy,
      WholeSolver solver,
      WholeSolver exact,
      DoubleSupplier secondsLeft,
      StopSignal stop) {
    demands = Demands.of(district, policy);
    means = new Oracle.Means(solver, exact, secondsLeft, stop);
    oracle = new Oracle(demands, means);
  }

  /** What is demanded. */
  public Demands demands() {
    return demands;
  }

  /** How many programs were solved so far. */
  public int programs() {
    return oracle.programs();
  }

  /** Searches to the end, or until time is over. */
  public Diagnosis search() {
    List<Integer> parts = new ArrayList<>();
    boolean allKnown = true;
    for (int part = 0; part < demands.partition().count(); part++) {
      switch (oracle.answer(Ask.whether(part, demands.all()))) {
        case Answer.Found _ -> {}
        case Answer.Impossible() -> parts.add(part);
        case Answer.Unknown() -> allKnown = false;
      }
    }
    if (parts.isEmpty()) {
      return allKnown ? new Diagnosis.Possible() : new Diagnosis.Unknown();
    }
    List<String> unfinished = new ArrayList<>();
    if (!allKnown) {
      unfinished.add("Not every part of the district was looked at.");
    }
    oracle.reserve(FOR_REPAIRS);
    List<MinimalConflict> conflicts =
        parts.stream()
            .map(part -> new ConflictSearch(oracle, part, parts).find())
            .distinct()
            .toList();
    oracle.reserve(0);
    if (conflicts.stream().anyMatch(conflict -> !conflict.isMinimal())) {
      unfinished.add("A conflict may name more than is needed.");
    }
    List<Reckoned> repairs =
        new RepairSearch(oracle, parts, conflicts, this::isPossibleAfter).find();
    if (oracle.leavesOpen()) {
      unfinished.add("Further repairs may have been found with more time.");
    }
    return new Diagnosis.Impossible(conflicts, repairs, unfinished);
  }

  /** Whether the district that a repair makes has a plan: all of it, compiled anew. */
  private boolean isPossibleAfter(Repair repair) {
    Repaired repaired = new Repaired(demands.district(), demands.policy()).after(repair);
    Oracle after = oracle.about(Demands.of(repaired.district(), repaired.policy()));
    for (int part = 0; part < after.demands().partition().count(); part++) {
      Ask whether = Ask.whether(part, after.demands().all());
      if (!(after.answer(whether) instanceof Answer.Found)) {
        return false;
      }
    }
    return true;
  }
}
