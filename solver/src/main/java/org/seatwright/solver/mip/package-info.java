/** Mathematical programs through OR-Tools; nothing of OR-Tools leaves this package. */
@NullMarked
package org.seatwright.solver.mip;

import org.jspecify.annotations.NullMarked;
