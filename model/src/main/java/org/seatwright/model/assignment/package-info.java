/** A plan: one placement per student. */
@NullMarked
package org.seatwright.model.assignment;

import org.jspecify.annotations.NullMarked;
