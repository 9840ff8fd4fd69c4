package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;

/**
 * What one file lists by id, in file order, each with its line.
 *
 * <p>An id whose row cannot be used is remembered as well, so that mentions of it elsewhere do not
 * seem unknown.
 */
final class Register<T> {
  private static final int MOST_UNUSABLE = 100_000;

  private final CsvFormat format;
  private final Kind unknown;
  private final List<String> attributes;
  private final Notices.Collector notices;
  private final List<String> ids = new ArrayList<>();
  private final List<T> items = new ArrayList<>();
  private final IntList rows = new IntList();
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<String, Integer> rowOfUnusable = new HashMap<>();
  private boolean complete = true;
  private int lastFound;

  /**
   * An empty register.
   *
   * @param unknown the kind of notice about an id that the file lacks
   * @param attributes the names of the file's attribute columns
   */
  Register(CsvFormat format, Kind unknown, List<String> attributes, Notices.Collector notices) {
    this.format = format;
    this.unknown = unknown;
    this.attributes = attributes;
    this.notices = notices;
  }

  /** The id in this column; notices where it is blank or already listed. */
  String newId(Table table, int column) {
    String id = table.required(column);
    OptionalInt earlier = findRow(id);
    if (earlier.isPresent()) {
      notices.add(
          Kind.DUPLICATE_ID,
          () -> CellNotice.duplicateId(table.at(column), id, earlier.getAsInt()));
    }
    return id;
  }

  private OptionalInt findRow(String id) {
    Integer index = indexOf.get(id);
    if (index != null) {
      return OptionalInt.of(rows.get(index));
    }
    Integer row = rowOfUnusable.get(id);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  void add(String id, T item, int row) {
    indexOf.put(id, items.size());
    ids.add(id);
    items.add(item);
    rows.add(row);
  }

  /** Remembers the id of a row that has error notices; a blank id, or one too many, is lost. */
  void addUnusable(String id, int row) {
    if (id.isBlank() || rowOfUnusable.size() == MOST_UNUSABLE) {
      complete = false;
    } else if (!indexOf.containsKey(id)) {
      rowOfUnusable.putIfAbsent(id, row);
    }
  }

  /** Says that the file has been read; not {@code complete} where ids may have been missed. */
  Register<T> finish(boolean complete) {
    this.complete &= complete;
    return this;
  }

  /** Index of the item with this id, empty where there is none that can be used. */
  private OptionalInt find(String id) {
    // Rows of one student mostly follow each other, so the last answer is often the next one.
    if (lastFound < ids.size() && ids.get(lastFound).equals(id)) {
      return OptionalInt.of(lastFound);
    }
    Integer index = indexOf.get(id);
    if (index == null) {
      return OptionalInt.empty();
    }
    lastFound = index;
    return OptionalInt.of(index);
  }

  /**
   * Index of the item that a cell of another file names; empty where that item cannot be used, and,
   * with a notice, where the cell is blank or names an id this file does not have.
   */
  OptionalInt findNamed(Table other, int column) {
    String id = other.required(column);
    OptionalInt index = find(id);
    if (index.isEmpty() && complete && !id.isBlank() && !rowOfUnusable.containsKey(id)) {
      notices.add(
          unknown,
          () -> CellNotice.unknownId(unknown, other.at(column), id, format.file(), suggestion(id)));
    }
    return index;
  }

  /** A student's id is never suggested: it would show one child while asking about another. */
  private Optional<String> suggestion(String id) {
    return unknown == Kind.UNKNOWN_STUDENT ? Optional.empty() : Nearest.find(id, ids);
  }

  /** True where every row of the file became an item. */
  boolean isWhole() {
    return complete && rowOfUnusable.isEmpty();
  }

  /** The items in file order. */
  List<T> items() {
    return items;
  }

  T item(int index) {
    return items.get(index);
  }

  /** The line of an item. */
  int row(int index) {
    return rows.get(index);
  }

  /** The names of the file's attribute columns. */
  List<String> attributes() {
    return attributes;
  }
}
