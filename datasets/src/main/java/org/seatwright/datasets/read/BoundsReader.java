package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.notice.PolicyNotice;

/** Reads a lower and an upper bound. */
final class BoundsReader {
  /** Two bounds in order. */
  record Bounds<T>(T low, T high) {}

  private final YamlSection section;
  private final Findings findings;

  BoundsReader(YamlSection section, Findings findings) {
    this.section = section;
    this.findings = findings;
  }

  /** A list of two, the lower bound first; empty, with a notice, where it is something else. */
  <T extends Comparable<T>> Optional<Bounds<T>> read(
      String key, Function<YamlValue, Optional<T>> number) {
    Optional<List<YamlValue>> items = section.find(key).flatMap(YamlValue::items);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().size() != 2) {
      findings.add(PolicyNotice.notTwoBounds(section.at(key), items.get().size()));
      return Optional.empty();
    }
    YamlValue first = items.get().get(0);
    YamlValue second = items.get().get(1);
    Optional<T> low = number.apply(first);
    Optional<T> high = number.apply(second);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get().compareTo(high.get()) > 0) {
      findings.add(
          PolicyNotice.reversedBounds(
              section.at(key), first.text().orElse(""), second.text().orElse("")));
      return Optional.empty();
    }
    return Optional.of(new Bounds<>(low.get(), high.get()));
  }
}
