package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seatwright.solver.pipeline.AuditOutcome;
import org.seatwright.solver.pipeline.AuditRun;
import org.seatwright.solver.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code audit}: judges a plan, ours or anyone's, against the rules. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Judges any plan against the rules: valid or each violation, points, figures.",
    footerHeading =
        "%nExit codes: 0 the plan is valid, 3 it breaks hard rules, 2 wrong usage or input."
            + "%n%nExamples:%n",
    footer = {
      "  ./run.sh audit cambridge cambridge-plan/assignments.csv",
      "  ./run.sh audit my-district last-year.csv --policy stricter.yaml"
    })
final class AuditCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Parameters(
      index = "1",
      paramLabel = "ASSIGNMENTS",
      converter = Converters.FilePath.class,
      description =
          "A CSV file with the columns student and program, one row per student; other columns are"
              + " not read.")
  private Path assignments = Path.of("");

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return switch (AuditRun.run(input.folder(), input.policy(), assignments)) {
      case AuditOutcome.Refused(var notices) -> {
        notices.forEach(it -> session.err().println(it.render()));
        yield ExitCode.REFUSED;
      }
      case AuditOutcome.Judged(var plan, var notices) -> {
        notices.forEach(it -> session.err().println(it.render()));
        session.out().print(Summary.of(plan));
        session.out().flush();
        yield plan.violations().isEmpty() ? ExitCode.DONE : ExitCode.NOT_VALID;
      }
    };
  }
}
