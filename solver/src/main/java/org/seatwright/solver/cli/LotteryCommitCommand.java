package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.PolicyText;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Lottery;
import org.seatwright.solver.report.LotteryText;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lottery commit}: draws a seed and commits to it. */
@Command(
    name = "commit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Draws a seed and a salt, writes them to a file to be kept secret, and prints the"
            + " commitment to publish before the choices close.",
    footerHeading = "%nExit codes: 0 the file was written, 2 it cannot be written.%n%nExamples:%n",
    footer = {
      "  ./run.sh lottery commit",
      "  ./run.sh lottery commit --out safe/lottery-2026.yaml",
      "  ./run.sh lottery commit --seed 20260301    a seed drawn in public, say"
    })
final class LotteryCommitCommand implements Callable<Integer> {
  /** Seeds have fifteen digits: as many as spreadsheets and all readers of JSON keep. */
  private static final long LEAST = 100_000_000_000_000L;

  private static final long MOST = 10 * LEAST;
  private static final int SALT_BYTES = 16;

  private final Session session;
  private final RandomGenerator random;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.LotterySeed.class,
      description = "The seed to commit to, where it was drawn elsewhere.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "Where seed and salt go, to be kept secret; lottery-seed.yaml here where not given. A"
              + " file that is there is never replaced.")
  private Path out = Path.of("lottery-seed.yaml");

  LotteryCommitCommand(Session session) {
    this(session, new SecureRandom());
  }

  LotteryCommitCommand(Session session, RandomGenerator random) {
    this.session = session;
    this.random = random;
  }

  @Override
  public Integer call() {
    long drawn = seed.orElseGet(() -> random.nextLong(LEAST, MOST));
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Commitment commitment = Commitment.of(drawn, HexFormat.of().formatHex(salt));
    try {
      OutputFile.create(out, text(drawn, commitment));
    } catch (OutputRefusedException e) {
      session.err().println(Text.printable(String.valueOf(e.getMessage())));
      return ExitCode.REFUSED;
    }
    LotteryText.committed(commitment, out)
        .forEach(line -> session.out().println(Text.printable(line)));
    session.out().println();
    session.out().println("Wrote " + Text.printable(out.toString()));
    return ExitCode.DONE;
  }

  private static String text(long seed, Commitment commitment) {
    return """
    # Seed and salt of a lottery. Keep them secret until the choices have closed.
    """
        + PolicyText.of(new Lottery(seed, Lottery.Numbers.SINGLE, Optional.of(commitment)));
  }
}
