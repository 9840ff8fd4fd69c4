package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.solver.pipeline.ReplayOutcome;
import org.seatwright.solver.pipeline.ReplayRun;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: makes a run again, and says whether it comes to the same plan. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Makes a run again from its run.json: same files, seed and engines, each stopped where it"
            + " had stopped, whatever the clock says now. Says whether the plan is the same, byte"
            + " for byte, or what differs. Writes nothing.",
    footerHeading =
        "%nExit codes: 0 the same plan, 4 another plan, 2 wrong usage, or the files are not those"
            + " that the run read, 130 interrupted; 1 a defect.%n%nExamples:%n",
    footer = {
      "  ./run.sh replay cambridge-plan",
      "  ./run.sh replay archive/plan-2026 --district archive/district-2026"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RunArguments input = new RunArguments();

  @Mixin private RunPolicy policy = new RunPolicy();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.watch().run();
    Optional<Path> folder = input.district();
    Optional<Path> rules = policy.file();
    try (ProgressDisplay display = new ProgressDisplay(session, quiet)) {
      return tell(
          new ReplayRun(input.run(), Version.number(), session.stop()).run(folder, rules, display));
    }
  }

  private int tell(ReplayOutcome outcome) {
    return switch (outcome) {
      case ReplayOutcome.Same(var files, var remarks) -> {
        remarks.forEach(this::print);
        print("The same plan, byte for byte: %s.".formatted(String.join(", ", files)));
        yield ExitCode.DONE;
      }
      case ReplayOutcome.Differs(var differences, var remarks) -> {
        print("Not the same plan:");
        differences.forEach(this::print);
        remarks.forEach(this::print);
        yield ExitCode.DISAGREEMENT;
      }
      case ReplayOutcome.OtherInputs(var folder, var differences) -> {
        warn("%s does not hold what the run read:".formatted(folder));
        differences.forEach(this::warn);
        yield ExitCode.REFUSED;
      }
      case ReplayOutcome.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case ReplayOutcome.Impossible(var message) -> {
        warn(message);
        yield ExitCode.REFUSED;
      }
      case ReplayOutcome.Stopped() -> {
        warn("Interrupted; nothing is known about the plan.");
        yield ExitCode.INTERRUPTED;
      }
    };
  }

  private void print(String line) {
    session.out().println(Text.printable(line));
    session.out().flush();
  }

  private void warn(String line) {
    session.err().println(Text.printable(line));
  }
}
