package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output folder or file that cannot be used; its message is one line for the person who named
 * it: which, why not, and what to do.
 */
public final class OutputRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private OutputRefusedException(
      Path folder, String reason, String remedy, @Nullable IOException cause) {
    this("folder", folder, reason, remedy, cause);
  }

  private OutputRefusedException(
      String what, Path path, String reason, String remedy, @Nullable IOException cause) {
    super("Output %s %s: %s; %s.".formatted(what, path, reason, remedy), cause);
  }

  static OutputRefusedException fileIsFolder(Path file) {
    return new OutputRefusedException("file", file, "is a folder", "name a file in it", null);
  }

  static OutputRefusedException fileIsForeign(Path file) {
    return new OutputRefusedException(
        "file",
        file,
        "is there already, and is no earlier output of this kind",
        "name a new file, so that nothing is lost",
        null);
  }

  static OutputRefusedException fileIsThere(Path file) {
    return new OutputRefusedException(
        "file", file, "is there already", "name a new file, so that nothing is lost", null);
  }

  static OutputRefusedException fileIsTaken(Path file) {
    return new OutputRefusedException(
        "file", file, "is named for two outputs", "name a file for each", null);
  }

  static OutputRefusedException cannotWriteFile(Path file, IOException cause) {
    return new OutputRefusedException(
        "file",
        file,
        "cannot be written (%s)"
            .formatted(
                cause instanceof NoSuchFileException ? "there is no such folder" : reason(cause)),
        "name a file in a folder that is there and that you may write to",
        cause);
  }

  static OutputRefusedException isFile(Path folder) {
    return new OutputRefusedException(folder, "is a file", "name a folder", null);
  }

  static OutputRefusedException isBrokenLink(Path folder) {
    return new OutputRefusedException(
        folder, "is a link that leads nowhere", "remove it or name another folder", null);
  }

  static OutputRefusedException isCurrent(Path folder) {
    return new OutputRefusedException(
        folder,
        "holds the folder you are in and would be replaced",
        "name a new folder inside it",
        null);
  }

  static OutputRefusedException isMountPoint(Path folder) {
    return new OutputRefusedException(
        folder,
        "is where a disk is mounted and cannot be replaced whole",
        "name a new folder inside it",
        null);
  }

  static OutputRefusedException holdsForeign(Path folder, String file) {
    return new OutputRefusedException(
        folder,
        "holds \"%s\", which Seatwright did not write there".formatted(file),
        "name a new or empty folder, so that nothing is lost",
        null);
  }

  static OutputRefusedException isNotEmpty(Path folder) {
    return new OutputRefusedException(
        folder,
        "holds files, and a district is never written over others",
        "name a new or empty folder",
        null);
  }

  static OutputRefusedException lacks(Path folder, String marker) {
    return new OutputRefusedException(
        folder,
        "holds files but no %s, so they may be yours".formatted(marker),
        "name a new or empty folder, so that nothing is lost",
        null);
  }

  static OutputRefusedException inUse(Path folder) {
    return new OutputRefusedException(
        folder, "is being written already", "wait for that to end", null);
  }

  static OutputRefusedException cannotWrite(Path folder, IOException cause) {
    return new OutputRefusedException(
        folder,
        "cannot be written (%s)".formatted(reason(cause)),
        "name a folder you may write to",
        cause);
  }

  /** Why the system did not let a file or folder be written, without its path. */
  public static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no folder can be made there";
      case NotDirectoryException _ -> "Not a directory";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> cause.getClass().getSimpleName();
    };
  }
}
