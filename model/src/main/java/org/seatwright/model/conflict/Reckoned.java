package org.seatwright.model.conflict;

/**
 * A repair that was found.
 *
 * @param isLeast true where it is proven that no smaller one of its kind does
 */
public record Reckoned(Repair repair, boolean isLeast) {}
