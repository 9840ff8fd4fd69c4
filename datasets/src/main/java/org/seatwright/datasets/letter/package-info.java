/** The words of letters: parts of text with places to fill in, which a district can edit. */
@NullMarked
package org.seatwright.datasets.letter;

import org.jspecify.annotations.NullMarked;
