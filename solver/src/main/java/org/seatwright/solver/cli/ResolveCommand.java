package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.pipeline.FinishedRun;
import org.seatwright.solver.pipeline.ResolveRun;
import org.seatwright.solver.pipeline.SolveOutcome;
import org.seatwright.solver.pipeline.SolveSettings;
import org.seatwright.solver.report.LateJson;
import org.seatwright.solver.report.LateText;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resolve}: late changes to a finished run, with as few students moved as can be. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Takes in students who come and go after a plan was published: everyone keeps the seat held"
            + " unless a rule needs the move or the family ranks the new seat higher. Writes a run"
            + " folder with the new plan, who moves and why, and the waitlists.",
    footerHeading =
        "%nThe file of changes is a CSV with a row per change. Column change says arrive, leave,"
            + " decline or relist, column student who; an arrival has all columns of students.csv,"
            + " and arrivals and new lists have choice_1, choice_2, and so on.%n%nExit codes: 0 a"
            + " valid plan was written, 2 wrong usage, files that cannot be read or that do not"
            + " belong to the run, 3 no valid plan was found and the least-bad one was written, 4"
            + " engines or audit disagree, 130 interrupted and the best plan so far was"
            + " written.%n%nExamples:%n",
    footer = {
      "  ./run.sh resolve plan --changes july.csv",
      "  ./run.sh resolve plan --changes july.csv --out plan-july --json july.json",
      "  ./run.sh resolve plan-july --changes august.csv --out plan-august"
    })
final class ResolveCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RunArguments input = new RunArguments();

  @Mixin private RunPolicy policy = new RunPolicy();

  @Option(
      names = "--changes",
      required = true,
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Who arrives, leaves, declines or has another list.")
  private Path changes = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the plan goes; RUN-resolved here where not given.")
  private Optional<Path> out = Optional.empty();

  @Mixin private BudgetArguments budget = new BudgetArguments();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the counts to this file, too.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  ResolveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.watch().run();
    Path folder = out.orElseGet(() -> Path.of(input.name() + "-resolved"));
    if (isSame(folder, input.run())) {
      throw new UsageException("--out is the run itself, which has to stay; name another folder.");
    }
    return switch (FinishedRun.open(input.run(), input.district(), policy.file())) {
      case FinishedRun.Refused(var notices) -> refused(List.of(notices.render()));
      case FinishedRun.Unusable(var sentences) ->
          refused(sentences.stream().map(it -> Text.printable(input.run() + ": " + it)).toList());
      case FinishedRun.Opened(FinishedRun base) -> resolve(base, folder);
    };
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // what cannot be looked at is told of where it is read or written
    }
  }

  private int refused(List<String> lines) {
    lines.forEach(session.err()::println);
    return ExitCode.REFUSED;
  }

  private int resolve(FinishedRun base, Path folder) {
    SolveSettings settings =
        new SolveSettings(
            ResolveRun.districtOf(folder),
            Optional.empty(),
            folder,
            Engines.BOTH,
            SolverName.SCIP,
            budget.budget(),
            base.record().seed(),
            Version.number());
    try {
      Optional<OutputFile> text =
          json.isPresent()
              ? Optional.of(OutputFile.at(json.get(), LateJson.BEGINNING))
              : Optional.empty();
      return tell(solve(base, settings), text);
    } catch (OutputRefusedException e) {
      return refused(List.of(Text.printable(String.valueOf(e.getMessage()))));
    }
  }

  private ResolveRun.Outcome solve(FinishedRun base, SolveSettings settings) {
    try (ProgressDisplay display = new ProgressDisplay(session, quiet)) {
      return new ResolveRun(base, changes, settings, session.elapsed(), session.stop())
          .run(display);
    }
  }

  private int tell(ResolveRun.Outcome outcome, Optional<OutputFile> text)
      throws OutputRefusedException {
    if (outcome.run() instanceof SolveOutcome.Written(var report, _)
        && outcome.late().isPresent()) {
      session.out().print(LateText.of(outcome.late().get()));
      session.out().println();
      if (text.isPresent()) {
        text.get().write(LateJson.of(outcome.late().get(), report));
      }
    }
    int code = SolveCommand.tell(session, outcome.run());
    if (outcome.run() instanceof SolveOutcome.Written && json.isPresent()) {
      session.out().println("Wrote " + Text.printable(json.get().toString()));
      session.out().flush();
    }
    return code;
  }
}
