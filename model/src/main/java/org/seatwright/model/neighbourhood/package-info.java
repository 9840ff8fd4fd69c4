/**
 * Categories of students by where they live: composites of what is known of census blocks, and the
 * tiers made of them.
 */
@NullMarked
package org.seatwright.model.neighbourhood;

import org.jspecify.annotations.NullMarked;
