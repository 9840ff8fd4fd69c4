package org.seatwright.solver.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
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
        : of(e.getCommandLine(), String.valueOf(e.getMessage()));
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
        nearest(word, known).map(name -> "; did you mean %s?".formatted(name)).orElse(".");
    return "There is no %s %s%s".formatted(kind, word, hint);
  }

  /** The known word with the fewest letters changed, where those are at most a third of it. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(name -> 3 * changes(word, name) <= Math.max(3, name.length()))
        .min(
            Comparator.comparingInt((String name) -> changes(word, name))
                .thenComparing(name -> name));
  }

  /**
   * Letters replaced, added, dropped or swapped with their neighbour to turn one word into the
   * other (Damerau 1964).
   */
  private static int changes(String a, String b) {
    int[][] changes = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          changes[i][j] = i + j;
          continue;
        }
        int kept = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        changes[i][j] =
            Math.min(
                changes[i - 1][j - 1] + kept, Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.startsWith("" + b.charAt(j - 1) + b.charAt(j - 2), i - 2)) {
          changes[i][j] = Math.min(changes[i][j], changes[i - 2][j - 2] + 1);
        }
      }
    }
    return changes[a.length()][b.length()];
  }

  private static String ended(String sentence) {
    String line = sentence.lines().findFirst().orElse("");
    return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
  }
}
