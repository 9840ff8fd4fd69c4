package org.seatwright.solver.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.pipeline.RunListener;

/**
 * Shows how a solve goes on until closed: on a terminal in one line rewritten in place, elsewhere
 * in a line every five seconds on standard error, or not at all.
 */
final class ProgressDisplay implements RunListener, AutoCloseable {
  private static final Duration LIVE = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(5);

  private final Session session;
  private final boolean quiet;
  private OptionalInt width = OptionalInt.empty();
  private Optional<ScheduledExecutorService> ticker = Optional.empty();

  ProgressDisplay(Session session, boolean quiet) {
    this.session = session;
    this.quiet = quiet;
  }

  @Override
  public ProgressListener solving(District district, Notices notices) {
    if (!notices.isEmpty()) {
      session.err().println(notices.render());
    }
    if (quiet) {
      return ProgressListener.SILENT;
    }
    Progress progress = new Progress(district, session.elapsed());
    width = session.liveWidth().get();
    if (width.isPresent()) {
      every(LIVE, () -> rewrite(progress.line().text(width.getAsInt())));
    } else {
      every(PLAIN, () -> session.err().println(progress.line().text(Integer.MAX_VALUE)));
    }
    return progress;
  }

  private void every(Duration interval, Runnable show) {
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    scheduler.scheduleAtFixedRate(
        show, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    ticker = Optional.of(scheduler);
  }

  /** Puts {@code line} in place of the one before; the cursor waits at its start. */
  private void rewrite(String line) {
    PrintWriter out = session.out();
    out.print(line + " ".repeat(width.orElseThrow() - line.length()) + "\r");
    out.flush();
  }

  @Override
  public void close() {
    ticker.ifPresent(scheduler -> {
      scheduler.close();
      if (width.isPresent()) {
        rewrite("");
      }
    });
  }
}
