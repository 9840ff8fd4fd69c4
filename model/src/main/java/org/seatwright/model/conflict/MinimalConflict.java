package org.seatwright.model.conflict;

import java.util.List;
import java.util.OptionalLong;

/**
 * Members that cannot hold together, while all but any one of them can.
 *
 * @param members at least one
 * @param isMinimal true where it is proven that each is needed; false where time was over before
 * @param shortfalls what is missing where all others hold, for members that count students
 */
public record MinimalConflict(List<Member> members, boolean isMinimal, List<Shortfall> shortfalls) {
  public MinimalConflict {
    members = List.copyOf(members);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * What members miss together at least where all others of the conflict hold.
   *
   * @param members of one kind: one of them, or several added up
   * @param missed students, seats or weights, 1 or more
   * @param counted N of the places in a plan that misses so much, seated students for seats and
   *     placement
   * @param size B of the places in that plan; empty for seats and placement
   * @param asked what the members ask for at that size, seats for programs
   */
  public record Shortfall(
      List<Member> members, long missed, long counted, OptionalLong size, long asked) {
    public Shortfall {
      members = List.copyOf(members);
    }
  }
}
