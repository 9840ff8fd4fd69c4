package org.seatwright.solver.pipeline;

import java.util.Comparator;
import java.util.List;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * What the engines of one run found together.
 *
 * @param best the better plan
 * @param proof what all engines together prove about {@code best}
 * @param engines every engine's own result, in the order they ran
 * @param verdict the audit of {@code best}
 * @param crossCheck whether engines and audit agree
 */
public record Solved(
    SolveResult best,
    Proof proof,
    List<SolveResult> engines,
    Verdict verdict,
    CrossCheck crossCheck) {
  public Solved {
    engines = List.copyOf(engines);
  }

  /** The certificates of the engine whose certificates reach furthest; empty where none has any. */
  public List<LevelCertificate> certificates() {
    return engines.stream()
        .map(SolveResult::certificates)
        .filter(levels -> !levels.isEmpty())
        .max(
            Comparator.<List<LevelCertificate>>comparingInt(List::size)
                .thenComparingLong(levels -> levels.getLast().bound()))
        .orElse(List.of());
  }
}
