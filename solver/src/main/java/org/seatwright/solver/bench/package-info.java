/**
 * Measures engines: every instance of a suite with every engine, each in a fresh process, side by
 * side in one run.
 */
@NullMarked
package org.seatwright.solver.bench;

import org.jspecify.annotations.NullMarked;
