package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.solver.pipeline.AuditOutcome;
import org.seatwright.solver.pipeline.AuditRun;
import org.seatwright.solver.pipeline.PlanFile;
import org.seatwright.solver.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      "  ./run.sh audit my-district last-year.csv --policy stricter.yaml",
      "  ./run.sh audit my-district offers.csv --student PupilNo --school Building",
      "  ./run.sh audit my-district gurobi.sol    a solution of a program that export wrote"
    })
final class AuditCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Parameters(
      index = "1",
      paramLabel = "ASSIGNMENTS",
      converter = Converters.FilePath.class,
      description =
          "The plan: a run folder; a table with a row per student in CSV or JSON, which names programs,"
              + " or schools where that is enough, or has a column per program with a 1 where the"
              + " student sits; or a .sol file, the solution of an exported program.")
  private Path assignments = Path.of("");

  @Option(
      names = "--student",
      paramLabel = "COLUMN",
      description = "What the table calls the column of students; student where not given.")
  private String student = Column.STUDENT;

  @Option(
      names = "--program",
      paramLabel = "COLUMN",
      description = "What the table calls the column of programs; program where not given.")
  private Optional<String> program = Optional.empty();

  @Option(
      names = "--school",
      paramLabel = "COLUMN",
      description = "What the table calls the column of schools, in place of programs.")
  private Optional<String> school = Optional.empty();

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return switch (AuditRun.run(input.folder(), input.policy(), plan())) {
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

  private PlanFile plan() {
    if (program.isPresent() && school.isPresent()) {
      throw new UsageException("Name the column of programs or of schools, not both.");
    }
    return new PlanFile(assignments, new PlanColumns(student, program, school));
  }
}
