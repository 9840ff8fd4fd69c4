package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.model.district.Reason;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.bench.TraceWriter;
import org.seatwright.solver.pipeline.DistrictFolder;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.pipeline.PlanFile;
import org.seatwright.solver.pipeline.RunListener;
import org.seatwright.solver.pipeline.SolveOutcome;
import org.seatwright.solver.pipeline.SolveRun;
import org.seatwright.solver.pipeline.SolveSettings;
import org.seatwright.solver.report.Summary;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code solve}: finds a plan, proves how good it is, and writes it. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Finds the plan that gives families the most while every rule holds.",
    footerHeading =
        "%nExit codes: 0 a valid plan was written, 2 wrong usage or input, 3 no valid plan was"
            + " found and the least-bad one was written, 4 engines or audit disagree, 130"
            + " interrupted and the best plan so far was written, if there was one; 1 a"
            + " defect.%n%nExamples:%n",
    footer = {
      "  ./run.sh solve cambridge",
      "  ./run.sh solve my-district --policy stricter.yaml --out plan-b",
      "  ./run.sh solve my-district --time 10m --gap 0.001",
      "  ./run.sh solve my-district --moves 200000    the same bytes each time"
    })
final class SolveCommand implements Callable<Integer> {
  private static final PlanColumns COMPARED =
      new PlanColumns(Column.STUDENT, Optional.empty(), Optional.empty());

  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who chose the rules after --policy; kept with the run.")
  private String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "Why these rules took the place of the district's own; kept with the run.")
  private String why = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the plan goes; DISTRICT-plan here where not given.")
  private Optional<Path> out = Optional.empty();

  @Mixin private BudgetArguments budget = new BudgetArguments();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = Converters.Engine.class,
      completionCandidates = Converters.EngineWords.class,
      description = "${COMPLETION-CANDIDATES}; both is the default.")
  private Engines engines = Engines.BOTH;

  @Option(
      names = "--solver",
      paramLabel = "SOLVER",
      converter = Converters.Solver.class,
      completionCandidates = Converters.SolverWords.class,
      description = "What solves the programs: ${COMPLETION-CANDIDATES}; scip is the default.")
  private SolverName solver = SolverName.SCIP;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description = "Seed of the engines' own randomness; 1 where not given.")
  private long seed = 1;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "Write every better plan and bound to this CSV file when it is found; sums alone, nothing"
              + " of any student.")
  private Optional<Path> trace = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "ASSIGNMENTS",
      converter = Converters.FilePath.class,
      description =
          "Show another plan for the same students beside the new one in the report: a run folder,"
              + " or a table as audit takes it.")
  private Optional<Path> compare = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  SolveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = input.folder();
    Optional<Path> policy = input.policy();
    if (solver == SolverName.CBC && engines != Engines.TIMEFOLD && budget.countsMoves()) {
      throw new UsageException(
          "cbc counts no moves; give --time instead of --moves, or another --solver.");
    }
    session.watch().run();
    SolveSettings settings =
        new SolveSettings(
            folder,
            policy,
            out.orElseGet(() -> DistrictFolder.planOf(folder)),
            engines,
            solver,
            budget.budget(),
            seed,
            Version.number(),
            compare.map(file -> new PlanFile(file, COMPARED)),
            reason(policy));
    return tell(
        session, trace.map(file -> traced(settings, file)).orElseGet(() -> solve(settings)));
  }

  private Reason reason(Optional<Path> policy) {
    Reason reason = new Reason(by.strip(), why.strip());
    if (policy.isEmpty() && !reason.equals(Reason.NONE)) {
      throw new UsageException(
          "--by and --why say who chose other rules and why; they belong to --policy.");
    }
    return reason;
  }

  private SolveOutcome solve(SolveSettings settings) {
    try (ProgressDisplay display = new ProgressDisplay(session, quiet)) {
      return run(settings, display);
    }
  }

  /** Solves and writes down how it went, whatever else is shown. */
  private SolveOutcome traced(SolveSettings settings, Path file) {
    Consumer<String> complaints = it -> session.err().println(Text.printable(it));
    try (TraceWriter writer = TraceWriter.open(file, session.elapsed(), complaints);
        ProgressDisplay display = new ProgressDisplay(session, quiet)) {
      SolveOutcome outcome =
          run(settings, (district, notices) -> writer.begin(display.solving(district, notices)));
      if (outcome instanceof SolveOutcome.Written(var report, _)) {
        writer.ended(report.plan().score(), report.proof().findBound());
      }
      return outcome;
    } catch (IOException e) {
      return new SolveOutcome.CannotWrite(String.valueOf(e.getMessage()));
    }
  }

  private SolveOutcome run(SolveSettings settings, RunListener listener) {
    return new SolveRun(settings, session.elapsed(), session.stop()).run(listener);
  }

  /** Tells people what came of it and the caller its exit code. */
  static int tell(Session session, SolveOutcome outcome) {
    return switch (outcome) {
      case SolveOutcome.Written(var report, var files) -> {
        session.out().print(Summary.of(report));
        session.out().println();
        files.forEach(file -> session.out().println("Wrote " + Text.printable(file.toString())));
        session.out().flush();
        if (report.interrupted()) {
          yield ExitCode.INTERRUPTED;
        }
        yield report.plan().score().isValid() ? ExitCode.DONE : ExitCode.NOT_VALID;
      }
      case SolveOutcome.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case SolveOutcome.CannotWrite(var message) -> {
        session.err().println(Text.printable(message));
        yield ExitCode.REFUSED;
      }
      case SolveOutcome.Disagreement(var disagreements) -> {
        session.err().println("Engines and audit disagree, so nothing was written:");
        disagreements.forEach(session.err()::println);
        yield ExitCode.DISAGREEMENT;
      }
      case SolveOutcome.StoppedEarly() -> {
        session.err().println("Interrupted before there was a plan; nothing was written.");
        yield ExitCode.INTERRUPTED;
      }
    };
  }
}
