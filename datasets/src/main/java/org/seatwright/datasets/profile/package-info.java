/** Profiles as files: what kind of district to draw, read, written and found by name. */
@NullMarked
package org.seatwright.datasets.profile;

import org.jspecify.annotations.NullMarked;
