/** Why no plan keeps every hard rule, and what would: programs over the seat table alone. */
@NullMarked
package org.seatwright.solver.conflict;

import org.jspecify.annotations.NullMarked;
