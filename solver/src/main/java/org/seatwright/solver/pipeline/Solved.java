package org.seatwright.solver.pipeline;

import java.util.List;
import org.seatwright.model.audit.Verdict;
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
}
