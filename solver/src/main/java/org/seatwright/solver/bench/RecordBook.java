package org.seatwright.solver.bench;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the instances of a library: the hash of every file, so that an instance drawn
 * again is known to be the same, and the best that any run found and proved.
 *
 * @param entries by the name of the instance
 */
public record RecordBook(SortedMap<String, Entry> entries) {
  /** A book without entries. */
  public static final RecordBook EMPTY = new RecordBook(new TreeMap<>());

  public RecordBook {
    entries = new TreeMap<>(entries);
  }

  /**
   * What is known of one instance.
   *
   * @param size of its district
   * @param files SHA-256 of each file by its name
   * @param best empty where no run was recorded yet
   */
  public record Entry(Size size, SortedMap<String, String> files, Optional<Best> best) {
    public Entry {
      files = new TreeMap<>(files);
    }
  }

  /** How many there are of each in an instance. */
  public record Size(long students, long schools, long programs, long choices) {}

  /**
   * The best plan known, and the best bound.
   *
   * @param engine the word of who found it
   * @param seconds the whole run took
   * @param version of Seatwright
   */
  public record Best(Claim claim, String engine, long seed, double seconds, String version) {}

  /** What is known of {@code instance}, empty where it is new. */
  public Optional<Entry> find(String instance) {
    return Optional.ofNullable(entries.get(instance));
  }

  /** The book with another entry for {@code instance}. */
  public RecordBook with(String instance, Entry entry) {
    Map<String, Entry> all = new TreeMap<>(entries);
    all.put(instance, entry);
    return new RecordBook(new TreeMap<>(all));
  }
}
