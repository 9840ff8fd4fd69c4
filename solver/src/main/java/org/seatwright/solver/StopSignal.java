package org.seatwright.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Asks engines to end early and keep what they have. Thread-safe; once asked, it stays so.
 *
 * <p>Listeners are told again and again until they close their subscription, because a solver that
 * is just starting up may forget an interrupt that comes too early.
 */
public final class StopSignal {
  private static final long MILLIS_BETWEEN = 100;

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean requested;
  private boolean isRepeating;

  public synchronized boolean isRequested() {
    return requested;
  }

  /** Asks every engine that listens, and every one that will, to stop. */
  public synchronized void request() {
    requested = true;
    tell();
    repeat();
  }

  private void repeat() {
    if (!isRepeating && !listeners.isEmpty()) {
      isRepeating = true;
      Thread.ofPlatform().daemon().name("stop-signal").start(this::tellAgain);
    }
  }

  private synchronized void tellAgain() {
    try {
      while (!listeners.isEmpty()) {
        wait(MILLIS_BETWEEN);
        tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    isRepeating = false;
  }

  private synchronized void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /**
   * Runs {@code action} when a stop is asked for, at once where it already was, and again every
   * tenth of a second until the subscription is closed. The action must be quick; it never runs
   * once {@link Subscription#close} has returned.
   */
  public synchronized Subscription onRequest(Runnable action) {
    listeners.add(action);
    if (requested) {
      action.run();
      repeat();
    }
    return () -> forget(action);
  }

  private synchronized void forget(Runnable action) {
    listeners.remove(action);
  }

  /** Ends when the listener no longer wants to hear. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
