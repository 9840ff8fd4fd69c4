/**
 * Checks a finished run from its files: what it says of its plan, and what its certificate proves.
 * Knows no engine.
 */
@NullMarked
package org.seatwright.solver.verify;

import org.jspecify.annotations.NullMarked;
