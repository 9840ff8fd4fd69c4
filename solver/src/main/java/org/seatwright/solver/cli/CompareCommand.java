package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.solver.pipeline.CompareRun;
import org.seatwright.solver.report.ComparisonJson;
import org.seatwright.solver.report.ComparisonText;
import org.seatwright.solver.report.ComparisonView;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: finished runs side by side, and who gains and loses between them. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Puts finished runs side by side: points, choices, balance, and how many students move"
            + " from the first run to each other one, who is better and worse off, by group.",
    footerHeading =
        "%nExit codes: 0 compared, 2 wrong usage, files that cannot be read or that do not belong"
            + " to their run.%n%nExamples:%n",
    footer = {
      "  ./run.sh compare plan-a plan-b",
      "  ./run.sh compare this-year band-5 band-10 band-15 --json comparison.json"
    })
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "RUN",
      converter = Converters.RunPath.class,
      description = "Folders that solve wrote, two or more; the first is compared with.")
  private List<Path> runs = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the comparison to this file, too.")
  private Optional<Path> json = Optional.empty();

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (runs.size() < 2) {
      throw new UsageException("Name two runs or more.");
    }
    try {
      Optional<OutputFile> file =
          json.isPresent()
              ? Optional.of(OutputFile.at(json.get(), ComparisonJson.BEGINNING))
              : Optional.empty();
      return switch (CompareRun.run(runs)) {
        case CompareRun.Compared(ComparisonView view) -> {
          session.out().print(ComparisonText.of(view));
          if (file.isPresent()) {
            file.get().write(ComparisonJson.of(view));
            session.out().println();
            session.out().println("Wrote " + Text.printable(json.get().toString()));
          }
          session.out().flush();
          yield ExitCode.DONE;
        }
        case CompareRun.Refused(_, var notices) -> {
          session.err().println(notices.render());
          yield ExitCode.REFUSED;
        }
        case CompareRun.Unusable(Path run, List<String> sentences) -> {
          sentences.forEach(it -> session.err().println(Text.printable(run + ": " + it)));
          yield ExitCode.REFUSED;
        }
      };
    } catch (OutputRefusedException e) {
      session.err().println(Text.printable(String.valueOf(e.getMessage())));
      return ExitCode.REFUSED;
    }
  }
}
