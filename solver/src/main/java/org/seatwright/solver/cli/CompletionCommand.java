package org.seatwright.solver.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code completion}: prints a script that teaches a shell the commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a completion script for bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = "  source <(./run.sh completion)")
final class CompletionCommand implements Callable<Integer> {
  private final Session session;
  private final CommandLine all;

  /**
   * @param all the whole command line
   */
  CompletionCommand(Session session, CommandLine all) {
    this.session = session;
    this.all = all;
  }

  @Override
  public Integer call() {
    session.out().print(AutoComplete.bash("run.sh", all));
    session.out().flush();
    return ExitCode.DONE;
  }
}
