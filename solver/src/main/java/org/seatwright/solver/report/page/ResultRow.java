package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Counts;

/**
 * What some students got: how many in the 1st choice, in the 2nd, …, in an unlisted seat, in none.
 *
 * @param results in the order of the dimension {@code result}
 */
record ResultRow(String label, Count students, List<Count> results) {
  private static final int AFTER_RANKS = 2;

  ResultRow {
    results = List.copyOf(results);
  }

  int ranks() {
    return results.size() - AFTER_RANKS;
  }

  Count unlisted() {
    return results.get(ranks());
  }

  Count unplaced() {
    return results.getLast();
  }

  /** Students in one of their first {@code rank} choices. */
  Count within(int rank) {
    return Counts.sum(results.subList(0, Math.min(rank, ranks())));
  }

  /** Students beyond {@code rank}, in a choice. */
  Count beyond(int rank) {
    return Counts.sum(results.subList(Math.min(rank, ranks()), ranks()));
  }

  /** The model's mean rank; hidden where it takes a hidden count. */
  Value meanRank(int digits) {
    Optional<List<Integer>> byRank = known(results.subList(0, ranks()));
    if (byRank.isEmpty()) {
      return new Value.Hidden();
    }
    OptionalDouble mean = new ChoiceFigures(0, byRank.get(), 0, 0, Optional.empty()).meanRank();
    return Value.decimal(mean, digits);
  }

  private static Optional<List<Integer>> known(List<Count> counts) {
    List<Integer> known = new ArrayList<>();
    for (Count count : counts) {
      OptionalLong students = count.find();
      if (students.isEmpty()) {
        return Optional.empty();
      }
      known.add(Math.toIntExact(students.getAsLong()));
    }
    return Optional.of(Collections.unmodifiableList(known));
  }

  /** True where nobody is counted. */
  boolean isEmpty() {
    return students.equals(Count.of(0));
  }
}
