package org.seatwright.solver.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a failure that is our own.
 *
 * <p>The message of an exception may hold anything, student records included, so only its class and
 * place are shown; the whole of it goes to the log at debug level.
 */
final class Defect {
  private static final Logger LOG = LoggerFactory.getLogger(Defect.class);

  private Defect() {}

  static int tell(Throwable failure, PrintWriter err) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    err.println(
        "This is a defect in Seatwright: %s at %s. SEATWRIGHT_LOG=debug shows more."
            .formatted(cause.getClass().getSimpleName(), place(cause)));
    LOG.debug("The defect in full:", failure);
    return ExitCode.DEFECT;
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.seatwright."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }
}
