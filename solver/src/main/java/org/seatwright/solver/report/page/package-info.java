/** The page that people read of a plan: what stands on it, as HTML and as JSON. */
@NullMarked
package org.seatwright.solver.report.page;

import org.jspecify.annotations.NullMarked;
