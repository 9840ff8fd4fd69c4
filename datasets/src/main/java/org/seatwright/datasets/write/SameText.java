package org.seatwright.datasets.write;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Holds what is written to it against the bytes of a file, and keeps neither. */
public final class SameText extends OutputStream {
  private final InputStream file;
  private boolean isSame = true;
  private long line = 1;

  private SameText(InputStream file) {
    this.file = file;
  }

  /** The first line of {@code file} that is not as in {@code text}; empty where all are. */
  public static OptionalLong firstDifference(Path file, PlanOutput.Text text) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        SameText comparison = new SameText(in)) {
      text.writeTo(comparison);
      boolean isWhole = comparison.isSame && in.read() < 0;
      return isWhole ? OptionalLong.empty() : OptionalLong.of(comparison.line);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    isSame = isSame && file.read() == (octet & 0xFF);
    if (isSame && octet == '\n') {
      line++;
    }
  }
}
