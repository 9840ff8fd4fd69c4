package org.seatwright.solver.cli;

import org.seatwright.solver.report.Text;
import picocli.CommandLine;

/** The command line put together: commands, how words become values, how failures are told. */
final class Commands {
  private Commands() {}

  /** Runs one command line and returns its exit code; see {@link ExitCode}. */
  static int run(Session session, String... args) {
    try {
      return commandLine(session).execute(args);
    } catch (OutOfMemoryError e) {
      session.err().println(outOfMemory());
      return ExitCode.DEFECT;
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      return Defect.tell(e, session.err());
    }
  }

  private static String outOfMemory() {
    return "Out of memory: the heap holds %s MB. Give it more, for example %s."
        .formatted(
            Text.number(Runtime.getRuntime().maxMemory() >> 20), "SEATWRIGHT_JAVA_OPTS=-Xmx8g");
  }

  static CommandLine commandLine(Session session) {
    CommandLine commands = new CommandLine(new RootCommand());
    commands.addSubcommand(new SolveCommand(session));
    commands.addSubcommand(new AuditCommand(session));
    commands.addSubcommand(new VerifyCommand(session));
    commands.addSubcommand(new ReplayCommand(session));
    commands.addSubcommand(new ExplainCommand(session));
    commands.addSubcommand(new CompareCommand(session));
    commands.addSubcommand(new WhatIfCommand(session));
    commands.addSubcommand(new ResolveCommand(session));
    commands.addSubcommand(new RedactCommand(session));
    commands.addSubcommand(new CheckCommand(session));
    commands.addSubcommand(new DiagnoseCommand(session));
    commands.addSubcommand(new ImportCommand(session));
    commands.addSubcommand(new ExportCommand(session));
    commands.addSubcommand(new GenerateCommand(session));
    commands.addSubcommand(LotteryCommand.line(session));
    commands.addSubcommand(new BenchCommand(session));
    commands.addSubcommand(new DatasetsCommand(session));
    commands.addSubcommand(new PoliciesCommand(session));
    commands.addSubcommand(new CompletionCommand(session, commands));
    commands.setExpandAtFiles(false);
    commands.setOut(session.out());
    commands.setErr(session.err());
    commands.setParameterExceptionHandler((e, _) -> {
      session.err().println(UsageMessage.of(e));
      return ExitCode.REFUSED;
    });
    commands.setExecutionExceptionHandler((e, command, _) -> {
      if (e instanceof UsageException) {
        session.err().println(UsageMessage.of(command, String.valueOf(e.getMessage())));
        return ExitCode.REFUSED;
      }
      return Defect.tell(e, session.err());
    });
    return commands;
  }
}
