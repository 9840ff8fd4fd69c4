/** Local search through Timefold; nothing of Timefold leaves this package. */
@NullMarked
package org.seatwright.solver.timefold;

import org.jspecify.annotations.NullMarked;
