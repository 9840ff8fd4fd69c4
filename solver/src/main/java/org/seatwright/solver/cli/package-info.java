/** The command line: one class per command, which parses, calls, prints and gives an exit code. */
@NullMarked
package org.seatwright.solver.cli;

import org.jspecify.annotations.NullMarked;
