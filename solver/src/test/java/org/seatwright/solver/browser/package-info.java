/**
 * The pages as their readers meet them: opened in a Chromium without a window, read by its
 * accessibility rules, walked through by keyboard, printed, and held against kept pictures.
 */
@NullMarked
package org.seatwright.solver.browser;

import org.jspecify.annotations.NullMarked;
