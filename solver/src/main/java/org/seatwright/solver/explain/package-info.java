/** Why students are not placed higher: reasons, each with what proves it, and what they cost. */
@NullMarked
package org.seatwright.solver.explain;

import org.jspecify.annotations.NullMarked;
