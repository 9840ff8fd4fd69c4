/** Folder to district and policy, or to everything that is wrong with it. */
@NullMarked
package org.seatwright.datasets.read;

import org.jspecify.annotations.NullMarked;
