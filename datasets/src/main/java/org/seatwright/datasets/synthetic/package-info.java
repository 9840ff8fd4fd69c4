/**
 * Seeded generators of districts, from a dozen students to a million.
 *
 * <p>Randomness is {@link java.util.Random}, whose algorithms its documentation states in full, and
 * functions are {@link StrictMath}'s: the same seed gives the same district on every machine.
 */
@NullMarked
package org.seatwright.datasets.synthetic;

import org.jspecify.annotations.NullMarked;
