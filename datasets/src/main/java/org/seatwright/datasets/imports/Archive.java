package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;

/**
 * A zip whose files are read where they are: nothing is ever unpacked to the disk.
 *
 * <p>Names that would lead out of a folder are refused all the same, for whoever made such a zip
 * meant no good; so are more entries than exports have. What is inflated is counted and checked on
 * the way ({@link InflatedStream}).
 */
final class Archive implements Closeable {
  static final int MOST_ENTRIES = 1000;

  private static final Pattern UNSAFE =
      Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);

  /** What macOS adds to zips of its own. */
  private static final Pattern HIDDEN = Pattern.compile("(.*/)?(__MACOSX/|\\.).*", Pattern.DOTALL);

  private final ZipFile zip;
  private final List<SourceFile> files;

  private Archive(ZipFile zip, List<SourceFile> files) {
    this.zip = zip;
    this.files = files;
  }

  /** Opens the zip at {@code path}; empty, with notices, where it cannot be trusted. */
  static Optional<Archive> open(Path path, Notices.Collector notices) {
    At at = At.file(path.toString());
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException _) {
      notices.add(ImportNotice.damagedZip(at));
      return Optional.empty();
    }
    long errors = notices.errors();
    List<SourceFile> files = zip.size() > MOST_ENTRIES ? List.of() : files(zip, path, at, notices);
    if (zip.size() > MOST_ENTRIES) {
      notices.add(ImportNotice.tooManyEntries(at, zip.size(), MOST_ENTRIES));
    }
    Archive archive = new Archive(zip, files);
    if (notices.errors() > errors) {
      archive.closeRefused(at, notices);
      return Optional.empty();
    }
    return Optional.of(archive);
  }

  private void closeRefused(At at, Notices.Collector notices) {
    try {
      close();
    } catch (IOException _) {
      notices.add(ImportNotice.damagedZip(at));
    }
  }

  private static List<SourceFile> files(ZipFile zip, Path path, At at, Notices.Collector notices) {
    List<SourceFile> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    InflatedBytes inflated = new InflatedBytes();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (UNSAFE.matcher(name).matches()) {
        notices.add(ImportNotice.unsafeEntry(at, name));
      } else if (!seen.add(name)) {
        notices.add(ImportNotice.entryTwice(at, name));
      } else if (!entry.isDirectory() && !HIDDEN.matcher(name).matches()) {
        files.add(file(zip, path, entry, inflated));
      }
    }
    files.sort((a, b) -> a.label().compareTo(b.label()));
    return files;
  }

  private static SourceFile file(ZipFile zip, Path path, ZipEntry entry, InflatedBytes inflated) {
    String label = path + "/" + entry.getName();
    return new SourceFile(
        label,
        entry.getName().substring(entry.getName().lastIndexOf('/') + 1),
        Optional.empty(),
        () -> new InflatedStream(zip.getInputStream(entry), entry, inflated, At.file(label)));
  }

  /** The files in the zip, by name. */
  List<SourceFile> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
