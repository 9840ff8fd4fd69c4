package org.seatwright.solver.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.PlanWriter;
import org.seatwright.datasets.write.RowSink;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.solver.pipeline.RedactSettings.PseudonymFiles;

/**
 * Who sits where, by pseudonym: the first 32 hexadecimal digits of HMAC-SHA-256 (RFC 2104) of the
 * student's id under a secret of 32 random bytes. Rows stand in the order of pseudonyms, so that
 * their order tells nothing. Whoever has the secret can find the student of a pseudonym by trying
 * all ids; nobody else can.
 */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int DIGITS = 32;
  private static final String SECRET = "seatwright-pseudonym-secret:";
  private static final List<String> HEADER =
      List.of("pseudonym", Column.PROGRAM, Column.SCHOOL, Column.RANK, Column.HOW);

  /** A file holds no secret. */
  static final class NoSecretException extends Exception {
    private static final long serialVersionUID = 1;

    NoSecretException(Path file) {
      super(
          "%s: after \"%s\" there must be %d hexadecimal digits. Name another file, and a secret is drawn."
              .formatted(file, SECRET, 2 * SECRET_BYTES));
    }
  }

  private final PseudonymFiles files;
  private final OutputFile assignments;
  private final Optional<OutputFile> newSecret;
  private final byte[] secret;

  private Pseudonyms(
      PseudonymFiles files, OutputFile assignments, Optional<OutputFile> newSecret, byte[] secret) {
    this.files = files;
    this.assignments = assignments;
    this.newSecret = newSecret;
    this.secret = secret;
  }

  /**
   * Reads the secret, or draws one where there is no such file; writes nothing yet.
   *
   * @throws OutputRefusedException where one of the files cannot be written, or is of another kind
   * @throws NoSecretException where the secret's file holds none
   */
  static Pseudonyms begin(PseudonymFiles files, RandomGenerator random)
      throws NoSecretException, IOException {
    OutputFile assignments = OutputFile.at(files.assignments(), String.join(",", HEADER));
    OutputFile secret = OutputFile.at(files.secret(), SECRET);
    assignments.requireOther(secret);
    if (Files.exists(files.secret(), LinkOption.NOFOLLOW_LINKS)) {
      return new Pseudonyms(files, assignments, Optional.empty(), read(files.secret()));
    }
    byte[] drawn = new byte[SECRET_BYTES];
    random.nextBytes(drawn);
    return new Pseudonyms(files, assignments, Optional.of(secret), drawn);
  }

  private static byte[] read(Path file) throws IOException, NoSecretException {
    String text = Files.readString(file).strip();
    String digits = text.substring(SECRET.length());
    if (!digits.matches("[0-9a-f]{%d}".formatted(2 * SECRET_BYTES))) {
      throw new NoSecretException(file);
    }
    return HexFormat.of().parseHex(digits);
  }

  /** Writes the assignments and, where it is new, the secret; the files written. */
  List<Path> write(District district, Assignment plan) throws IOException {
    List<Path> written = new ArrayList<>();
    if (newSecret.isPresent()) {
      newSecret.get().write(SECRET + HexFormat.of().formatHex(secret) + "\n");
      written.add(files.secret());
    }
    assignments.write(text(district, plan));
    written.addFirst(files.assignments());
    return written;
  }

  private String text(District district, Assignment plan) throws IOException {
    Rows rows = new Rows(new ArrayList<>(), mac());
    PlanWriter.writeRows(district, plan, rows);
    rows.list().sort(Comparator.comparing(List::getFirst));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (CsvRows csv = CsvRows.to(text)) {
      csv.write(HEADER);
      for (List<String> row : rows.list()) {
        csv.write(row);
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** Rows of assignments.csv, each student under a pseudonym. */
  private record Rows(List<List<String>> list, Mac mac) implements RowSink {
    @Override
    public void write(List<String> row) {
      byte[] hash = mac.doFinal(row.getFirst().getBytes(StandardCharsets.UTF_8));
      List<String> other = new ArrayList<>(row);
      other.set(0, HexFormat.of().formatHex(hash).substring(0, DIGITS));
      list.add(other);
    }

    @Override
    public void close() {}
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
    }
  }
}
