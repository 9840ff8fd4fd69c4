/** What every engine is and returns: solver, budget, progress, result, proof. */
@NullMarked
package org.seatwright.solver;

import org.jspecify.annotations.NullMarked;
