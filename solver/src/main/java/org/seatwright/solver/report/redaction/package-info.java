/** Hides counts of a report that would tell of a child, and as many more as that takes. */
@NullMarked
package org.seatwright.solver.report.redaction;

import org.jspecify.annotations.NullMarked;
