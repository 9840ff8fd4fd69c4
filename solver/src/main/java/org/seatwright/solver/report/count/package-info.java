/** Students counted for a report, by what they got and who they are; counts may be hidden. */
@NullMarked
package org.seatwright.solver.report.count;

import org.jspecify.annotations.NullMarked;
