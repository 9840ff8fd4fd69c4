package org.seatwright.model.district;

import java.util.List;
import java.util.Optional;

/**
 * An attribute that is worked out, not read: it belongs to no file.
 *
 * @param ofStudents its value for each student of a district
 * @param ofEnrolled its value for each group of enrolled children; empty where it cannot be worked
 *     out for them
 */
public record DerivedAttribute(
    String name, List<String> ofStudents, Optional<List<String>> ofEnrolled) {
  public DerivedAttribute {
    ofStudents = List.copyOf(ofStudents);
    ofEnrolled = ofEnrolled.map(List::copyOf);
  }
}
