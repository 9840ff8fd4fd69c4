/** The districts and policies that come with the program. */
@NullMarked
package org.seatwright.datasets.catalog;

import org.jspecify.annotations.NullMarked;
