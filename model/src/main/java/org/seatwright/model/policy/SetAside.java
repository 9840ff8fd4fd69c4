package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.District;

/**
 * Parts of a program's seats for groups of students.
 *
 * @param where the programs it is about; all of them where empty
 * @param blocks in the order in which they fill; seats in no block are open to all and fill last
 */
public record SetAside(
    String name, Optional<AttributeValue> where, List<Block> blocks, Unfilled unfilled) {
  public SetAside {
    blocks = List.copyOf(blocks);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A set-aside's name is blank; messages need one.");
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("Set-aside \"%s\" has no blocks.".formatted(name));
    }
    if (blocks.size() > MAX_BLOCKS) {
      throw new IllegalArgumentException(
          "Set-aside \"%s\" has %d blocks, may have %d."
              .formatted(name, blocks.size(), MAX_BLOCKS));
    }
  }

  /**
   * Seats for a group.
   *
   * @param of whom it is for; everyone where empty
   */
  public record Block(Optional<Group> of, Size size) {}

  /** How many seats a block has. */
  public sealed interface Size {
    /** A share of the program's seats, rounded down. */
    record Share(Fraction share) implements Size {
      public Share {
        BalanceForm.requireShare("share", share);
      }
    }

    /** A number of seats; no more than the program has left. */
    record Seats(int seats) implements Size {
      public Seats {
        if (seats < 0) {
          throw new IllegalArgumentException("seats is %d, must be 0 or more.".formatted(seats));
        }
      }
    }
  }

  /** What happens to seats that their group does not fill. */
  public sealed interface Unfilled {
    /** They stay empty. */
    record Kept() implements Unfilled {}

    /** Anyone may have them; each costs {@code points}, which may be 0. */
    record Released(long points) implements Unfilled {
      public Released {
        Points.requirePoints("points", points);
      }
    }
  }

  /** Most blocks one set-aside may have. */
  public static final int MAX_BLOCKS = 12;

  /** The set-aside of each program: the first that is about it; shape: one per program. */
  public static List<Optional<SetAside>> ofPrograms(List<SetAside> setAsides, District district) {
    List<Optional<SetAside>> ofProgram = new ArrayList<>();
    for (int p = 0; p < district.programs().size(); p++) {
      int program = p;
      ofProgram.add(
          setAsides.stream()
              .filter(
                  it -> it.where().isEmpty() || Place.matches(it.where().get(), district, program))
              .findFirst());
    }
    return ofProgram;
  }

  /** The seats of each block in a program of {@code seats}, earlier blocks first served. */
  public List<Integer> sizes(int seats) {
    List<Integer> sizes = new ArrayList<>();
    int left = seats;
    for (Block block : blocks) {
      long wanted =
          switch (block.size()) {
            case Size.Share(Fraction share) -> share.floorOf(seats);
            case Size.Seats(int stated) -> stated;
          };
      int size = (int) Math.min(wanted, left);
      sizes.add(size);
      left -= size;
    }
    return sizes;
  }
}
