package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;

/** One sheet of an XLSX workbook. Rows without any text are skipped; a cell left out is blank. */
final class WorkbookSheet implements Sheet {
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final At at;
  private final WorkbookCells cells;
  private final Notices.Collector notices;
  private Columns columns;
  private @Nullable Row row;

  private WorkbookSheet(
      ReadableWorkbook workbook,
      Stream<Row> stream,
      At at,
      FileRule rule,
      Columns none,
      Notices.Collector notices) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.at = at;
    this.cells = new WorkbookCells(rule.formulas(), workbook.isDate1904(), notices);
    this.columns = none;
    this.notices = notices;
  }

  /** Opens a sheet below its header; empty, with notices, where there is none. */
  static Optional<WorkbookSheet> open(
      SourceFile file, FileRule rule, ImportLog log, Notices.Collector notices) {
    if (file.path().isEmpty()) {
      notices.add(ImportNotice.workbookInZip(file.at()));
      return Optional.empty();
    }
    Optional<WorkbookGuard> guard = WorkbookGuard.check(file.path().get(), file.at(), notices);
    if (guard.isEmpty()) {
      return Optional.empty();
    }
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(
              file.path().get().toFile(), new ReadingOptions(guard.get().hasStyles(), true));
      Optional<WorkbookSheet> sheet = sheet(workbook, file, rule, log, notices);
      if (sheet.isEmpty()) {
        workbook.close();
      }
      return sheet;
    } catch (IOException | RuntimeException e) {
      notices.add(damaged(e, file.at()));
      return Optional.empty();
    }
  }

  private static Optional<WorkbookSheet> sheet(
      ReadableWorkbook workbook,
      SourceFile file,
      FileRule rule,
      ImportLog log,
      Notices.Collector notices)
      throws IOException {
    List<String> names =
        workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
    Optional<org.dhatim.fastexcel.reader.Sheet> found =
        rule.sheet().isPresent() ? workbook.findSheet(rule.sheet().get()) : workbook.getSheet(0);
    if (found.isEmpty()) {
      notices.add(ImportNotice.noSheet(file.at(), rule.sheet().orElse(""), names));
      return Optional.empty();
    }
    Optional<Columns> none = Columns.of(file.at(), List.of(), notices);
    WorkbookSheet sheet =
        new WorkbookSheet(
            workbook, found.get().openStream(), file.at(), rule, none.orElseThrow(), notices);
    if (!sheet.readHeader(rule.header())) {
      sheet.stream.close();
      return Optional.empty();
    }
    log.opened(file, file.path().orElseThrow(), found.get().getName(), sheet.columns);
    return Optional.of(sheet);
  }

  /** Reads the first row on line {@code line} or below it. */
  private boolean readHeader(int line) {
    long errors = notices.errors();
    while (fetch()) {
      if (row() >= line) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < current().getCellCount(); i++) {
          names.add(cells.text(current(), i, at.row(row())));
        }
        while (!names.isEmpty() && names.getLast().isEmpty()) {
          names.removeLast();
        }
        Optional<Columns> header =
            notices.errors() > errors
                ? Optional.empty()
                : Columns.of(at.row(row()), names, notices);
        columns = header.orElse(columns);
        return header.isPresent();
      }
    }
    if (notices.errors() == errors) {
      notices.add(FileNotice.empty(at));
    }
    return false;
  }

  private Row current() {
    if (row == null) {
      throw new IllegalStateException("There is no row yet.");
    }
    return row;
  }

  private boolean fetch() {
    try {
      while (rows.hasNext()) {
        row = rows.next();
        if (current().stream().anyMatch(WorkbookCells::isFilled)) {
          return true;
        }
      }
    } catch (RuntimeException e) {
      notices.add(damaged(e, at));
    }
    return false;
  }

  /** What the library met in a file that is none of its kind; anything else is a bug of ours. */
  private static Notice damaged(Exception e, At at) {
    return switch (e) {
      case IOException _,
          ExcelReaderException _,
          IllegalStateException _,
          IllegalArgumentException _,
          IndexOutOfBoundsException _,
          NullPointerException _,
          ArithmeticException _,
          ClassCastException _,
          NegativeArraySizeException _,
          UncheckedIOException _,
          NoSuchElementException _ ->
          ImportNotice.damagedWorkbook(at);
      default -> throw new IllegalStateException("Reading a workbook failed.", e);
    };
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next() {
    while (fetch()) {
      int filled = lastFilled() + 1;
      if (filled <= columns.size()) {
        return true;
      }
      notices.add(
          Kind.WRONG_CELL_COUNT,
          () -> TableNotice.wrongCellCount(at.row(row()), filled, columns.size()));
    }
    return false;
  }

  private int lastFilled() {
    for (int i = current().getCellCount() - 1; i >= 0; i--) {
      if (WorkbookCells.isFilled(current().getOptionalCell(i).orElse(null))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long row() {
    return current().getRowNum();
  }

  @Override
  public String text(int column) {
    return cells.text(current(), column, at(column));
  }

  @Override
  public At at() {
    return at;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
