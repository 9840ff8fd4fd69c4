/** Reasons in words: letters to families, and rows for those who answer their questions. */
@NullMarked
package org.seatwright.solver.letter;

import org.jspecify.annotations.NullMarked;
