/** Other systems' exports made into a district folder, every decision kept in a log. */
@NullMarked
package org.seatwright.datasets.imports;

import org.jspecify.annotations.NullMarked;
