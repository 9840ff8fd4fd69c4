package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.TextReader;

/**
 * Finds out how a text is encoded and what separates its cells, from all of its bytes.
 *
 * <p>No guess by frequency: a byte-order mark decides, else whether every byte is valid UTF-8; what
 * is not can only be Windows-1252, unless it has bytes that stand for nothing there. A text that
 * has whole UTF-8 characters and bytes that are none mixes two encodings, and is refused with the
 * line.
 */
final class TextProbe {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int SAMPLE = 1 << 18;
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest = Sha256.begin();
  private final Utf8Scan utf8 = new Utf8Scan();
  private byte[] sample = new byte[0];

  private TextProbe() {}

  /** Reads the whole file once; empty, with a notice, where its encoding cannot be told. */
  static Optional<TextShape> probe(SourceFile file, FileRule rule, Notices.Collector notices) {
    TextProbe probe = new TextProbe();
    try (InputStream in = file.open()) {
      probe.readAll(in);
    } catch (IOException e) {
      notices.add(TextReader.notice(e, file.at()));
      return Optional.empty();
    }
    Optional<Charset> stated = rule.encoding().or(probe::marked);
    if (stated.isEmpty() && probe.utf8.invalid() > 0) {
      At line = file.at().row(probe.utf8.firstInvalidLine());
      if (probe.utf8.hasUndefinedInWindows1252()) {
        notices.add(ImportNotice.unknownEncoding(line));
        return Optional.empty();
      }
      if (probe.utf8.wide() > 0) {
        notices.add(ImportNotice.mixedEncodings(line));
        return Optional.empty();
      }
    }
    boolean assumed = stated.isEmpty() && probe.utf8.invalid() > 0;
    Charset encoding = stated.orElse(assumed ? WINDOWS_1252 : StandardCharsets.UTF_8);
    return Optional.of(
        new TextShape(
            encoding,
            assumed,
            rule.separator()
                .orElseGet(() -> Separators.find(probe.decoded(encoding), rule.header())),
            Sha256.end(probe.digest)));
  }

  private void readAll(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      utf8.scan(buffer, read);
      if (sample.length < SAMPLE) {
        int room = Math.min(read, SAMPLE - sample.length);
        int before = sample.length;
        sample = Arrays.copyOf(sample, before + room);
        System.arraycopy(buffer, 0, sample, before, room);
      }
    }
  }

  /** The encoding that a byte-order mark, or the zeros of UTF-16 without one, tell. */
  private Optional<Charset> marked() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(0xFF, 0xFE) || startsWith(-1, 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF) || startsWith(0, -1)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** True where the text begins with these bytes; −1 stands for any but 0. */
  private boolean startsWith(int... mark) {
    if (sample.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      int found = sample[i] & 0xFF;
      if (mark[i] < 0 ? found == 0 : found != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private String decoded(Charset encoding) {
    try {
      String text =
          encoding
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(sample))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("A decoder that replaces has met an error.", e);
    }
  }
}
