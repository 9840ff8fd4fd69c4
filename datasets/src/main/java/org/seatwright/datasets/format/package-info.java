/** The names of every file, column and key that a district brings or gets back, in one place. */
@NullMarked
package org.seatwright.datasets.format;

import org.jspecify.annotations.NullMarked;
