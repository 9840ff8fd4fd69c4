package org.seatwright.solver.pipeline;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.Site;

/** One thing that might be otherwise. */
public sealed interface Change {
  /** The change in a few words, for a row of a table. */
  String words();

  /**
   * More seats, or fewer.
   *
   * @param place a program, or a school, whose programs share them as evenly as can be
   * @param seats more where above 0, fewer where below
   */
  record Seats(String place, int seats) implements Change {
    public Seats {
      if (seats == 0) {
        throw new IllegalArgumentException("No seat more or fewer is no change.");
      }
    }

    @Override
    public String words() {
      return "%s %+d %s".formatted(place, seats, Math.abs(seats) == 1 ? "seat" : "seats");
    }
  }

  /**
   * Another distance from the reference.
   *
   * @param rule the rule's name; empty for every rule that is kept within a distance
   */
  record Band(Optional<String> rule, BigDecimal within) implements Change {
    @Override
    public String words() {
      return "within ±%s%s"
          .formatted(within.toPlainString(), rule.map(name -> " of \"" + name + "\"").orElse(""));
    }
  }

  /**
   * Bounds of a rule about a share, a mean or a count, farther apart.
   *
   * @param by how much farther out each of the two lies, whole for a count; below 0 where farther
   *     in
   */
  record Wider(String rule, BigDecimal by) implements Change {
    @Override
    public String words() {
      return "\"%s\" %s %s"
          .formatted(rule, by.abs().toPlainString(), by.signum() < 0 ? "narrower" : "wider");
    }
  }

  /** Another policy. */
  record OtherPolicy(Path file) implements Change {
    @Override
    public String words() {
      return "policy %s".formatted(file.getFileName());
    }
  }

  /** A school takes nobody; families keep their lists. */
  record Without(String school) implements Change {
    @Override
    public String words() {
      return "without " + school;
    }
  }

  /**
   * One school more, which nobody has ranked.
   *
   * @param seats in each of its grades
   * @param grades as programs name them
   */
  record With(String school, Optional<Site> site, List<String> grades, int seats)
      implements Change {
    public With {
      grades = List.copyOf(grades);
      if (seats < 1) {
        throw new IllegalArgumentException("Seats is %d, must be 1 or more.".formatted(seats));
      }
    }

    @Override
    public String words() {
      return "with %s, %d seats in each of %s".formatted(school, seats, String.join(", ", grades));
    }
  }
}
