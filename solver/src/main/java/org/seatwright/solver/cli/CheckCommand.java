package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.model.readiness.Severity;
import org.seatwright.solver.pipeline.CheckOutcome;
import org.seatwright.solver.pipeline.CheckRun;
import org.seatwright.solver.report.ReadinessJson;
import org.seatwright.solver.report.ReadinessPage;
import org.seatwright.solver.report.ReadinessText;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: says what is wrong with a district, or what a round will have to do with. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Looks a district over before a round: what is wrong with its files, what cannot go well"
            + " under its policy and why, who there is and how many seats; then the policy in"
            + " sentences with the numbers it comes to.",
    footerHeading =
        "%nExit codes: 0 nothing stands against a round, 2 the files cannot be used, or no plan can"
            + " keep the hard rules.%n%nExamples:%n",
    footer = {
      "  ./run.sh check my-district",
      "  ./run.sh check my-district --policy stricter.yaml",
      "  ./run.sh check my-district --html readiness.html --json readiness.json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the report as one page, too; totals alone.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the report for programs, too; totals alone.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--with-students",
      description =
          "Name students and show wrong cells in these files, for those who may see them.")
  private boolean withStudents;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try {
      Optional<OutputFile> page = begin(html, ReadinessPage.BEGINNING);
      Optional<OutputFile> data = begin(json, ReadinessJson.BEGINNING);
      if (page.isPresent() && data.isPresent()) {
        page.get().requireOther(data.get());
      }
      CheckOutcome outcome =
          CheckRun.run(input.folder(), input.policy(), withStudents, Version.number());
      print(outcome);
      if (page.isPresent()) {
        page.get().write(ReadinessPage.of(outcome.view()));
      }
      if (data.isPresent()) {
        data.get().write(ReadinessJson.of(outcome.view()));
      }
      html.ifPresent(this::tell);
      json.ifPresent(this::tell);
      return outcome.view().count(Severity.ERROR) > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    } catch (OutputRefusedException e) {
      session.err().println(Text.printable(String.valueOf(e.getMessage())));
      return ExitCode.REFUSED;
    }
  }

  private static Optional<OutputFile> begin(Optional<Path> file, String beginning)
      throws OutputRefusedException {
    return file.isPresent() ? Optional.of(OutputFile.at(file.get(), beginning)) : Optional.empty();
  }

  private void print(CheckOutcome outcome) {
    if (!outcome.notices().isEmpty()) {
      session.out().println(outcome.notices().render());
    }
    outcome
        .view()
        .subject()
        .ifPresent(subject -> session.out().print(ReadinessText.of(outcome.view(), subject)));
    session.out().flush();
  }

  private void tell(Path file) {
    session.out().println("Wrote " + Text.printable(file.toString()));
  }
}
