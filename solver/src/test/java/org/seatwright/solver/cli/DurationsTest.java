package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "2m, PT2M",
    "1m30s, PT1M30S",
    "500ms, PT0.5S",
    "1h, PT1H",
    "1h2m3s4ms, PT1H2M3.004S",
    "1.5s, PT1.5S",
    "45, PT45S",
    "0.25, PT0.25S",
    "0, PT0S",
    "8760h, PT8760H"
  })
  void durationsArePutTogetherFromTheirUnits(String text, Duration expected) {
    assertThat(Durations.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s",
        "30 s",
        "30sec",
        "-5s",
        "1s1m",
        "1e3",
        "5x",
        "1.5m",
        ".5s",
        "1,5s",
        "٣s",
        "12345678901s",
        "8761h",
        "999999h99999999m999999999s999999999ms"
      })
  void anythingElseIsNoDuration(String text) {
    assertThat(Durations.parse(text)).isEqualTo(Optional.empty());
  }
}
