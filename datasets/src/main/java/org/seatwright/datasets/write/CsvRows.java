package org.seatwright.datasets.write;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.format.SpreadsheetCell;

/**
 * An open CSV file that takes row after row: UTF-8, line feeds, quotes only where needed, and no
 * cell that a spreadsheet takes for a formula ({@link SpreadsheetCell}).
 */
public final class CsvRows implements RowSink {
  private final CsvWriter csv;

  private CsvRows(CsvWriter csv) {
    this.csv = csv;
  }

  private static CsvRows open(Path file, OpenOption... options) throws IOException {
    return new CsvRows(builder().build(file, StandardCharsets.UTF_8, options));
  }

  private static CsvWriter.CsvWriterBuilder builder() {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
  }

  /** The text of a file of these rows. */
  public static String text(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvRows csv = to(bytes)) {
      for (List<String> row : rows) {
        csv.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rows could not be written to memory.", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes to a stream that is closed with the rows. */
  public static CsvRows to(OutputStream out) {
    return new CsvRows(builder().build(out, StandardCharsets.UTF_8));
  }

  /** Opens a file that does not exist yet. */
  public static CsvRows create(Path file) throws IOException {
    return open(file, WRITE, CREATE_NEW);
  }

  /** Opens a file, emptying it where it exists. */
  static CsvRows replace(Path file) throws IOException {
    return open(file, WRITE, CREATE, TRUNCATE_EXISTING);
  }

  @Override
  public void write(List<String> cells) throws IOException {
    try {
      csv.writeRecord(cells.stream().map(SpreadsheetCell::written).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
