package org.seatwright.solver.report.page;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.Site;
import org.seatwright.solver.report.count.HomeMap;

/** A drawing of numbers that stand in a table, too. */
public sealed interface Chart {
  /** What it shows, a few words. */
  String title();

  /** What can be seen in it, for those who cannot see it. */
  String description();

  /** Shares of 1 side by side, row by row. */
  record Stacks(String title, String description, List<String> parts, List<StackRow> rows)
      implements Chart {
    public Stacks {
      parts = List.copyOf(parts);
      rows = List.copyOf(rows);
    }
  }

  /** One bar; as many shares as there are parts. */
  record StackRow(String label, String note, List<Value> shares) {
    public StackRow {
      shares = List.copyOf(shares);
    }
  }

  /** Marks on a line, row by row, on what is allowed there. */
  record Dots(String title, String description, List<Series> series, List<DotRow> rows, Axis axis)
      implements Chart {
    public Dots {
      series = List.copyOf(series);
      rows = List.copyOf(rows);
    }
  }

  /** What one mark of a row stands for. */
  record Series(String name, Mark mark) {}

  /**
   * How a mark looks; shapes differ, not colours alone. In the order in which they are drawn: what
   * comes later is smaller, so that marks at one place are all seen.
   */
  enum Mark {
    RING,
    DIAMOND,
    DISC
  }

  /** One line of a chart of dots; a value per series. */
  record DotRow(String label, Optional<Range> band, List<Value> values, boolean isMissed) {
    public DotRow {
      values = List.copyOf(values);
    }
  }

  /** From where to where something may be. */
  record Range(double low, double high) {}

  /**
   * The line that marks stand on.
   *
   * @param isShare whether its numbers are read in percent
   */
  record Axis(double low, double high, double step, boolean isShare, int digits) {}

  /** Bars of seats, filled as far as they are used. */
  record Seats(String title, String description, List<SeatRow> rows) implements Chart {
    public Seats {
      rows = List.copyOf(rows);
    }
  }

  record SeatRow(String label, long seats, Value used) {}

  /** Schools, and neighbourhoods by how many students live there. */
  record Homes(
      String title,
      String description,
      HomeMap map,
      List<HomeMark> homes,
      Optional<String> group,
      List<Pin> schools)
      implements Chart {
    public Homes {
      homes = List.copyOf(homes);
      schools = List.copyOf(schools);
    }
  }

  /** A neighbourhood: students, and the share of a group among them. */
  record HomeMark(HomeMap.Cell cell, Value students, Value share) {}

  /** A school by its number in the table. */
  record Pin(int number, String label, Site site) {}
}
