package org.seatwright.model.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Students of one type and one grade whom no family rule ties to others: what can be said of them
 * is how many sit in each program.
 *
 * @param programs of the grade, ascending
 * @param kinds those among whom access makes no difference
 */
public record Cohort(int type, List<Integer> programs, List<Kind> kinds) {
  public Cohort {
    programs = List.copyOf(programs);
    kinds = List.copyOf(kinds);
  }

  /**
   * Students with the same way to every program.
   *
   * @param students how many there are
   * @param denials for each program of the cohort the members that keep the students out
   * @param promise the member that promises them a seat, if any
   */
  public record Kind(int students, List<BitSet> denials, OptionalInt promise) {
    public Kind {
      denials = List.copyOf(denials);
    }

    /** True where the students may sit in the {@code k}-th program under these members. */
    public boolean maySit(int k, BitSet inForce) {
      return !denials.get(k).intersects(inForce);
    }

    /** True where the students must have a seat under these members. */
    public boolean mustSit(BitSet inForce, OptionalInt everyonePlaced) {
      return isIn(inForce, everyonePlaced) || isIn(inForce, promise);
    }

    /** True where a promise under these members binds the students. */
    public boolean isPromised(BitSet inForce) {
      return isIn(inForce, promise);
    }

    private static boolean isIn(BitSet inForce, OptionalInt member) {
      return member.isPresent() && inForce.get(member.getAsInt());
    }
  }

  /** Number of students. */
  public int students() {
    return kinds.stream().mapToInt(Kind::students).sum();
  }
}
