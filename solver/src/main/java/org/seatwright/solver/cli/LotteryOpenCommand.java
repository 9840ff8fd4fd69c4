package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.PolicyResult;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Lottery;
import org.seatwright.solver.report.LotteryText;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lottery open}: proves that a seed is the one committed to. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Proves that a seed is the one that was committed to: of a file, or of seed and salt as"
            + " they were published.",
    footerHeading =
        "%nExit codes: 0 it is the seed committed to, 2 it is not, or wrong usage or input."
            + "%n%nExamples:%n",
    footer = {
      "  ./run.sh lottery open lottery-seed.yaml --commitment PUBLISHED",
      "  ./run.sh lottery open my-district/policy.yaml",
      "  ./run.sh lottery open --seed 20260301 --salt SALT --commitment PUBLISHED"
    })
final class LotteryOpenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "A file that lottery commit wrote, or a policy with such a section lottery.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.LotterySeed.class,
      description = "The seed, in place of a file.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--salt",
      paramLabel = "SALT",
      converter = Converters.Salt.class,
      description = "The salt, in place of a file.")
  private Optional<String> salt = Optional.empty();

  @Option(
      names = "--commitment",
      paramLabel = "SHA256",
      converter = Converters.Hash.class,
      description = "The commitment as it was published; that of the file where not given.")
  private Optional<String> commitment = Optional.empty();

  LotteryOpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    boolean stated = seed.isPresent() && salt.isPresent() && commitment.isPresent();
    boolean any = seed.isPresent() || salt.isPresent();
    if (file.isPresent() ? any : !stated) {
      throw new UsageException("Give either FILE, or --seed, --salt and --commitment.");
    }
    return file.isPresent()
        ? open(file.get())
        : open(seed.orElseThrow(), salt.orElseThrow(), commitment.orElseThrow());
  }

  private int open(Path named) {
    return switch (PolicyFileReader.read(named)) {
      case PolicyResult.Refused(var notices) -> refused(notices.render());
      case PolicyResult.Loaded(var policy, _) -> open(named, policy.lottery());
    };
  }

  private int open(Path named, Lottery lottery) {
    Optional<Commitment> promise = lottery.commitment();
    Optional<String> told = promise.flatMap(Commitment::salt);
    if (promise.isEmpty() || told.isEmpty()) {
      String lacks = promise.isEmpty() ? "commitment" : "salt of its commitment";
      return refused(Text.printable("%s: the section lottery has no %s.".formatted(named, lacks)));
    }
    return open(lottery.seed(), told.get(), commitment.orElse(promise.get().sha256()));
  }

  private int open(long opened, String with, String published) {
    Commitment own = Commitment.of(opened, with);
    if (!own.sha256().equals(published)) {
      return refused(LotteryText.notOpened(opened, with, published));
    }
    LotteryText.opened(opened, own).forEach(session.out()::println);
    return ExitCode.DONE;
  }

  private int refused(String message) {
    session.err().println(message);
    return ExitCode.REFUSED;
  }
}
