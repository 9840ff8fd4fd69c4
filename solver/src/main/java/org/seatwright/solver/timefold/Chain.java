package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Students who change seats together: each one takes the option beside the name.
 *
 * @param students distinct student indices
 * @param options the option each takes; same length
 */
record Chain(List<Integer> students, List<Integer> options) {
  Chain {
    students = List.copyOf(students);
    options = List.copyOf(options);
  }

  static Chain of(int student, int option) {
    return new Chain(List.of(student), List.of(option));
  }

  /** True where no student stands in it twice. */
  boolean isProper() {
    Set<Integer> distinct = new HashSet<>(students);
    return distinct.size() == students.size();
  }

  /** Carries it out and returns the chain that undoes it. */
  Chain applyTo(Seating seating) {
    List<Integer> before = new ArrayList<>();
    for (int k = 0; k < students.size(); k++) {
      before.add(seating.option(students.get(k)));
      seating.reseat(students.get(k), options.get(k));
    }
    return new Chain(students, before);
  }

  /** This chain followed by {@code next}; where both move a student the later option holds. */
  Chain then(Chain next) {
    List<Integer> allStudents = new ArrayList<>(students);
    List<Integer> allOptions = new ArrayList<>(options);
    for (int k = 0; k < next.students.size(); k++) {
      int at = allStudents.indexOf(next.students.get(k));
      if (at >= 0) {
        allOptions.set(at, next.options.get(k));
      } else {
        allStudents.add(next.students.get(k));
        allOptions.add(next.options.get(k));
      }
    }
    return new Chain(allStudents, allOptions);
  }
}
