package org.seatwright.solver.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks about the terminal the program runs in. */
final class Terminal {
  private static final int DEFAULT_COLUMNS = 80;
  private static final Pattern SIZE = Pattern.compile("(?<rows>\\d{1,5}) (?<columns>\\d{1,5})\\s*");

  private Terminal() {}

  /** Characters a line holds without wrapping, empty where input or output is no terminal. */
  static OptionalInt lineWidth() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return OptionalInt.empty();
    }
    int columns = columns().filter(count -> count > 1).orElse(DEFAULT_COLUMNS);
    return OptionalInt.of(columns - 1); // a full line would move the cursor to the next one
  }

  /** What {@code stty size} says; Java itself does not know the size. */
  private static Optional<Integer> columns() {
    File tty = new File("/dev/tty");
    if (!tty.canRead()) {
      return Optional.empty();
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Redirect.from(tty))
              .redirectError(Redirect.DISCARD)
              .start();
      return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return Optional.empty(); // no stty here
    }
  }

  /** The columns in "rows columns". */
  static Optional<Integer> columns(String size) {
    Matcher matcher = SIZE.matcher(size);
    return matcher.matches()
        ? Optional.of(Integer.valueOf(matcher.group("columns")))
        : Optional.empty();
  }
}
