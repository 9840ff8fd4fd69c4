package org.seatwright.solver;

import java.util.List;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;

/**
 * What an engine returns.
 *
 * @param engine the engine's name
 * @param score the engine's own reckoning of {@code plan}; the audit must agree to the point
 * @param proof holds under all rules, those left out too
 * @param leftOut names of the rules that the engine's proof makes no use of, in policy order
 * @param seconds wall-clock time the engine took
 */
public record SolveResult(
    String engine,
    Assignment plan,
    Score score,
    Proof proof,
    List<String> leftOut,
    double seconds) {
  public SolveResult {
    leftOut = List.copyOf(leftOut);
  }

  /** A result whose proof leaves no rule out. */
  public SolveResult(String engine, Assignment plan, Score score, Proof proof, double seconds) {
    this(engine, plan, score, proof, List.of(), seconds);
  }
}
