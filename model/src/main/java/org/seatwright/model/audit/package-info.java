/**
 * The judge: recomputes validity, points and figures of any plan from district and policy alone.
 */
@NullMarked
package org.seatwright.model.audit;

import org.jspecify.annotations.NullMarked;
