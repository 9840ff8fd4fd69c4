package org.seatwright.solver.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.bench.RecordBook.Best;
import org.seatwright.solver.bench.RecordBook.Entry;
import org.seatwright.solver.bench.RecordBook.Size;

/** Keeps the record book of a library while its suite runs. */
public final class Referee {
  private final String suite;
  private final Path file;
  private final boolean records;
  private final String version;
  private RecordBook book;

  /**
   * @param file the record book's
   * @param records true where new instances and better plans are written down
   * @param version of Seatwright
   */
  Referee(RecordBook book, String suite, Path file, boolean records, String version) {
    this.book = book;
    this.suite = suite;
    this.file = file;
    this.records = records;
    this.version = version;
  }

  /**
   * The referee of {@code suite}, empty where it is no library.
   *
   * @param notices get what is wrong with the record book
   */
  public static Optional<Referee> of(
      Suite suite, boolean records, String version, Notices.Collector notices) {
    return suite
        .records()
        .map(file ->
            new Referee(RecordBookFile.read(file, notices), suite.name(), file, records, version));
  }

  /**
   * Checks that the district in {@code folder} is the instance that is known by this name.
   *
   * @throws OtherInstanceException naming the file that differs
   */
  void requireSame(String instance, Path folder) throws IOException, OtherInstanceException {
    SortedMap<String, String> found = hashes(folder);
    Optional<Entry> known = book.find(instance);
    if (known.isEmpty()) {
      if (records) {
        book = book.with(instance, new Entry(size(folder), found, Optional.empty()));
        RecordBookFile.write(book, suite, file);
      }
      return;
    }
    SortedMap<String, String> expected = known.get().files();
    for (Map.Entry<String, String> hash : expected.entrySet()) {
      Optional<String> other = Optional.ofNullable(found.get(hash.getKey()));
      if (!other.equals(Optional.of(hash.getValue()))) {
        throw OtherInstanceException.differs(
            folder.resolve(hash.getKey()), instance, other, hash.getValue());
      }
    }
    for (String name : found.keySet()) {
      if (!expected.containsKey(name)) {
        throw OtherInstanceException.isNew(folder.resolve(name), instance);
      }
    }
  }

  private static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.sorted().toList()) {
        hashes.put(path.getFileName().toString(), Sha256.of(path));
      }
    }
    return hashes;
  }

  private static Size size(Path folder) throws IOException {
    return new Size(
        rows(folder.resolve(FileName.STUDENTS)),
        rows(folder.resolve(FileName.SCHOOLS)),
        rows(folder.resolve(FileName.PROGRAMS)),
        rows(folder.resolve(FileName.CHOICES)));
  }

  /** Rows below the header; drawn files have a row a line. */
  private static long rows(Path csv) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines.count() - 1;
    }
  }

  /** False where files in the run's folder would be those of an earlier run. */
  private static boolean hasPlan(Ending ending) {
    return ending == Ending.DONE || ending == Ending.NO_VALID_PLAN;
  }

  /** How a run stands; where it is better and records are kept, it is written down. */
  Standing judge(Measurement measurement, Path plan, boolean isVerified) throws IOException {
    String instance = measurement.instance();
    Optional<Entry> known = book.find(instance);
    Optional<Best> best = known.flatMap(Entry::best);
    Standing standing =
        new Standing(
            instance,
            measurement.contender().word(),
            hasPlan(measurement.ending()) ? Claim.of(plan) : Optional.empty(),
            isVerified,
            best.map(Best::claim));
    Optional<Claim> merged = standing.merged();
    if (records
        && known.isPresent()
        && !standing.isWrong()
        && (standing.isRecord() || standing.isBetterProven())
        && merged.isPresent()) {
      Best record =
          new Best(
              merged.get(),
              measurement.contender().word(),
              measurement.seed(),
              measurement.seconds(),
              version);
      Entry entry = known.get();
      book = book.with(instance, new Entry(entry.size(), entry.files(), Optional.of(record)));
      RecordBookFile.write(book, suite, file);
    }
    return standing;
  }
}
