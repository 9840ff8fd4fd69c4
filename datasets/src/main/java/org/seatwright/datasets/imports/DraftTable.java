package org.seatwright.datasets.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * One file of the district while it comes together. Where the file's first column is an id of its
 * own, rows are found by it, and a later source can add columns to them.
 */
final class DraftTable {
  /** Most rows of a file of the district, or of one that is joined. */
  static final int MOST_ROWS = 10_000_000;

  private final CsvFormat format;
  private final boolean keyed;
  private final List<String> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<At> origins = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Set<String> lacking = new HashSet<>();
  private final Set<String> passedOver = new HashSet<>();
  private boolean leaveOut;

  DraftTable(CsvFormat format, boolean keyed) {
    this.format = format;
    this.keyed = keyed;
    columns.addAll(format.required());
  }

  CsvFormat format() {
    return format;
  }

  /** True where the first column is an id of its own. */
  boolean isKeyed() {
    return keyed;
  }

  /** True where rows that cannot be used are left out; otherwise they are errors. */
  boolean leavesOut() {
    return leaveOut;
  }

  void leaveOut(boolean leaveOut) {
    this.leaveOut = leaveOut;
  }

  /** The position of a column, which is added where it is new. */
  int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      columns.add(name);
      return columns.size() - 1;
    }
    return index;
  }

  boolean hasColumn(String name) {
    return columns.contains(name);
  }

  /** Notes that a source says where a column comes from, and does not have it. */
  void lack(String column) {
    lacking.add(column);
  }

  /** True for such a column, unless another source had it. */
  boolean lacks(String column) {
    return lacking.contains(column) && !hasColumn(column);
  }

  List<String> columns() {
    return columns;
  }

  /** Rows, removed ones among them. */
  int size() {
    return rows.size();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Adds a row without cells; {@code id} is its first cell.
   *
   * @throws UnusableTextException where there are too many
   */
  int add(String id, At origin) throws UnusableTextException {
    if (rows.size() == MOST_ROWS) {
      throw new UnusableTextException(ImportNotice.tooManyRecords(origin, MOST_ROWS));
    }
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    cells[0] = id;
    if (keyed) {
      byId.put(id, rows.size());
    }
    rows.add(cells);
    origins.add(origin);
    return rows.size() - 1;
  }

  /** The row of this id, where it is there and has not been removed. */
  OptionalInt find(String id) {
    Integer row = byId.get(id);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  String get(int row, int column) {
    String[] cells = rows.get(row);
    return column < cells.length ? cells[column] : "";
  }

  String get(int row, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : get(row, index);
  }

  void set(int row, int column, String value) {
    String[] cells = rows.get(row);
    if (column >= cells.length) {
      int before = cells.length;
      cells = Arrays.copyOf(cells, columns.size());
      Arrays.fill(cells, before, cells.length, "");
      rows.set(row, cells);
    }
    cells[column] = value;
  }

  /** Where the row was read. */
  At origin(int row) {
    return origins.get(row);
  }

  void remove(int row) throws UnusableTextException {
    passOver(rows.get(row)[0], origin(row));
    byId.remove(rows.get(row)[0]);
    rows.set(row, new String[0]);
  }

  /**
   * Notes that a source has a row of this id, and the row at {@code at} is left out.
   *
   * @throws UnusableTextException where there are too many
   */
  void passOver(String id, At at) throws UnusableTextException {
    if (passedOver.size() == MOST_ROWS) {
      throw new UnusableTextException(ImportNotice.tooManyRecords(at, MOST_ROWS));
    }
    if (keyed && !id.isEmpty()) {
      passedOver.add(id);
    }
  }

  /** True for an id of which every row was left out. */
  boolean isPassedOver(String id) {
    return passedOver.contains(id) && !byId.containsKey(id);
  }

  boolean isRemoved(int row) {
    return rows.get(row).length == 0;
  }

  /** How many rows there are that have not been removed. */
  int kept() {
    int kept = 0;
    for (int row = 0; row < rows.size(); row++) {
      kept += isRemoved(row) ? 0 : 1;
    }
    return kept;
  }
}
