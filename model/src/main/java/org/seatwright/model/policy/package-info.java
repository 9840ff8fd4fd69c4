/**
 * The board's rules as values: what must be balanced, who may sit where, what a placement costs.
 */
@NullMarked
package org.seatwright.model.policy;

import org.jspecify.annotations.NullMarked;
