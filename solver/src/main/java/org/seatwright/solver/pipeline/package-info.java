/** Read, compile, solve, cross-check, audit, write. {@code Engines} alone names the engines. */
@NullMarked
package org.seatwright.solver.pipeline;

import org.jspecify.annotations.NullMarked;
