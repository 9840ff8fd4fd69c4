package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder an output is to become.
 *
 * @param named as the person named it, for messages
 * @param parent the folder above it, links resolved; it may be missing
 * @param folder the folder itself, links resolved; it may be missing
 */
record OutputTarget(Path named, OutputKind kind, Path parent, Path folder) {
  /** Finds the place on disk that {@code named} stands for, making nothing. */
  static OutputTarget locate(Path named, OutputKind kind) throws IOException {
    Path folder = named.toAbsolutePath().normalize();
    if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
      throw OutputRefusedException.isBrokenLink(named);
    }
    folder = resolved(folder);
    Path parent = folder.getParent();
    if (parent == null || Path.of("").toAbsolutePath().startsWith(folder)) {
      throw OutputRefusedException.isCurrent(named);
    }
    return new OutputTarget(named, kind, parent, folder);
  }

  /** The path with the links of that part of it resolved that exists. */
  private static Path resolved(Path path) throws IOException {
    Path existing = path;
    while (!Files.exists(existing)) {
      Path above = existing.getParent();
      if (above == null) {
        return path;
      }
      existing = above;
    }
    return existing.toRealPath().resolve(existing.relativize(path)).normalize();
  }

  /** Refuses a target that is no folder, cannot trade its name, or holds anything not ours. */
  void requireReplaceable() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw OutputRefusedException.isFile(named);
    }
    if (!device(folder).equals(device(parent))) {
      throw OutputRefusedException.isMountPoint(named);
    }
    List<Path> entries = Siblings.list(folder);
    if (!kind.isReplaceable() && !entries.isEmpty()) {
      throw OutputRefusedException.isNotEmpty(named);
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (!kind.mayHold(name) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        throw OutputRefusedException.holdsForeign(named, name);
      }
    }
    if (!entries.isEmpty() && !Files.exists(folder.resolve(kind.marker()))) {
      throw OutputRefusedException.lacks(named, kind.marker());
    }
  }

  /** What tells file systems apart, the same for all paths where the system does not say. */
  private static Object device(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Files.getAttribute(path, "unix:dev")
        : "";
  }
}
