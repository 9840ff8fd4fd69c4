package org.seatwright.datasets.synthetic;

import java.util.List;

/**
 * The schools that teach the same grades.
 *
 * @param name what the column {@code level} says of them
 * @param prefix what their ids begin with
 * @param schools how many there are, at least 1
 * @param grades the grades each of them teaches, at least one
 */
public record Level(String name, String prefix, int schools, List<String> grades) {
  public Level {
    grades = List.copyOf(grades);
    if (schools < 1 || grades.isEmpty()) {
      throw new IllegalArgumentException(
          "Level %s has %d schools and %d grades, must have at least 1 of each."
              .formatted(name, schools, grades.size()));
    }
  }

  Level withSchools(int schools) {
    return new Level(name, prefix, schools, grades);
  }
}
