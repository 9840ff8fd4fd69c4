/**
 * District and policy compiled to dense arrays: options, costs, types and rows over the seat table.
 */
@NullMarked
package org.seatwright.model.problem;

import org.jspecify.annotations.NullMarked;
