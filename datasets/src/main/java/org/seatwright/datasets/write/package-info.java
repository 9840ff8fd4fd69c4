/** Districts, policies and plans to files; what is written reads back equal. */
@NullMarked
package org.seatwright.datasets.write;

import org.jspecify.annotations.NullMarked;
