package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.seatwright.solver.StopSignal;

class NativeCallTest {
  private final StopSignal stop = new StopSignal();
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void whatTheWorkReturnsComesBack() {
    assertThat(NativeCall.run(() -> 7, Double.POSITIVE_INFINITY, stop)).contains(7);
  }

  @Test
  void workThatHeedsNoTimeIsLeftBehind() {
    assertThat(NativeCall.run(this::waitForever, 0.01, stop)).isEmpty();
    never.countDown();
  }

  @Test
  void workThatHeedsNoStopIsLeftBehind() {
    stop.request();

    assertThat(NativeCall.run(this::waitForever, Double.POSITIVE_INFINITY, stop)).isEmpty();
    never.countDown();
  }

  @Test
  void whatTheWorkThrowsIsThrownHere() {
    assertThatThrownBy(() ->
            NativeCall.run(
                () -> {
                  throw new IllegalStateException("no library");
                },
                60,
                stop))
        .hasMessage("no library");
  }

  private int waitForever() {
    try {
      never.await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
