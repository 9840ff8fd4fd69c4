package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.verify.Finding;
import org.seatwright.solver.verify.Finding.Standing;
import org.seatwright.solver.verify.VerifyOutcome;
import org.seatwright.solver.verify.VerifyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: checks a finished run and what it proves, without any engine. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Checks a finished run in exact arithmetic, without any engine: inputs, the files written,"
            + " plan, status, every bound of its certificate, and the gap they prove. What it does"
            + " not check it names in its last line.",
    footerHeading =
        "%nExit codes: 0 all that is checked is as the run says, 4 its files contradict it, 2 wrong"
            + " usage, files that cannot be read or that do not belong to the run.%n%nExamples:%n",
    footer = {
      "  ./run.sh verify cambridge cambridge-plan",
      "  ./run.sh verify my-district my-district-plan --policy stricter.yaml"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      converter = Converters.RunPath.class,
      description = "The folder that solve wrote.")
  private Path run = Path.of("");

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return switch (VerifyRun.run(input.folder(), input.policy(), run)) {
      case VerifyOutcome.Refused(var notices) -> {
        notices.forEach(it -> session.err().println(it.render()));
        yield ExitCode.REFUSED;
      }
      case VerifyOutcome.Checked checked -> {
        checked.notices().forEach(it -> session.err().println(it.render()));
        checked.findings().forEach(this::print);
        session.out().flush();
        yield code(checked);
      }
    };
  }

  private void print(Finding finding) {
    String line = "%-10s %s".formatted(finding.standing().word(), finding.sentence());
    session.out().println(Text.printable(line));
  }

  private static int code(VerifyOutcome.Checked checked) {
    if (checked.has(Standing.CONTRADICTED)) {
      return ExitCode.DISAGREEMENT;
    }
    return checked.has(Standing.OTHER_RUN) ? ExitCode.REFUSED : ExitCode.DONE;
  }
}
