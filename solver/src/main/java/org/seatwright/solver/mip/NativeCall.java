package org.seatwright.solver.mip;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.seatwright.solver.StopSignal;

/**
 * Runs native work on a thread of its own, so that a solver that heeds neither its time nor an
 * interrupt cannot hold up the run.
 */
final class NativeCall {
  /** How long a solver that was told to stop may take to hand over what it has. */
  private static final double GRACE_SECONDS = 2;

  private static final double LONGEST_WAIT_SECONDS = 1e9;

  private NativeCall() {}

  /**
   * What {@code work} returns; empty where it did not end in time, or in the grace after a stop.
   * Then it is left behind on a daemon thread and must free what it holds by itself.
   *
   * @param seconds wall-clock seconds to wait, infinite for as long as it takes
   */
  static <T> Optional<T> run(Supplier<T> work, double seconds, StopSignal stop) {
    CompletableFuture<T> result = new CompletableFuture<>();
    CompletableFuture<Void> stopped = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("native-solver").start(() -> complete(result, work));
    try (StopSignal.Subscription _ = stop.onRequest(() -> stopped.complete(null))) {
      if (await(CompletableFuture.anyOf(result, stopped), seconds)
          && await(result, GRACE_SECONDS)) {
        return Optional.of(result.join());
      }
      return Optional.empty();
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** False where the time ran out first. */
  private static boolean await(CompletableFuture<?> future, double seconds) {
    try {
      long millis = (long) (Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000);
      future.get(Math.max(1, millis), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
