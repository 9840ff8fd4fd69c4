package org.seatwright.datasets.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;

/** The column names of one CSV file, all different and none blank; required ones are there. */
record Header(List<String> names) {
  Header {
    names = List.copyOf(names);
  }

  /** Checks the row that holds the header; empty, with notices, where it does not fit. */
  static Optional<Header> of(CellRows row, At at, CsvFormat format, Notices.Collector notices) {
    if (row.count() > RowCells.MAX_CELLS) {
      notices.add(TableNotice.tooManyColumns(at, row.count(), RowCells.MAX_CELLS));
      return Optional.empty();
    }
    if (row.isTooLong()) {
      notices.add(TableNotice.rowTooLong(at, RowCells.MAX_LENGTH));
      return Optional.empty();
    }
    Header header = new Header(IntStream.range(0, row.count()).mapToObj(row::text).toList());
    long errors = notices.errors();
    header.check(at, format, notices);
    return notices.errors() > errors ? Optional.empty() : Optional.of(header);
  }

  private void check(At at, CsvFormat format, Notices.Collector notices) {
    String first = names.getFirst();
    if (format.isOfStudents() && hasNone(format)) {
      notices.add(TableNotice.noHeader(at, format.required()));
      return;
    }
    if (names.size() == 1 && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0)) {
      notices.add(TableNotice.wrongSeparator(at, first));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isBlank()) {
        notices.add(TableNotice.unnamedColumn(at, i + 1));
      } else if (!seen.add(names.get(i))) {
        notices.add(TableNotice.duplicateColumn(at.column(names.get(i))));
      }
    }
    List<String> others = names.stream().filter(name -> !format.columns().contains(name)).toList();
    for (String column : format.required()) {
      if (!seen.contains(column)) {
        notices.add(
            TableNotice.missingColumn(at.column(column), names, Nearest.find(column, others)));
      }
    }
  }

  /** True where no cell, be it cut at other separators, is a column of the format in any case. */
  private boolean hasNone(CsvFormat format) {
    return names.stream()
        .flatMap(name -> Stream.of(name.split("[;\t|]")))
        .map(String::strip)
        .noneMatch(name -> format.columns().stream().anyMatch(name::equalsIgnoreCase));
  }

  /** Position of a column that the format requires. */
  int index(String column) {
    return find(column).orElseThrow();
  }

  /** Position of a column, empty where the file lacks it. */
  OptionalInt find(String column) {
    int index = names.indexOf(column);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
