package org.seatwright.datasets.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;

/**
 * The rows of a delimited text, header or not, in bounded memory.
 *
 * @param cells the row read last
 */
public record Rows(
    CloseableIterator<RowCells> parser, RowCells cells, At at, Notices.Collector notices)
    implements CellRows {
  private static final int BUFFER = 1 << 20;

  /** The rows of {@code text}; {@code separator} stands between two cells. */
  public static Rows of(Reader text, char separator, At at, Notices.Collector notices) {
    RowCells cells = new RowCells();
    return new Rows(
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(BUFFER)
            .build(cells, text)
            .iterator(),
        cells,
        at,
        notices);
  }

  @Override
  public boolean fetch() {
    try {
      if (!parser.hasNext()) {
        return false;
      }
      parser.next();
      return true;
    } catch (UncheckedIOException e) {
      notices.add(TextReader.notice(e.getCause(), at));
      return false;
    } catch (CsvParseException e) {
      if (e.getCause() != null) {
        throw e;
      }
      notices.add(TableNotice.unmatchedQuote(at.row(cells.line())));
      return false;
    }
  }

  @Override
  public long line() {
    return cells.line();
  }

  @Override
  public int count() {
    return cells.count();
  }

  @Override
  public boolean isTooLong() {
    return cells.isTooLong();
  }

  @Override
  public String text(int column) {
    return cells.text(column);
  }
}
