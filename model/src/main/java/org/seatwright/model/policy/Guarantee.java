package org.seatwright.model.policy;

import org.seatwright.model.district.Records;

/** A promise to students for whom {@code to} holds at some program of their grade. */
public record Guarantee(String name, Criterion to, As as) {
  /** What holds for the seats of the district's records where no guarantee speaks of them. */
  public static final Guarantee PLACED =
      new Guarantee("Seats already promised", new Criterion.OnFile(Records.PLACED), new As.Seat());

  public Guarantee {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A guarantee's name is blank; messages need one.");
    }
  }

  /** How firm the promise is. */
  public sealed interface As {
    /** The student sits in a program for which the criterion holds. */
    record Seat() implements As {}

    /** The student sits there, or in a program ranked higher than one of those. */
    record Floor() implements As {}

    /** A placement that is neither costs so many points. */
    record Charge(long points) implements As {
      public Charge {
        Points.requirePoints("points", points);
      }
    }
  }
}
