package org.seatwright.datasets.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Files and folders that are their owner's alone, where the file system knows permissions. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes the folder, and those above it that are missing; a folder that is there stays so. */
  public static void createFolder(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path at : missing) {
      createOne(at);
    }
  }

  /** Makes the folder in one that is there. */
  static void createOne(Path folder) throws IOException {
    Files.createDirectory(folder, of(folder, FOLDER));
  }

  /** Opens a file for writing, emptying it where it is there already. */
  public static BufferedWriter writer(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), of(file, FILE));
    try {
      if (Files.isRegularFile(file)) {
        protect(file); // one that was there before may be open to others
        channel.truncate(0);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /** Writes {@code text} as the whole file. */
  public static void write(Path file, String text) throws IOException {
    try (BufferedWriter writer = writer(file)) {
      writer.write(text);
    }
  }

  /**
   * Writes {@code text} as a new file, to the disk.
   *
   * @throws java.nio.file.FileAlreadyExistsException where anything is there; it is untouched then
   */
  static void create(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            of(file, FILE))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Closes a file that is there to all others. */
  static void protect(Path file) throws IOException {
    if (knowsPermissions(file)
        && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  /** What a file or folder is made with, so that it is never open, not even at first. */
  private static FileAttribute<?>[] of(Path path, Set<PosixFilePermission> permissions) {
    return knowsPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsPermissions(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
