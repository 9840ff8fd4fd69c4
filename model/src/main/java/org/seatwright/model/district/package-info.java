/** Who is placed and where: students, schools, programs and the children already enrolled. */
@NullMarked
package org.seatwright.model.district;

import org.jspecify.annotations.NullMarked;
