package org.seatwright.model.district;

import java.util.Optional;

/**
 * One applicant for a seat of {@code grade}; {@code site} is the home where it is known.
 *
 * <p>{@code attributes} holds every further column: {@code ses}, {@code zone}, {@code household}
 * and whatever else the district brings.
 */
public record Student(StudentId id, Grade grade, Optional<Site> site, Attributes attributes) {}
