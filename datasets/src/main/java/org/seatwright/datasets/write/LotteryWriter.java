package org.seatwright.datasets.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.DrawnNumber;
import org.seatwright.model.policy.LotterySheet;

/** Writes students' numbers in the lottery, each with the ticket that counts. */
public final class LotteryWriter {
  /** How every such file begins. */
  public static final String BEGINNING = String.join(",", CsvFormat.LOTTERY.columns()) + "\n";

  private LotteryWriter() {}

  /** The rows of every student in input order, as CSV. */
  public static String of(District district, LotterySheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvRows rows = CsvRows.to(bytes)) {
      rows.write(CsvFormat.LOTTERY.columns());
      for (int student = 0; student < district.students().size(); student++) {
        String id = district.students().get(student).id().value();
        for (DrawnNumber number : sheet.ofStudent(student)) {
          rows.write(
              List.of(
                  id,
                  program(district, number.program()),
                  Integer.toString(number.position()),
                  Integer.toString(number.tickets().size()),
                  number.best().text(),
                  number.best().sha256()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory refuses nothing
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String program(District district, OptionalInt program) {
    return program.isPresent() ? district.programs().get(program.getAsInt()).id().value() : "";
  }
}
