package org.seatwright.solver;

import java.util.ArrayList;
import java.util.List;

/** Asks engines to end early and keep what they have. Thread-safe; once asked, it stays so. */
public final class StopSignal {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean requested;

  public synchronized boolean isRequested() {
    return requested;
  }

  /** Asks every engine that listens, and every one that will, to stop. */
  public void request() {
    List<Runnable> toTell;
    synchronized (this) {
      requested = true;
      toTell = List.copyOf(listeners);
    }
    toTell.forEach(Runnable::run);
  }

  /**
   * Runs {@code action} when a stop is asked for, at once where it already was. Close the
   * subscription when the engine is done.
   */
  public Subscription onRequest(Runnable action) {
    boolean now;
    synchronized (this) {
      listeners.add(action);
      now = requested;
    }
    if (now) {
      action.run();
    }
    return () -> {
      synchronized (this) {
        listeners.remove(action);
      }
    };
  }

  /** Ends when the listener no longer wants to hear. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
