package org.seatwright.solver;

import java.util.List;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.LevelCertificate;

/**
 * What an engine returns.
 *
 * @param engine the engine's name
 * @param score the engine's own reckoning of {@code plan}; the audit must agree to the point
 * @param proof holds under all rules, those left out too
 * @param leftOut names of the rules that the engine's proof makes no use of, in policy order
 * @param certificates what anyone can check the bound by, first level first; empty where the engine
 *     has nothing of the kind. May prove less than {@code proof} claims
 * @param seconds wall-clock time the engine took
 */
public record SolveResult(
    String engine,
    Assignment plan,
    Score score,
    Proof proof,
    List<String> leftOut,
    List<LevelCertificate> certificates,
    double seconds) {
  public SolveResult {
    leftOut = List.copyOf(leftOut);
    certificates = List.copyOf(certificates);
  }

  /** A result without certificates. */
  public SolveResult(
      String engine,
      Assignment plan,
      Score score,
      Proof proof,
      List<String> leftOut,
      double seconds) {
    this(engine, plan, score, proof, leftOut, List.of(), seconds);
  }

  /** A result whose proof leaves no rule out. */
  public SolveResult(String engine, Assignment plan, Score score, Proof proof, double seconds) {
    this(engine, plan, score, proof, List.of(), seconds);
  }
}
