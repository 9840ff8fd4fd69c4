/** Prices, and the lower bounds that follow from them: plain Java. */
@NullMarked
package org.seatwright.solver.bound;

import org.jspecify.annotations.NullMarked;
