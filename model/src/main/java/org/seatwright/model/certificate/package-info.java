/** What a bound is proven by, in whole numbers, and the exact reckoning that anyone can repeat. */
@NullMarked
package org.seatwright.model.certificate;

import org.jspecify.annotations.NullMarked;
