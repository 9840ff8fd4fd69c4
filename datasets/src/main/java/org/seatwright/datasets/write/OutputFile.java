package org.seatwright.datasets.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * One output file that appears whole or not at all, its owner's alone. A file that is there already
 * is replaced only where it begins as such output does.
 */
public final class OutputFile {
  private final Path named;
  private final Path file;
  private final String beginning;

  private OutputFile(Path named, String beginning) {
    this.named = named;
    this.file = named.toAbsolutePath().normalize();
    this.beginning = beginning;
  }

  /**
   * Begins a file. Begin before the work does: what would keep it from being written is found here.
   *
   * @param beginning how every text of its kind begins
   * @throws OutputRefusedException where it cannot or must not be replaced; it is untouched then
   */
  public static OutputFile at(Path named, String beginning) throws OutputRefusedException {
    OutputFile output = new OutputFile(named, beginning);
    output.requireReplaceable();
    return output;
  }

  /**
   * Writes a new file that must not be lost: it never takes the place of another.
   *
   * @throws OutputRefusedException where anything is there already, or it cannot be written
   */
  public static void create(Path named, String text) throws OutputRefusedException {
    try {
      OwnerOnly.create(named, text);
    } catch (FileAlreadyExistsException e) {
      throw OutputRefusedException.fileIsThere(named);
    } catch (IOException e) {
      throw OutputRefusedException.cannotWriteFile(named, e);
    }
  }

  /**
   * Refuses one file for two outputs, by whatever path it is named.
   *
   * @throws OutputRefusedException where {@code other} is the same file
   */
  public void requireOther(OutputFile other) throws OutputRefusedException {
    try {
      if (real().equals(other.real())) {
        throw OutputRefusedException.fileIsTaken(other.named);
      }
    } catch (OutputRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw OutputRefusedException.cannotWriteFile(other.named, e);
    }
  }

  /** The file in its folder without links on the way. */
  private Path real() throws IOException {
    Path folder = file.getParent();
    return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
  }

  private void requireReplaceable() throws OutputRefusedException {
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw OutputRefusedException.fileIsFolder(named);
    }
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOfSameKind()) {
        throw OutputRefusedException.fileIsForeign(named);
      }
      Files.delete(Files.createTempFile(folder, ".", ".partial"));
    } catch (OutputRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw OutputRefusedException.cannotWriteFile(named, e);
    }
  }

  private boolean isOfSameKind() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(expected, in.readNBytes(expected.length));
    }
  }

  /**
   * Writes the whole file in one step.
   *
   * @throws IllegalArgumentException where the text does not begin as said
   */
  public void write(String text) throws OutputRefusedException {
    if (!text.startsWith(beginning)) {
      throw new IllegalArgumentException(
          "The text does not begin with what it could be known by later.");
    }
    requireReplaceable();
    try {
      Path partial = Files.createTempFile(file.getParent(), ".", ".partial");
      try {
        OwnerOnly.write(partial, text);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(partial, file, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw OutputRefusedException.cannotWriteFile(named, e);
    }
  }
}
