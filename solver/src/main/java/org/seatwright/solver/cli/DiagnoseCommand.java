package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.solver.pipeline.DiagnoseOutcome;
import org.seatwright.solver.pipeline.DiagnoseRun;
import org.seatwright.solver.pipeline.DiagnoseSettings;
import org.seatwright.solver.report.DiagnosisJson;
import org.seatwright.solver.report.DiagnosisText;
import org.seatwright.solver.report.DiagnosisView;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diagnose}: why no plan keeps the hard rules, and what would. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Says which rules and places of a district cannot hold together, and the least that would"
            + " free them: points of band, seats, students without one; each with the plan it"
            + " yields. DISTRICT may be a run folder, too.",
    footerHeading =
        "%nExit codes: 0 some plan keeps every hard rule, 2 wrong usage or input, 3 none does or"
            + " none was found, 4 engines or audit disagree, 130 interrupted; 1 a"
            + " defect.%n%nExamples:%n",
    footer = {
      "  ./run.sh diagnose my-district --policy stricter.yaml",
      "  ./run.sh diagnose my-district-plan --json diagnosis.json",
      "  ./run.sh diagnose my-district --out repairs"
    })
final class DiagnoseCommand implements Callable<Integer> {
  private static final Duration DEFAULT_TIME = Duration.ofSeconds(50);

  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Write the repaired district and its run for each repair, too.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the diagnosis for programs, too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "How long it may take, such as 30s or 2m; 50s where not given.")
  private Duration time = DEFAULT_TIME;

  DiagnoseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DiagnoseSettings settings =
        new DiagnoseSettings(input.folder(), input.policy(), out, time, Version.number());
    try {
      Optional<OutputFile> data =
          json.isPresent()
              ? Optional.of(OutputFile.at(json.get(), DiagnosisJson.BEGINNING))
              : Optional.empty();
      session.watch().run();
      DiagnoseOutcome outcome = new DiagnoseRun(settings, session.elapsed(), session.stop()).run();
      if (data.isPresent() && outcome instanceof DiagnoseOutcome.Done(DiagnosisView view, _)) {
        data.get().write(DiagnosisJson.of(view));
      }
      return tell(outcome);
    } catch (OutputRefusedException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private int tell(DiagnoseOutcome outcome) {
    return switch (outcome) {
      case DiagnoseOutcome.Done(DiagnosisView view, boolean interrupted) -> {
        session.out().print(DiagnosisText.of(view));
        json.ifPresent(file -> session.out().println("Wrote " + Text.printable(file.toString())));
        session.out().flush();
        yield interrupted ? ExitCode.INTERRUPTED : code(view);
      }
      case DiagnoseOutcome.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case DiagnoseOutcome.Unusable(var sentences) -> {
        sentences.forEach(this::refused);
        yield ExitCode.REFUSED;
      }
      case DiagnoseOutcome.CannotWrite(String message) -> refused(message);
      case DiagnoseOutcome.Disagreement(var disagreements) -> {
        session.err().println("Engines and audit disagree about a repaired district:");
        disagreements.forEach(session.err()::println);
        yield ExitCode.DISAGREEMENT;
      }
    };
  }

  private static int code(DiagnosisView view) {
    return view.isPossible() ? ExitCode.DONE : ExitCode.NOT_VALID;
  }

  private int refused(String message) {
    session.err().println(Text.printable(message));
    return ExitCode.REFUSED;
  }
}
