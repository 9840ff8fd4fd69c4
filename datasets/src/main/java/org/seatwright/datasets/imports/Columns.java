package org.seatwright.datasets.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.read.RowCells;

/**
 * The columns of a table by name. A name is found letter for letter, or where only case differs.
 */
final class Columns {
  private static final int AMBIGUOUS = -1;

  private final At at;
  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> byCase = new HashMap<>();
  private boolean toldNoHeader;

  private Columns(At at, List<String> names) {
    this.at = at;
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        byName.put(names.get(i), i);
        byCase.merge(names.get(i).toLowerCase(Locale.ROOT), i, (_, _) -> AMBIGUOUS);
      }
    }
  }

  /**
   * Checks a header; empty, with notices, where it cannot be used. Cells without a name are columns
   * that nothing can ask for.
   *
   * @param at the header's line
   * @param names the header's cells
   */
  static Optional<Columns> of(At at, List<String> names, Notices.Collector notices) {
    if (names.size() > RowCells.MAX_CELLS) {
      notices.add(TableNotice.tooManyColumns(at, names.size(), RowCells.MAX_CELLS));
      return Optional.empty();
    }
    long errors = notices.errors();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty() && seen.contains(name)) {
        notices.add(TableNotice.duplicateColumn(at.column(name)));
      }
      seen.add(name);
    }
    return notices.errors() > errors ? Optional.empty() : Optional.of(new Columns(at, names));
  }

  int size() {
    return names.size();
  }

  /** The name of a column; a column without one is called by its number. */
  String name(int column) {
    return names.get(column).isEmpty() ? "number " + (column + 1) : names.get(column);
  }

  /** The columns that have names, in file order. */
  List<String> named() {
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  OptionalInt find(String name) {
    Integer exact = byName.get(name);
    if (exact != null) {
      return OptionalInt.of(exact);
    }
    Integer near = byCase.getOrDefault(name.toLowerCase(Locale.ROOT), AMBIGUOUS);
    return near == AMBIGUOUS ? OptionalInt.empty() : OptionalInt.of(near);
  }

  /**
   * The same; a notice where there is no such column.
   *
   * @param asked all columns that are asked for; where none of them is there, the row may be a
   *     record, and nothing of it is shown
   */
  OptionalInt findRequired(String name, Collection<String> asked, Notices.Collector notices) {
    OptionalInt found = find(name);
    if (found.isEmpty() && asked.stream().anyMatch(other -> find(other).isPresent())) {
      notices.add(TableNotice.missingColumn(at.column(name), named(), Nearest.find(name, named())));
    } else if (found.isEmpty() && !toldNoHeader) {
      notices.add(TableNotice.noHeader(at, List.copyOf(asked)));
      toldNoHeader = true;
    }
    return found;
  }
}
