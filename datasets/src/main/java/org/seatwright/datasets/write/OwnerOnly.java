package org.seatwright.datasets.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that are their owner's alone, where the file system knows permissions. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** Makes the folder, and those above it that are missing; a folder that is there stays so. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      protect(folder, "rwx------");
    }
  }

  /** Opens a file for writing, emptying it where it is there already. */
  public static BufferedWriter writer(Path file) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    try {
      protect(file, "rw-------");
    } catch (IOException e) {
      writer.close();
      throw e;
    }
    return writer;
  }

  /** Writes {@code text} as the whole file. */
  public static void write(Path file, String text) throws IOException {
    try (BufferedWriter writer = writer(file)) {
      writer.write(text);
    }
  }

  private static void protect(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null
        && Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
