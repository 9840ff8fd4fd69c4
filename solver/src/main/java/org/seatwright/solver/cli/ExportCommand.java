package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.solver.pipeline.ExportFormat;
import org.seatwright.solver.pipeline.ExportOutcome;
import org.seatwright.solver.pipeline.ExportRun;
import org.seatwright.solver.pipeline.ExportSettings;
import org.seatwright.solver.pipeline.ExportedProgram;
import org.seatwright.solver.pipeline.ExportedProgram.Formulation;
import org.seatwright.solver.pipeline.PlanFile;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes a district, and a plan, in the forms that other tools read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Writes a district, its rules and a plan for other tools: tables, JSON, orders, or the"
            + " mathematical programs that solve it. JSON and tables read back as the same district.",
    footerHeading = "%nExit codes: 0 it was written, 2 it was not.%n%nExamples:%n",
    footer = {
      "  ./run.sh export tiny --format json --out tiny-json",
      "  ./run.sh export tiny-json/district.json --format csv --out tiny-again    and back",
      "  ./run.sh export cambridge --run cambridge-plan --format wide --out tables",
      "  ./run.sh export tiny --format mps --formulation textbook --out model"
    })
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      converter = Converters.FilePath.class,
      description = "A run folder, or any plan that audit takes, to be exported too.")
  private Optional<Path> run = Optional.empty();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "WORD",
      converter = Converters.Format.class,
      completionCandidates = Converters.FormatWords.class,
      description =
          "json: all in one file. csv: the district's files. wide: the same, the choices as columns of"
              + " students.csv. options: every seat each student could get and what it costs."
              + " preflib: the lists as orders, no student named. mps, lp: a mathematical program.")
  private ExportFormat format = ExportFormat.JSON;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the files go: a new or empty folder.")
  private Path out = Path.of("");

  @Option(
      names = "--formulation",
      paramLabel = "WORD",
      converter = Converters.ProgramFormulation.class,
      completionCandidates = Converters.FormulationWords.class,
      description =
          "With mps or lp: seat-table, whole numbers per program and type (default); or textbook, a"
              + " binary per option.")
  private Optional<Formulation> formulation = Optional.empty();

  @Option(
      names = "--level",
      paramLabel = "WORD",
      description =
          "With mps or lp: what the program minimises, the levels before it held at the plan's:"
              + " missed, rank-1, rank-2, … or points. Where not given, the points; without a plan"
              + " the first level.")
  private Optional<String> level = Optional.empty();

  @Option(
      names = "--no-hull",
      description =
          "With seat-table: write rules as they are, not as the sides of what whole numbers allow.")
  private boolean noHull;

  @Option(
      names = "--ids",
      description =
          "With mps or lp: name students by their ids; by their line in students.csv otherwise.")
  private boolean ids;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!format.isProgram() && (formulation.isPresent() || level.isPresent() || noHull || ids)) {
      throw new UsageException(
          "--formulation, --level, --no-hull and --ids belong to --format mps or lp.");
    }
    ExportSettings settings =
        new ExportSettings(
            input.folder(),
            input.policy(),
            run.map(path -> new PlanFile(path, PlanColumns.USUAL)),
            format,
            new ExportedProgram(formulation.orElse(Formulation.SEAT_TABLE), level, !noHull, ids),
            out,
            Version.number());
    return switch (ExportRun.run(settings)) {
      case ExportOutcome.Refused(var notices) -> {
        notices.forEach(it -> session.err().println(it.render()));
        yield ExitCode.REFUSED;
      }
      case ExportOutcome.Impossible(String message) -> refused(message);
      case ExportOutcome.CannotWrite(String message) -> refused(message);
      case ExportOutcome.Written written -> {
        written.notices().forEach(it -> session.err().println(it.render()));
        tell(written);
        yield ExitCode.DONE;
      }
    };
  }

  private int refused(String message) {
    session.err().println(Text.printable(message));
    return ExitCode.REFUSED;
  }

  private void tell(ExportOutcome.Written written) {
    written
        .files()
        .forEach(file -> session.out().println("Wrote " + Text.printable(file.toString())));
    if (!written.leftOut().isEmpty()) {
      session
          .out()
          .println(
              Text.printable(
                  "Left out, because no linear program says it: "
                      + String.join(", ", written.leftOut())
                      + "."));
    }
  }
}
