package org.seatwright.solver.explain;

import org.seatwright.model.audit.Score;

/**
 * A valid plan in which a student has the seat asked for.
 *
 * @param options shape: one per student
 */
record ForcedPlan(Score score, int[] options) {}
