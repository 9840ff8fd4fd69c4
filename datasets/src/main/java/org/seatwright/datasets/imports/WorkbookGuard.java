package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.TextReader;

/**
 * Looks through a workbook before it is read, so that reading it takes bounded memory: a workbook
 * is a zip of XML files, and every one of them is inflated once, counted, and scanned.
 *
 * @param hasStyles true where it says how its cells are shown
 */
record WorkbookGuard(boolean hasStyles) {
  /** Most bytes of all its files together. */
  static final long MOST_BYTES = 1L << 30;

  /** Most bytes of the texts that cells share, all of which are held in memory. */
  static final long MOST_TEXT_BYTES = 256L << 20;

  /** Empty, with a notice, where the workbook must not be read. */
  static Optional<WorkbookGuard> check(Path path, At at, Notices.Collector notices) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > Archive.MOST_ENTRIES) {
        notices.add(ImportNotice.tooManyEntries(at, zip.size(), Archive.MOST_ENTRIES));
        return Optional.empty();
      }
      boolean styles = false;
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        styles |= name.endsWith("styles.xml");
        MarkupScan scan = new MarkupScan(name.contains("/worksheets/"));
        long most = name.endsWith("sharedstrings.xml") ? MOST_TEXT_BYTES : MOST_BYTES - total;
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        long count;
        try (InputStream in = new InflatedStream(zip.getInputStream(entry), entry, at)) {
          count = scan(in, markup ? Optional.of(scan) : Optional.empty(), most);
        }
        total += count;
        if (count > most || scan.isHostile()) {
          notices.add(
              count > most
                  ? ImportNotice.workbookTooLarge(at, most)
                  : ImportNotice.hostileWorkbook(at));
          return Optional.empty();
        }
      }
      return Optional.of(new WorkbookGuard(styles));
    } catch (IOException e) {
      notices.add(
          e instanceof ZipException ? ImportNotice.damagedZip(at) : TextReader.notice(e, at));
      return Optional.empty();
    }
  }

  /** Reads to the end, or a little past {@code most} bytes; how many it were. */
  private static long scan(InputStream in, Optional<MarkupScan> scan, long most)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long count = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int length = read;
      scan.ifPresent(it -> it.scan(buffer, length));
      count += read;
      if (count > most) {
        return count;
      }
    }
    return count;
  }
}
