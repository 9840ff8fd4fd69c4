package org.seatwright.model.certificate;

import java.util.List;
import java.util.OptionalLong;
import org.seatwright.model.audit.Score;

/** The level of a score that a bound speaks of, the levels before it held at stated values. */
public sealed interface Level {
  /** Students by whom hard rules are missed in total, over all plans. */
  record Missed() implements Level {}

  /**
   * Students beyond the rank of level {@code held.size()}, over all plans that obey the hard rules
   * and have at most {@code held} students beyond the ranks of the levels before.
   *
   * @param held one number per level of the objective before this one
   */
  record Rank(List<Long> held) implements Level {
    public Rank {
      held = checked(held);
    }
  }

  /**
   * Points, over all plans that obey the hard rules and have at most {@code held} students beyond
   * the ranks.
   *
   * @param held one number per level of the objective, none where it is points
   */
  record Points(List<Long> held) implements Level {
    public Points {
      held = checked(held);
    }
  }

  /** The levels by rank that are held, first level first. */
  default List<Long> held() {
    return List.of();
  }

  /** What a plan of {@code score} comes to; empty where the level does not speak of it. */
  default OptionalLong of(Score score) {
    return switch (this) {
      case Missed() -> OptionalLong.of(score.missed());
      case Rank(var held) ->
          isHeld(score) ? OptionalLong.of(score.ranks().get(held.size())) : OptionalLong.empty();
      case Points _ -> isHeld(score) ? OptionalLong.of(score.points()) : OptionalLong.empty();
    };
  }

  private boolean isHeld(Score score) {
    for (int level = 0; level < held().size(); level++) {
      if (score.ranks().get(level) > held().get(level)) {
        return false;
      }
    }
    return score.isValid();
  }

  private static List<Long> checked(List<Long> held) {
    for (long students : held) {
      if (students < 0) {
        throw new IllegalArgumentException(
            "A level is held at %d students, must be 0 or more.".formatted(students));
      }
    }
    return List.copyOf(held);
  }
}
