package org.seatwright.datasets.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/**
 * Reads one file as strict UTF-8, or in another encoding that is known, and hashes its bytes on the
 * way.
 *
 * <p>What makes a text unusable is refused with its line, in bounded memory: bytes that are not of
 * the encoding, UTF-16 where UTF-8 must be, NUL characters, endless lines. A byte-order mark is
 * skipped.
 */
public final class TextReader extends Reader {
  /** Longest line in characters, but for texts that other limits hold for. */
  static final int MAX_LINE = 1_000_000;

  /** Most lines, so that a line number is an int. */
  static final int MAX_LINES = 2_000_000_000;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final At at;
  private final int longestLine;
  private final MessageDigest digest = Sha256.begin();
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteBuffer bytes = ByteBuffer.wrap(buffer).limit(0);
  private boolean started;
  private boolean ended;
  private int line = 1;
  private int lineLength;
  private boolean afterReturn;

  TextReader(InputStream in, At at) {
    this(in, at, StandardCharsets.UTF_8, MAX_LINE);
  }

  /** Reads {@code in}, which is in {@code charset} and closed with this reader. */
  public TextReader(InputStream in, At at, Charset charset) {
    this(in, at, charset, MAX_LINE);
  }

  private TextReader(InputStream in, At at, Charset charset, int longestLine) {
    this.in = in;
    this.at = at;
    this.longestLine = longestLine;
    this.charset = charset;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Opens {@code path} where it is a plain file; else adds a notice, {@code missing} where there is
   * none.
   *
   * @param longestLine most characters of a line
   */
  static Optional<TextReader> open(
      Path path, At at, Notice missing, int longestLine, Notices.Collector notices) {
    if (!Files.exists(path)) {
      notices.add(isBarred(path) ? FileNotice.unreadable(at) : missing);
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      notices.add(FileNotice.notAFile(at));
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TextReader(Files.newInputStream(path), at, StandardCharsets.UTF_8, longestLine));
    } catch (IOException _) {
      notices.add(FileNotice.unreadable(at));
      return Optional.empty();
    }
  }

  /** True where a folder on the way may not be entered, so that nobody knows what is there. */
  private static boolean isBarred(Path path) {
    try {
      Files.readAttributes(path, BasicFileAttributes.class);
      return false;
    } catch (AccessDeniedException _) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The notice about a failure to read the file {@code at}. */
  public static Notice notice(@Nullable Throwable failure, At at) {
    return failure instanceof UnusableTextException unusable
        ? unusable.notice()
        : FileNotice.unreadable(at);
  }

  /** SHA-256 of all bytes, in hexadecimal; to be asked once, at the end of the file. */
  public String sha256() {
    return Sha256.end(digest);
  }

  /** Reads up to {@code length} characters, at least 2 so that a surrogate pair has room. */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!started) {
      start();
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      scan(target, offset, out.position());
      if (result.isError()) {
        throw new UnusableTextException(
            isUtf8() ? FileNotice.notUtf8(at.row(line)) : FileNotice.notIn(at.row(line), charset));
      }
      if (out.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    return out.position();
  }

  private void start() throws IOException {
    started = true;
    while (!ended && bytes.remaining() < 3) {
      fill();
    }
    boolean bigEndian = startsWith(0xFE, 0xFF);
    boolean littleEndian = startsWith(0xFF, 0xFE);
    if (isUtf8()) {
      if (bigEndian || littleEndian) {
        throw new UnusableTextException(FileNotice.utf16(at));
      }
      if (startsWith(0xEF, 0xBB, 0xBF)) {
        bytes.position(3);
      }
    } else if (bigEndian && charset.equals(StandardCharsets.UTF_16BE)
        || littleEndian && charset.equals(StandardCharsets.UTF_16LE)) {
      bytes.position(2);
    }
  }

  private boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private boolean startsWith(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(buffer, bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      digest.update(buffer, bytes.position(), read);
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  /** Follows the lines through {@code length} new characters. */
  private void scan(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      char c = text[i];
      if (c > '\r') {
        afterReturn = false;
        lineLength++;
      } else {
        scanControl(c);
      }
      if (lineLength > longestLine) {
        throw new UnusableTextException(FileNotice.lineTooLong(at.row(line), longestLine));
      }
    }
  }

  private void scanControl(char c) throws IOException {
    boolean secondOfPair = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (c == 0) {
      throw new UnusableTextException(FileNotice.nulCharacter(at.row(line)));
    }
    if ((c == '\n' || c == '\r') && !secondOfPair) {
      lineLength = 0;
      if (++line > MAX_LINES) {
        throw new UnusableTextException(FileNotice.tooManyLines(at, MAX_LINES));
      }
    } else if (!secondOfPair) {
      lineLength++;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
