package org.seatwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal stop = new StopSignal();

  @Test
  void aListenerIsToldAtOnceAndAgainUntilItCloses() throws InterruptedException {
    CountDownLatch three = new CountDownLatch(3);
    try (StopSignal.Subscription _ = stop.onRequest(three::countDown)) {
      stop.request();

      assertThat(three.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(stop.isRequested()).isTrue();
  }

  @Test
  void whoListensAfterTheRequestIsToldAtOnce() {
    stop.request();
    AtomicInteger told = new AtomicInteger();

    stop.onRequest(told::incrementAndGet).close();

    assertThat(told.get()).isPositive();
  }

  @Test
  void whoClosedBeforeTheRequestHearsNothing() {
    AtomicInteger told = new AtomicInteger();
    stop.onRequest(told::incrementAndGet).close();

    stop.request();

    assertThat(told).hasValue(0);
  }
}
