package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Optional;

/**
 * How files of another system become a district: a column map as it was written.
 *
 * @param name what it reads
 * @param district what the district is called
 * @param files the inputs
 * @param sections the district's files, schools before programs before students before the rest
 * @param offer programs to make up
 */
record ColumnMap(
    String name,
    Optional<String> district,
    Optional<String> year,
    List<FileRule> files,
    List<Section> sections,
    Optional<Offer> offer) {
  ColumnMap {
    files = List.copyOf(files);
    sections = List.copyOf(sections);
  }
}
