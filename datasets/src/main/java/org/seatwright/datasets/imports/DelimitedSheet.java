package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.datasets.read.RowCells;
import org.seatwright.datasets.read.Rows;
import org.seatwright.datasets.read.TextReader;

/** A delimited text, whatever its encoding and separator. */
final class DelimitedSheet implements Sheet {
  private final TextReader text;
  private final Rows rows;
  private final Columns columns;
  private final boolean formulas;
  private final Notices.Collector notices;

  private DelimitedSheet(
      TextReader text, Rows rows, Columns columns, boolean formulas, Notices.Collector notices) {
    this.text = text;
    this.rows = rows;
    this.columns = columns;
    this.formulas = formulas;
    this.notices = notices;
  }

  /** Opens {@code file} below its header; empty, with notices, where there is none. */
  static Optional<DelimitedSheet> open(
      SourceFile file, FileRule rule, ImportLog log, Notices.Collector notices) {
    Optional<TextShape> shape = TextProbe.probe(file, rule, notices);
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    try {
      InputStream in = file.open();
      TextReader text = new TextReader(in, file.at(), shape.get().encoding());
      Rows rows = Rows.of(text, shape.get().separator(), file.at(), notices);
      Optional<Columns> columns = header(rows, file.at(), rule.header(), notices);
      if (columns.isEmpty()) {
        text.close();
        return Optional.empty();
      }
      log.opened(file, shape.get(), columns.get());
      return Optional.of(new DelimitedSheet(text, rows, columns.get(), rule.formulas(), notices));
    } catch (IOException e) {
      notices.add(TextReader.notice(e, file.at()));
      return Optional.empty();
    }
  }

  /** The first row on line {@code line} or below it. */
  private static Optional<Columns> header(Rows rows, At at, int line, Notices.Collector notices) {
    long errors = notices.errors();
    do {
      if (!rows.fetch()) {
        if (notices.errors() == errors) {
          notices.add(FileNotice.empty(at));
        }
        return Optional.empty();
      }
    } while (rows.cells().line() < line);
    RowCells cells = rows.cells();
    At header = at.row(cells.line());
    if (cells.isTooLong()) {
      notices.add(TableNotice.rowTooLong(header, RowCells.MAX_LENGTH));
      return Optional.empty();
    }
    if (cells.count() > RowCells.MAX_CELLS) {
      notices.add(TableNotice.tooManyColumns(header, cells.count(), RowCells.MAX_CELLS));
      return Optional.empty();
    }
    return Columns.of(
        header,
        IntStream.range(0, cells.count()).mapToObj(i -> CellText.stripped(cells.text(i))).toList(),
        notices);
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next() {
    while (rows.fetch()) {
      RowCells cells = rows.cells();
      if (cells.isTooLong()) {
        notices.add(TableNotice.rowTooLong(at().row(row()), RowCells.MAX_LENGTH));
      } else if (cells.count() != columns.size()) {
        notices.add(
            Kind.WRONG_CELL_COUNT,
            () -> TableNotice.wrongCellCount(at().row(row()), cells.count(), columns.size()));
      } else {
        return true;
      }
    }
    return false;
  }

  @Override
  public long row() {
    return rows.cells().line();
  }

  @Override
  public String text(int column) {
    String cell = CellText.stripped(rows.cells().text(column));
    if (!cell.startsWith("=")) {
      return cell;
    }
    Optional<String> kept = CellText.keptText(cell);
    if (kept.isEmpty() && !formulas) {
      notices.add(Kind.FORMULA, () -> ImportNotice.formulaInText(at(column), cell));
      return "";
    }
    return kept.orElse(cell);
  }

  @Override
  public String seen(int column) {
    String cell = CellText.stripped(rows.cells().text(column));
    return CellText.keptText(cell).orElse(cell);
  }

  @Override
  public At at() {
    return rows.at();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
