package org.seatwright.datasets.exports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.write.DistrictFiles;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.RowSink;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/**
 * A district folder in which the lists stand beside the students, one column per rank, in place of
 * choices.csv. It reads back as the same district.
 */
public final class WideExport implements DistrictFiles {
  /** More columns than this are not read back. */
  private static final int MOST_COLUMNS = 1000;

  private final District district;
  private final DistrictFiles files;

  private WideExport(District district, DistrictFiles files) {
    this.district = district;
    this.files = files;
  }

  /**
   * Writes the folder, creating it where it is missing.
   *
   * @throws IllegalArgumentException where lists are too long for columns, or an attribute is named
   *     like one
   */
  public static void write(District district, Policy policy, Path folder) throws IOException {
    Files.createDirectories(folder);
    DistrictWriter.write(district, policy, new WideExport(district, DistrictFiles.in(folder)));
  }

  @Override
  public RowSink open(CsvFormat format, List<String> header) throws IOException {
    if (format.equals(CsvFormat.STUDENTS)) {
      return new Students(files.open(format, wide(header)));
    }
    return format.equals(CsvFormat.CHOICES) ? new Nothing() : files.open(format, header);
  }

  @Override
  public Writer open(String file) throws IOException {
    return files.open(file);
  }

  private List<String> wide(List<String> header) {
    List<String> wide = new ArrayList<>(header);
    // One column at least: by it the folder is known to be wide.
    for (int rank = 1; rank <= Math.max(1, district.choices().longest()); rank++) {
      String column = Column.choice(rank);
      if (header.contains(column)) {
        throw new IllegalArgumentException(
            "students.csv: an attribute is named \"%s\", as the choices of a wide file are; rename it."
                .formatted(column));
      }
      wide.add(column);
    }
    if (wide.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "students.csv would have %d columns, at most %d are read back; export another format."
              .formatted(wide.size(), MOST_COLUMNS));
    }
    return wide;
  }

  /** Adds each student's list to the row. */
  private final class Students implements RowSink {
    private final RowSink rows;
    private int student;

    Students(RowSink rows) {
      this.rows = rows;
    }

    @Override
    public void write(List<String> cells) throws IOException {
      List<String> wide = new ArrayList<>(cells);
      for (int place = 0; place < Math.max(1, district.choices().longest()); place++) {
        wide.add(
            place < district.choices().length(student)
                ? district.programs().get(district.choices().program(student, place)).id().value()
                : "");
      }
      student++;
      rows.write(wide);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** Takes the rows of a file that is not written. */
  private static final class Nothing implements RowSink {
    @Override
    public void write(List<String> cells) {}

    @Override
    public void close() {}
  }
}
