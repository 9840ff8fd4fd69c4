/** Programs as others' solvers read them, and the solutions that come back. */
@NullMarked
package org.seatwright.solver.exchange;

import org.jspecify.annotations.NullMarked;
