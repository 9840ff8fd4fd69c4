/**
 * What to know of a district and its policy before a round: who there is, and what cannot go well.
 */
@NullMarked
package org.seatwright.model.readiness;

import org.jspecify.annotations.NullMarked;
