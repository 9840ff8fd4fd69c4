/** Typed defects of the input: where, what was found, what the rule is and what to do. */
@NullMarked
package org.seatwright.datasets.notice;

import org.jspecify.annotations.NullMarked;
