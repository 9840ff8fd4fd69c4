package org.seatwright.model.policy;

/** Other points for a group of students. */
public record PointsFor(Group of, Points points) {}
