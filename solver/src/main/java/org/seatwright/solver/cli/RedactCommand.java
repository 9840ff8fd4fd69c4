package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.seatwright.solver.pipeline.RedactOutcome;
import org.seatwright.solver.pipeline.RedactRun;
import org.seatwright.solver.pipeline.RedactSettings;
import org.seatwright.solver.pipeline.RedactSettings.PseudonymFiles;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code redact}: makes of a run folder what may be published. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Makes a folder that may be published of a run: the report and schools.csv with small"
            + " numbers of students hidden, and as many more as it takes so that nobody can work"
            + " them out. Nothing in it names a student.",
    footerHeading =
        "%nExit codes: 0 it was written, 2 it was not: wrong usage, or the files are not those that"
            + " the run read and wrote.%n%nExamples:%n",
    footer = {
      "  ./run.sh redact cambridge-plan",
      "  ./run.sh redact cambridge-plan --out website --min-cell 20",
      "  ./run.sh redact cambridge-plan --pseudonyms study.csv --secret study.secret"
    })
final class RedactCommand implements Callable<Integer> {
  private static final int FEWEST = 2;
  private static final int MOST = 1_000;

  private final Session session;

  @Mixin private RunArguments input = new RunArguments();

  @Mixin private RunPolicy policy = new RunPolicy();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description =
          "Where the files to be published go: a new folder, or one from an earlier redact;"
              + " RUN-public in the current folder where not given.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--min-cell",
      paramLabel = "N",
      converter = Converters.Size.class,
      description = "Numbers of students from 1 to N − 1 are hidden; 10 where not given.")
  private int least = 10;

  @Option(
      names = "--pseudonyms",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "Also write who sits where, by pseudonyms, to this CSV file. It is its owner's alone and"
              + " not to be published: where somebody sits may tell who it is.")
  private Optional<Path> pseudonyms = Optional.empty();

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "What pseudonyms are made with; drawn at random where the file is not there. The same"
              + " secret gives the same pseudonyms. Keep it apart from them.")
  private Optional<Path> secret = Optional.empty();

  RedactCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (least < FEWEST || least > MOST) {
      throw new UsageException(
          "--min-cell is %d; write a number from %d to %,d.".formatted(least, FEWEST, MOST));
    }
    Path published = out.orElseGet(this::besides);
    RedactSettings settings =
        new RedactSettings(
            input.run(),
            input.district(),
            policy.file(),
            least,
            published,
            pseudonymFiles(published));
    return switch (RedactRun.run(settings, Version.number(), new SecureRandom())) {
      case RedactOutcome.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case RedactOutcome.Unusable(var sentences) -> {
        sentences.forEach(this::warn);
        yield ExitCode.REFUSED;
      }
      case RedactOutcome.CannotWrite(String message) -> {
        warn(message);
        yield ExitCode.REFUSED;
      }
      case RedactOutcome.Written written -> {
        tell(written);
        yield ExitCode.DONE;
      }
    };
  }

  private Path besides() {
    return Path.of(input.name() + "-public");
  }

  private Optional<PseudonymFiles> pseudonymFiles(Path published) {
    if (pseudonyms.isPresent() != secret.isPresent()) {
      throw new UsageException(
          "--pseudonyms and --secret go together: name a file for each, and keep the two apart.");
    }
    Path folder = published.toAbsolutePath().normalize();
    boolean isWithin =
        Stream.concat(pseudonyms.stream(), secret.stream())
            .anyMatch(file -> file.toAbsolutePath().normalize().startsWith(folder));
    if (isWithin) {
      throw new UsageException(
          "Pseudonyms and their secret are not to be published; name files outside of %s."
              .formatted(published));
    }
    return pseudonyms.map(file -> new PseudonymFiles(file, secret.orElseThrow()));
  }

  private void tell(RedactOutcome.Written written) {
    written.files().forEach(file -> print("Wrote " + file));
    written.kept().forEach(file -> print("Wrote %s, not to be published".formatted(file)));
    print(
        written.small() + written.others() == 0
            ? "No number of students is from 1 to %d; nothing is hidden.".formatted(least - 1)
            : "Hidden: %s below %d, or as telling; %s more, so that those cannot be worked out."
                .formatted(
                    Text.count(written.small(), "number of students", "numbers of students"),
                    least,
                    Text.number(written.others())));
  }

  private void print(String line) {
    session.out().println(Text.printable(line));
    session.out().flush();
  }

  private void warn(String line) {
    session.err().println(Text.printable(line));
  }
}
