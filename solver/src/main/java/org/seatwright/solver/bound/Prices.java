package org.seatwright.solver.bound;

/**
 * Prices of a level and the bound they prove.
 *
 * @param duals one multiplier per row, positive where the row's low side binds
 * @param cells what the multipliers make a student in each cell pay
 * @param bound no plan that keeps what the goal holds is better, up to rounding
 */
record Prices(double[] duals, double[] cells, double bound) {}
