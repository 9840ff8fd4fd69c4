package org.seatwright.datasets.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.datasets.notice.WorkbookNotice;
import org.seatwright.datasets.read.TextReader;

/** One sheet of an XLSX workbook. Rows without any text are skipped; a cell left out is blank. */
final class WorkbookSheet implements Sheet {
  private final Workbook workbook;
  private final WorkbookRows rows;
  private final At at;
  private final WorkbookCells cells;
  private final Notices.Collector notices;
  private Columns columns;

  private WorkbookSheet(
      Workbook workbook, WorkbookRows rows, At at, FileRule rule, Notices.Collector notices) {
    this.workbook = workbook;
    this.rows = rows;
    this.at = at;
    this.cells = new WorkbookCells(workbook, rule, notices);
    this.columns = Columns.of(at, List.of(), notices).orElseThrow();
    this.notices = notices;
  }

  /** Opens a sheet below its header; empty, with notices, where there is none. */
  static Optional<WorkbookSheet> open(
      SourceFile file, FileRule rule, ImportLog log, Notices.Collector notices) {
    if (file.path().isEmpty()) {
      notices.add(WorkbookNotice.workbookInZip(file.at()));
      return Optional.empty();
    }
    Path path = file.path().get();
    Optional<WorkbookParts> parts = WorkbookParts.open(path, file.at(), notices);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<WorkbookSheet> sheet = Optional.empty();
    try {
      sheet = sheet(Workbook.open(parts.get()), file, rule, notices);
      if (sheet.isPresent()) {
        log.opened(file, path, name(sheet.get().workbook, rule), sheet.get().columns);
      }
    } catch (IOException e) {
      notices.add(TextReader.notice(e, file.at()));
      sheet = Optional.empty();
    }
    if (sheet.isEmpty()) {
      close(parts.get(), notices);
    }
    return sheet;
  }

  private static void close(WorkbookParts parts, Notices.Collector notices) {
    try {
      parts.close();
    } catch (IOException e) {
      notices.add(TextReader.notice(e, parts.at()));
    }
  }

  private static String name(Workbook workbook, FileRule rule) {
    return rule.sheet().orElseGet(() -> workbook.sheets().getFirst());
  }

  private static Optional<WorkbookSheet> sheet(
      Workbook workbook, SourceFile file, FileRule rule, Notices.Collector notices)
      throws IOException {
    if (workbook.sheets().isEmpty()) {
      notices.add(WorkbookNotice.damagedWorkbook(file.at()));
      return Optional.empty();
    }
    String name = name(workbook, rule);
    if (!workbook.sheets().contains(name)) {
      notices.add(WorkbookNotice.noSheet(file.at(), name, workbook.sheets()));
      return Optional.empty();
    }
    WorkbookRows rows = workbook.rows(name);
    WorkbookSheet sheet = new WorkbookSheet(workbook, rows, file.at(), rule, notices);
    return sheet.readHeader(rule.header()) ? Optional.of(sheet) : Optional.empty();
  }

  /** Reads the first row on line {@code line} or below it. */
  private boolean readHeader(int line) throws IOException {
    long errors = notices.errors();
    while (fetch()) {
      if (row() >= line) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.width(); i++) {
          Optional<WorkbookCell> cell = rows.find(i);
          names.add(cell.isEmpty() ? "" : cells.text(cell.get(), at.row(row())));
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
    notices.add(FileNotice.empty(at));
    return false;
  }

  private boolean fetch() throws IOException {
    while (rows.next()) {
      if (rows.width() > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next() {
    try {
      while (fetch()) {
        int filled = rows.width();
        if (filled <= columns.size()) {
          return true;
        }
        notices.add(
            Kind.WRONG_CELL_COUNT,
            () -> TableNotice.wrongCellCount(at.row(row()), filled, columns.size()));
      }
    } catch (IOException e) {
      notices.add(TextReader.notice(e, at));
    }
    return false;
  }

  @Override
  public long row() {
    return rows.row();
  }

  @Override
  public String text(int column) {
    Optional<WorkbookCell> cell = rows.find(column);
    return cell.isEmpty() ? "" : cells.text(cell.get(), at(column));
  }

  @Override
  public String seen(int column) {
    return rows.find(column).map(cells::seen).orElse("");
  }

  @Override
  public At at() {
    return at;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}
