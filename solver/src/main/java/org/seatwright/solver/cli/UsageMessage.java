package org.seatwright.solver.cli;

import java.util.Collection;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.solver.report.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in one line: what is wrong, the nearest right word, and where help is. */
final class UsageMessage {
  private UsageMessage() {}

  static String of(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? of(e.getCommandLine(), unmatched(unmatched))
        // Of options that take KEY=VALUE the library says "option" twice.
        : of(e.getCommandLine(), String.valueOf(e.getMessage()).replace("option option", "option"));
  }

  /** The sentence {@code what}, ended, and where the help of {@code command} is. */
  static String of(CommandLine command, String what) {
    return Text.printable(
        "%s See %s --help.".formatted(ended(what), command.getCommandSpec().qualifiedName()));
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      return missing("option", word, command.getCommandSpec().optionsMap().keySet());
    }
    return command.getSubcommands().isEmpty()
        ? "\"%s\" is one argument too many.".formatted(word)
        : missing("command", word, command.getSubcommands().keySet());
  }

  private static String missing(String kind, String word, Collection<String> known) {
    String hint =
        Nearest.find(word, known.stream().sorted().toList())
            .map(name -> "; did you mean %s?".formatted(name))
            .orElse(".");
    return "There is no %s %s%s".formatted(kind, word, hint);
  }

  private static String ended(String sentence) {
    String line = sentence.lines().findFirst().orElse("");
    return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
  }
}
