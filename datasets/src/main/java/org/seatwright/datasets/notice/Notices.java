package org.seatwright.datasets.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every notice of one reading: the first thousand of each severity, and how many there were of each
 * kind.
 */
public final class Notices {
  /** How many messages {@link #render} shows. */
  public static final int SHOWN = 20;

  private static final int KEPT = 1000;

  private final List<Notice> kept;
  private final Map<Kind, Long> counts;

  private Notices(List<Notice> kept, Map<Kind, Long> counts) {
    this.kept = kept;
    this.counts = counts;
  }

  /** The notices that were kept: errors, then warnings, then notes, each in the order found. */
  public List<Notice> kept() {
    return kept;
  }

  /** How many notices of {@code kind} there were, kept or not. */
  public long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** How many notices of {@code severity} there were, kept or not. */
  public long count(Severity severity) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().severity() == severity)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many notices there were, kept or not. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** These notices but for those of {@code kind}. */
  public Notices without(Kind kind) {
    Map<Kind, Long> others = new EnumMap<>(Kind.class);
    others.putAll(counts);
    others.remove(kind);
    return new Notices(kept.stream().filter(notice -> notice.kind() != kind).toList(), others);
  }

  /** These with those about the file {@code from} as if they were about {@code to}. */
  public Notices renamed(String from, String to) {
    return new Notices(kept.stream().map(notice -> notice.renamed(from, to)).toList(), counts);
  }

  /** These and {@code others}, these first within each severity. */
  public Notices and(Notices others) {
    Map<Kind, Long> all = new EnumMap<>(Kind.class);
    all.putAll(counts);
    others.counts.forEach((kind, count) -> all.merge(kind, count, Long::sum));
    return new Notices(
        Stream.concat(kept.stream(), others.kept.stream())
            .sorted(Comparator.comparing(Notice::severity))
            .toList(),
        all);
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /**
   * The first {@link #SHOWN} messages, one below the other, and a count per kind of the rest. Empty
   * where there are no notices.
   */
  public String render() {
    List<String> lines = new ArrayList<>();
    Map<Kind, Long> rest = new EnumMap<>(Kind.class);
    rest.putAll(counts);
    for (Notice notice : kept.subList(0, Math.min(SHOWN, kept.size()))) {
      lines.add(notice.severity().prefix() + notice.message());
      rest.computeIfPresent(notice.kind(), (_, left) -> left == 1 ? null : left - 1);
    }
    if (!rest.isEmpty()) {
      lines.add(
          rest.entrySet().stream()
              .map(entry -> entry.getKey().label() + " × " + Shown.number(entry.getValue()))
              .collect(Collectors.joining(", ", "And more: ", ".")));
    }
    return String.join("\n", lines);
  }

  /** Collects notices in bounded memory; mutable. */
  public static final class Collector {
    private final Map<Severity, List<Notice>> kept = new EnumMap<>(Severity.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private long errors;

    public void add(Notice notice) {
      add(notice.kind(), () -> notice);
    }

    /** Counts a notice of {@code kind}; {@code notice} is asked for only while there is room. */
    public void add(Kind kind, Supplier<Notice> notice) {
      counts.merge(kind, 1L, Long::sum);
      if (kind.severity() == Severity.ERROR) {
        errors++;
      }
      List<Notice> same = kept.computeIfAbsent(kind.severity(), _ -> new ArrayList<>());
      if (same.size() < KEPT) {
        same.add(notice.get());
      }
    }

    /** Hands all that was collected to {@code other}, and begins anew. */
    public void moveTo(Collector other) {
      Map<Kind, Long> rest = new EnumMap<>(Kind.class);
      rest.putAll(counts);
      for (List<Notice> same : kept.values()) {
        for (Notice notice : same) {
          other.add(notice);
          rest.merge(notice.kind(), -1L, Long::sum);
        }
      }
      rest.forEach((kind, count) -> {
        other.counts.merge(kind, count, Long::sum);
        other.errors += kind.severity() == Severity.ERROR ? count : 0;
      });
      clear();
    }

    /** Forgets all that was collected. */
    public void clear() {
      kept.clear();
      counts.clear();
      errors = 0;
    }

    /** How many errors have been collected so far. */
    public long errors() {
      return errors;
    }

    /** What has been collected so far. */
    public Notices notices() {
      List<Notice> all = kept.values().stream().flatMap(List::stream).toList();
      Map<Kind, Long> copy = new EnumMap<>(Kind.class);
      copy.putAll(counts);
      return new Notices(all, copy);
    }
  }
}
