package org.seatwright.solver.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lottery}: what makes a draw one that outsiders can check. */
@Command(
    name = "lottery",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Commits to the seed of the lottery before the choices close, proves it afterwards, and"
            + " tells every student's number with what anyone needs to check it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run.sh lottery commit",
      "  ./run.sh lottery open lottery-seed.yaml",
      "  ./run.sh lottery numbers my-district"
    })
final class LotteryCommand implements Runnable {
  /** The command with those below it. */
  static CommandLine line(Session session) {
    return new CommandLine(new LotteryCommand())
        .addSubcommand(new LotteryCommitCommand(session))
        .addSubcommand(new LotteryOpenCommand(session))
        .addSubcommand(new LotteryNumbersCommand(session));
  }

  @Override
  public void run() {
    throw new UsageException("Name one of commit, open, numbers.");
  }
}
