/** What people and programs read of a run: plain figures, terminal text, JSON. */
@NullMarked
package org.seatwright.solver.report;

import org.jspecify.annotations.NullMarked;
