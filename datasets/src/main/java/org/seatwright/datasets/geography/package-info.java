/** Maps of census blocks: GeoJSON in, and the block that a home stands in out. */
@NullMarked
package org.seatwright.datasets.geography;

import org.jspecify.annotations.NullMarked;
