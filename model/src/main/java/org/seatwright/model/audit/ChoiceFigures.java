package org.seatwright.model.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one group of students got of what it asked for.
 *
 * <p>Shares are parts of {@code students}, from 0 to 1, and empty where there are none.
 *
 * @param seatedByRank students seated in their 1st, 2nd, … choice, up to the last rank anyone sits
 *     in
 * @param unlisted students in a seat the family did not rank
 * @param unplaced students without a seat
 * @param distances to the seats, empty where no seated student's distance is known
 */
public record ChoiceFigures(
    int students,
    List<Integer> seatedByRank,
    int unlisted,
    int unplaced,
    Optional<Distances> distances) {
  public ChoiceFigures {
    seatedByRank = List.copyOf(seatedByRank);
  }

  /** Students seated in one of their first {@code rank} choices. */
  public int seatedWithin(int rank) {
    return seatedByRank.stream().limit(rank).mapToInt(Integer::intValue).sum();
  }

  /** Share of students seated in one of their first {@code rank} choices. */
  public OptionalDouble shareWithin(int rank) {
    return share(seatedWithin(rank));
  }

  public OptionalDouble unlistedShare() {
    return share(unlisted);
  }

  public OptionalDouble unplacedShare() {
    return share(unplaced);
  }

  /** Mean rank of the students seated in a choice, empty where there are none. */
  public OptionalDouble meanRank() {
    long seated = 0;
    long ranks = 0;
    for (int r = 0; r < seatedByRank.size(); r++) {
      seated += seatedByRank.get(r);
      ranks += (r + 1L) * seatedByRank.get(r);
    }
    return seated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) ranks / seated);
  }

  private OptionalDouble share(int count) {
    return students == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / students);
  }
}
