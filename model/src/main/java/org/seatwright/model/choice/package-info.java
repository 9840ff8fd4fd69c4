/** What families asked for, and the lottery that orders equals. */
@NullMarked
package org.seatwright.model.choice;

import org.jspecify.annotations.NullMarked;
