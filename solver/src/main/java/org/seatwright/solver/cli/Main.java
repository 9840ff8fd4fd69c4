package org.seatwright.solver.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // numbers are written the same way in every country
    Interruption interruption = new Interruption();
    interruption.install();
    Session session =
        new Session(
            new PrintWriter(System.out, true),
            new PrintWriter(System.err, true),
            sinceStart(),
            interruption.stop(),
            interruption::watch,
            Terminal::lineWidth);
    interruption.exit(Commands.run(session, args));
  }

  /**
   * Time since this JVM started. The process itself may be older: a script that became the JVM
   * keeps its start time.
   */
  private static Supplier<Duration> sinceStart() {
    long now = System.nanoTime();
    long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
    Duration before = Duration.ofMillis(Math.max(0, System.currentTimeMillis() - startMillis));
    return () -> before.plusNanos(System.nanoTime() - now);
  }
}
