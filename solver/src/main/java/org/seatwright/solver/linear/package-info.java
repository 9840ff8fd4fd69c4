/** Linear programs written over a problem: levels as goals, rules as rows. Plain arrays. */
@NullMarked
package org.seatwright.solver.linear;

import org.jspecify.annotations.NullMarked;
