package org.seatwright.solver.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.catalog.Letters;
import org.seatwright.solver.pipeline.ExplainOutcome;
import org.seatwright.solver.pipeline.ExplainRun;
import org.seatwright.solver.pipeline.ExplainSettings;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: why students were not placed higher. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Says where a student was placed and, for every program ranked higher, why not: what is"
            + " proven, and what the seat would have cost all students together. Letters to families"
            + " are the same for students of all categories; --internal names rules, and tells"
            + " exact costs.",
    footerHeading =
        "%nExit codes: 0 done, 2 wrong usage, no such student, or files that are not those of the"
            + " run, 130 interrupted; 1 a defect.%n%nExamples:%n",
    footer = {
      "  ./run.sh explain tiny-plan --student Dov",
      "  ./run.sh explain cambridge-plan --student s0042 --lang es",
      "  ./run.sh explain cambridge-plan --student s0042 --internal",
      "  ./run.sh explain cambridge-plan --all --out reasons.csv",
      "  ./run.sh explain cambridge-plan --all --out letters --templates our-words"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String ENGLISH = "en";

  private final Session session;

  @Mixin private RunArguments input = new RunArguments();

  @Mixin private RunPolicy policy = new RunPolicy();

  @Option(
      names = "--student",
      paramLabel = "ID",
      description = "The student whose letter is shown.")
  private Optional<String> student = Optional.empty();

  @Option(names = "--all", description = "All students; --out says where to.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      converter = Converters.FilePath.class,
      description =
          "With --all: a table where the name ends with .csv, otherwise a folder with a letter for"
              + " each student.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "WORD",
      description = "The language of the words: en (default), es, or another of --templates.")
  private String language = ENGLISH;

  @Option(
      names = "--templates",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Words of your own: an edited copy of the folder datasets/letters.")
  private Optional<Path> templates = Optional.empty();

  @Option(
      names = "--internal",
      description =
          "Name the rules and tell exact costs, which may tell a student's category; not for"
              + " families, and marked so on top.")
  private boolean internal;

  @Option(
      names = "--exact",
      description =
          "With --all --internal: solve again for every seat whose cost is not settled otherwise,"
              + " in large districts too; this takes long.")
  private boolean exact;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (student.isPresent() == all) {
      throw new UsageException("Give exactly one of --student ID and --all.");
    }
    if (all != out.isPresent() || (exact && !all)) {
      throw new UsageException("--all needs --out PATH; --out and --exact belong to --all.");
    }
    Path words = words();
    session.watch().run();
    ExplainRun explanation =
        new ExplainRun(
            new ExplainSettings(
                input.run(), input.district(), policy.file(), words, internal, exact),
            session.stop());
    return tell(
        out.isPresent()
            ? explanation.explainAll(out.get())
            : explanation.explain(student.orElseThrow()));
  }

  private Path words() {
    Letters letters = templates.map(Letters::new).orElseGet(Letters::ofInstallation);
    return letters
        .find(language)
        .orElseThrow(() ->
            new UsageException(
                templates.filter(it -> !Files.isDirectory(it)).isPresent()
                    ? "--templates names no folder; make one with a copy of datasets/letters."
                    : letters.languages().isEmpty()
                        ? "The folder of --templates holds no letters; copy datasets/letters."
                        : "There are no letters in \"%s\"; write one of %s."
                            .formatted(language, String.join(", ", letters.languages()))));
  }

  private int tell(ExplainOutcome outcome) {
    return switch (outcome) {
      case ExplainOutcome.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case ExplainOutcome.Impossible(List<String> sentences) -> {
        sentences.forEach(this::warn);
        yield ExitCode.REFUSED;
      }
      case ExplainOutcome.CannotWrite(String message) -> {
        warn(message);
        yield ExitCode.REFUSED;
      }
      case ExplainOutcome.Stopped() -> {
        warn("Interrupted; nothing was written.");
        yield ExitCode.INTERRUPTED;
      }
      case ExplainOutcome.Explained(String letter) -> {
        letter.lines().forEach(line -> session.out().println(Text.printable(line)));
        yield ExitCode.DONE;
      }
      case ExplainOutcome.Written written -> {
        tell(written);
        yield ExitCode.DONE;
      }
    };
  }

  private void tell(ExplainOutcome.Written written) {
    session
        .out()
        .println(
            ("%s not in the first choice, %s ranked higher: cost exact %s, at least so much %s,"
                    + " no better %s, not proven %s.")
                .formatted(
                    Text.students(written.students()),
                    Text.count(written.seats(), "program", "programs"),
                    Text.number(written.exact()),
                    Text.number(written.ranges()),
                    Text.number(written.noBetter()),
                    Text.number(written.open())));
    session.out().println("Wrote " + Text.printable(written.out().toString()));
  }

  private void warn(String line) {
    session.err().println(Text.printable(line));
  }
}
