package org.seatwright.datasets.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * The bytes of one file of a zip, counted against what any export comes to, and held against the
 * zip's own checksum at the end.
 */
final class InflatedStream extends FilterInputStream {
  /** Most bytes of one file. */
  static final long MOST_BYTES = 4L << 30;

  /** How many times its packed size a file may be, once it is larger than {@link #FREE_BYTES}. */
  static final int MOST_RATIO = 200;

  static final long FREE_BYTES = 16L << 20;

  private final ZipEntry entry;
  private final InflatedBytes inflated;
  private final At at;
  private final CRC32 checksum = new CRC32();
  private long count;

  /**
   * @param inflated bytes of all files of the zip
   */
  InflatedStream(InputStream in, ZipEntry entry, InflatedBytes inflated, At at) {
    super(in);
    this.entry = entry;
    this.inflated = inflated;
    this.at = at;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (IOException _) {
      throw new UnusableTextException(ImportNotice.damagedZip(at));
    }
    if (read < 0) {
      if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
        throw new UnusableTextException(ImportNotice.damagedZip(at));
      }
      return read;
    }
    checksum.update(target, offset, read);
    count += read;
    long packed = Math.max(1, entry.getCompressedSize());
    if (count > MOST_BYTES || count > FREE_BYTES && count / packed >= MOST_RATIO) {
      throw new UnusableTextException(ImportNotice.zipBomb(at, count, packed));
    }
    if (!inflated.add(read)) {
      throw new UnusableTextException(ImportNotice.archiveTooLarge(at, InflatedBytes.MOST));
    }
    return read;
  }

  /** Skips by reading, so that nothing goes uncounted. */
  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.min(count, 8192)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
