package org.seatwright.solver.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as people write them. */
final class Durations {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(?<h>\\d{1,6})h)?(?:(?<m>\\d{1,8})m)?"
              + "(?:(?<s>\\d{1,9}(?:\\.\\d{1,9})?)s)?(?:(?<ms>\\d{1,9})ms)?");

  private static final int NANOS = 9;

  private static final Duration LONGEST = Duration.ofDays(365);

  private Durations() {}

  /**
   * Reads 30s, 2m, 1m30s, 1h, 500ms or a plain number of seconds, up to a year; empty for anything
   * else.
   */
  static Optional<Duration> parse(String text) {
    return read(text).filter(duration -> duration.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> read(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(seconds(text));
    }
    Matcher units = UNITS.matcher(text);
    if (text.isEmpty() || !units.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(whole(units, "h"))
            .plusMinutes(whole(units, "m"))
            .plus(
                Optional.ofNullable(units.group("s")).map(Durations::seconds).orElse(Duration.ZERO))
            .plusMillis(whole(units, "ms")));
  }

  private static long whole(Matcher units, String group) {
    return Optional.ofNullable(units.group(group)).map(Long::parseLong).orElse(0L);
  }

  private static Duration seconds(String decimal) {
    return Duration.ofNanos(new BigDecimal(decimal).movePointRight(NANOS).longValueExact());
  }
}
