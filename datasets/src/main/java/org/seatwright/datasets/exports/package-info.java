/** Districts and plans in the forms that other tools read. */
@NullMarked
package org.seatwright.datasets.exports;

import org.jspecify.annotations.NullMarked;
