package org.seatwright.solver;

import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;

/**
 * What an engine returns.
 *
 * @param engine the engine's name
 * @param score the engine's own reckoning of {@code plan}; the audit must agree to the point
 * @param seconds wall-clock time the engine took
 */
public record SolveResult(
    String engine, Assignment plan, Score score, Proof proof, double seconds) {}
