package org.seatwright.datasets.write;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.format.CsvFormat;

/** Where the files of a district go. */
public interface DistrictFiles {
  /** Begins the rows of one kind; the caller closes them before the next file. */
  RowSink open(CsvFormat format, List<String> header) throws IOException;

  /** Begins a file that holds no rows; the caller closes it before the next file. */
  Writer open(String file) throws IOException;

  /** Takes a file that holds no rows. */
  default void write(String file, String text) throws IOException {
    try (Writer out = open(file)) {
      out.write(text);
    }
  }

  /** Plain files in a folder that has none of them yet. */
  static DistrictFiles in(Path folder) {
    return new DistrictFiles() {
      @Override
      public RowSink open(CsvFormat format, List<String> header) throws IOException {
        CsvRows rows = CsvRows.create(folder.resolve(format.file()));
        rows.write(header);
        return rows;
      }

      @Override
      public Writer open(String file) throws IOException {
        return Files.newBufferedWriter(folder.resolve(file), WRITE, CREATE_NEW);
      }
    };
  }
}
