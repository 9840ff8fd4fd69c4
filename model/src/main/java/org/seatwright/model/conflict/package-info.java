/**
 * What a district and a policy demand, member by member: what cannot hold together, and repairs.
 */
@NullMarked
package org.seatwright.model.conflict;

import org.jspecify.annotations.NullMarked;
