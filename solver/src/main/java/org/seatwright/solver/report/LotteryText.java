package org.seatwright.solver.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Ticket;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.DrawnNumber;
import org.seatwright.model.policy.LotterySheet;

/** What the lottery's commands say, line by line. */
public final class LotteryText {
  private LotteryText() {}

  /**
   * A commitment that was just drawn: what to publish, and what to keep.
   *
   * @param secret the file that holds seed and salt
   */
  public static List<String> committed(Commitment commitment, Path secret) {
    return List.of(
        "Publish, before the choices close:",
        "",
        "  The seed of our lottery is drawn. Its SHA-256, together with a salt, is",
        "  " + commitment.sha256(),
        "  When the choices have closed we publish seed and salt. Anyone can then check that they",
        "  were not changed: printf '%s' 'seatwright-lottery:SEED:SALT' | sha256sum",
        "",
        "Until then policy.yaml can say:",
        "",
        "  lottery:",
        "    commitment:",
        "      sha256: \"%s\"".formatted(commitment.sha256()),
        "",
        "Keep %s secret, and keep it safe: without the salt nobody can prove the seed. When the"
            .formatted(secret),
        "choices have closed, its section lottery takes the place of the one above.");
  }

  /** That {@code seed} is the one of {@code commitment}, which is open. */
  public static List<String> opened(long seed, Commitment commitment) {
    String text = Commitment.text(seed, commitment.salt().orElseThrow());
    return List.of(
        "Seed %d is the one committed to with the SHA-256 %s.".formatted(seed, commitment.sha256()),
        check(text));
  }

  /** That {@code seed} under {@code salt} is not the one of the commitment {@code sha256}. */
  public static String notOpened(long seed, String salt, String sha256) {
    return "Seed %d is not the one committed to: with this salt the SHA-256 is %s, not %s."
        .formatted(seed, Commitment.of(seed, salt).sha256(), sha256);
  }

  /** What one student drew, with every ticket. */
  public static List<String> ofStudent(District district, LotterySheet sheet, int student) {
    List<String> lines = new ArrayList<>();
    String id = district.students().get(student).id().value();
    List<DrawnNumber> numbers = sheet.ofStudent(student);
    for (DrawnNumber number : numbers) {
      lines.add(
          "Student %s%s: number %s of %s%s"
              .formatted(
                  id,
                  at(district, number.program()),
                  Text.number(number.position()),
                  Text.number(district.students().size()),
                  number.tickets().size() == 1
                      ? ", by this ticket:"
                      : ", by the smallest of these tickets:"));
      number.tickets().forEach(ticket -> lines.add("  " + line(ticket)));
    }
    if (numbers.isEmpty()) {
      lines.add(
          "Student %s ranked nothing, and each program draws for itself; there is no number to tell."
              .formatted(id));
    } else {
      lines.add(check(numbers.getFirst().best().text()));
    }
    return lines;
  }

  private static String at(District district, OptionalInt program) {
    return program.isPresent()
        ? " at " + district.programs().get(program.getAsInt()).id().value()
        : "";
  }

  private static String line(Ticket ticket) {
    return ticket.sha256() + "  " + ticket.text();
  }

  private static String check(String text) {
    return "Check it anywhere: printf '%%s' %s | sha256sum".formatted(quoted(text));
  }

  /** The text as one word of a shell. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
