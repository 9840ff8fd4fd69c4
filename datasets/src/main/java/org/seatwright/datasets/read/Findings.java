package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;

/** What a policy file brings to light while it is read: its defects, and whom and what it names. */
final class Findings {
  private final Notices.Collector notices;
  private final List<Mention> mentions = new ArrayList<>();

  Findings(Notices.Collector notices) {
    this.notices = notices;
  }

  void add(Notice notice) {
    notices.add(notice);
  }

  /** How many errors there have been so far. */
  long errors() {
    return notices.errors();
  }

  void mention(Mention mention) {
    mentions.add(mention);
  }

  /** What has been named so far, in the order read. */
  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  /** A part of a policy; where the model alone refuses it, its message becomes the notice. */
  <T> Optional<T> accepted(At at, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (IllegalArgumentException e) {
      add(PolicyNotice.refused(at, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Reads each section by itself; those with errors are left out. */
  <T> List<T> readEach(List<YamlSection> sections, Function<YamlSection, Optional<T>> read) {
    List<T> parts = new ArrayList<>();
    for (YamlSection section : sections) {
      accepted(section.at(), () -> read.apply(section))
          .flatMap(Function.identity())
          .ifPresent(parts::add);
    }
    return parts;
  }
}
