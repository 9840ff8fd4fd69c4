package org.seatwright.solver.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.seatwright.solver.StopSignal;

/**
 * Turns Ctrl-C and a request to terminate into a stop of the search, and keeps the process alive
 * until the best plan is written.
 *
 * <p>The JVM answers both signals by running its shutdown hooks and ending with a code of its own.
 * The hook here asks for the stop, waits for the command to end, and gives the code itself.
 */
final class Interruption {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StopSignal stop = new StopSignal();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile int code = ExitCode.INTERRUPTED;
  private volatile boolean watching;

  /** What to hand to engines. */
  StopSignal stop() {
    return stop;
  }

  /** Takes over both signals; until {@link #watch} they end the process at once. */
  void install() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on signals stop the search instead of the process. */
  void watch() {
    watching = true;
  }

  /** Ends the process with {@code code}, or lets a signal that came meanwhile end it. */
  void exit(int code) {
    this.code = code;
    if (!unhook()) {
      ended.countDown();
    }
    System.exit(code);
  }

  /** False where the hook is already running. */
  private boolean unhook() {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false; // how the JVM says that the shutdown has begun
    }
  }

  private void interrupted() {
    stop.request();
    if (watching) {
      awaitEnd();
    }
    Runtime.getRuntime().halt(codeAfterSignal(code));
  }

  private void awaitEnd() {
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A plan that was written was written because of the signal; other failures keep their code. */
  static int codeAfterSignal(int code) {
    return switch (code) {
      case ExitCode.DONE, ExitCode.NOT_VALID -> ExitCode.INTERRUPTED;
      default -> code;
    };
  }
}
