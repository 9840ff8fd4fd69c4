package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.Column;

/**
 * Ranked lists in the rows of students: one column per rank, {@code choice_1}, {@code choice_2}, …
 * without a gap.
 */
final class WideLists {
  private WideLists() {}

  /** The cells of the row that holds the header. */
  private static List<String> header(CellRows rows) {
    int columns = Math.min(rows.count(), RowCells.MAX_CELLS);
    return IntStream.range(0, columns).mapToObj(rows::text).toList();
  }

  /** Where the header has the columns of the lists, the favourite's first. */
  static List<Integer> columnsOfRanks(List<String> header) {
    List<Integer> columns = new ArrayList<>();
    for (int rank = 1; header.contains(Column.choice(rank)); rank++) {
      columns.add(header.indexOf(Column.choice(rank)));
    }
    return columns;
  }

  /** The rows without their lists; the same rows where they have none. */
  static CellRows withoutLists(CellRows rows) {
    return new WithoutLists(rows);
  }

  /** The lists as rows of student, rank and program; empty where the header has none. */
  static Optional<CellRows> find(CellRows rows) {
    if (!rows.fetch() || rows.count() > RowCells.MAX_CELLS || rows.isTooLong()) {
      return Optional.empty();
    }
    List<String> header = header(rows);
    List<Integer> ranks = columnsOfRanks(header);
    int student = header.indexOf(Column.STUDENT);
    return ranks.isEmpty() || student < 0
        ? Optional.empty()
        : Optional.of(new Lists(rows, header.size(), student, ranks));
  }

  private static final class WithoutLists implements CellRows {
    private final CellRows rows;
    private final List<Integer> kept = new ArrayList<>();
    private boolean hasHeader;
    private int left;

    WithoutLists(CellRows rows) {
      this.rows = rows;
    }

    @Override
    public boolean fetch() {
      boolean isThere = rows.fetch();
      if (isThere && !hasHeader) {
        hasHeader = true;
        List<String> header = header(rows);
        List<Integer> ranks = columnsOfRanks(header);
        IntStream.range(0, header.size()).filter(k -> !ranks.contains(k)).forEach(kept::add);
        left = ranks.size();
      }
      return isThere;
    }

    @Override
    public long line() {
      return rows.line();
    }

    @Override
    public int count() {
      return rows.count() - left;
    }

    @Override
    public boolean isTooLong() {
      return rows.isTooLong();
    }

    @Override
    public String text(int column) {
      return rows.text(kept.get(column));
    }
  }

  /** A row per choice, below a header; a row of students that cannot be used has none. */
  private static final class Lists implements CellRows {
    private static final List<String> HEADER = List.of(Column.STUDENT, Column.RANK, Column.PROGRAM);

    private final CellRows rows;
    private final int columns;
    private final int student;
    private final List<Integer> ranks;
    private boolean isBegun;

    /** The rank of the row, 0 in the header. */
    private int rank;

    Lists(CellRows rows, int columns, int student, List<Integer> ranks) {
      this.rows = rows;
      this.columns = columns;
      this.student = student;
      this.ranks = ranks;
    }

    @Override
    public boolean fetch() {
      if (!isBegun) {
        isBegun = true;
        return true;
      }
      do {
        if (rank == 0 || rank == ranks.size()) {
          if (!fetchStudent()) {
            return false;
          }
          rank = 0;
        }
        rank++;
      } while (rows.text(ranks.get(rank - 1)).isBlank());
      return true;
    }

    private boolean fetchStudent() {
      boolean isThere = rows.fetch();
      while (isThere && (rows.count() != columns || rows.isTooLong())) {
        isThere = rows.fetch();
      }
      return isThere;
    }

    @Override
    public long line() {
      return rows.line();
    }

    @Override
    public int count() {
      return HEADER.size();
    }

    @Override
    public boolean isTooLong() {
      return false;
    }

    @Override
    public String text(int column) {
      if (rank == 0) {
        return HEADER.get(column);
      }
      return switch (column) {
        case 0 -> rows.text(student);
        case 1 -> Integer.toString(rank);
        default -> rows.text(ranks.get(rank - 1));
      };
    }
  }
}
