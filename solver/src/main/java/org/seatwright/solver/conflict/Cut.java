package org.seatwright.solver.conflict;

import java.util.BitSet;

/**
 * Some programs of a cohort: no more of its students sit there than may, and no fewer than must.
 *
 * @param cohort index in the demands' cohorts
 * @param programs by their places in the cohort's list
 */
record Cut(int cohort, BitSet programs) {}
