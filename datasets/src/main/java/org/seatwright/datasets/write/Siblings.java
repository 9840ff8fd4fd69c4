package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hidden folders beside an output folder while it is written: {@code .name.partial-pid} is
 * being filled, {@code .name.previous-pid} was the output until a moment ago.
 */
final class Siblings {
  private static final String PARTIAL = ".partial-";
  private static final String PREVIOUS = ".previous-";

  private final OutputTarget target;

  Siblings(OutputTarget target) {
    this.target = target;
  }

  Path partial() {
    return target.parent().resolve(prefix(PARTIAL) + ProcessHandle.current().pid());
  }

  Path previous() {
    return target.parent().resolve(prefix(PREVIOUS) + ProcessHandle.current().pid());
  }

  private String prefix(String role) {
    return "." + target.folder().getFileName() + role;
  }

  /**
   * Tidies up after processes that were killed: an output folder caught between two renames gets
   * its name back, everything else of theirs goes.
   */
  void recover() throws IOException {
    for (Path previous : ofDeadProcesses(PREVIOUS)) {
      if (Files.exists(target.folder(), LinkOption.NOFOLLOW_LINKS)) {
        remove(previous);
      } else {
        Files.move(previous, target.folder());
      }
    }
    for (Path partial : ofDeadProcesses(PARTIAL)) {
      remove(partial);
    }
  }

  private List<Path> ofDeadProcesses(String role) throws IOException {
    return list(target.parent()).stream()
        .filter(path -> isOfDeadProcess(path, prefix(role)))
        .toList();
  }

  private static boolean isOfDeadProcess(Path path, String prefix) {
    String name = path.getFileName().toString();
    String pid = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    return pid.matches("[0-9]{1,18}") && isDead(Long.parseLong(pid));
  }

  /** A folder that bears this process's own number is an earlier process's that had the same. */
  private static boolean isDead(long pid) {
    return pid == ProcessHandle.current().pid()
        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  private void remove(Path folder) throws IOException {
    try {
      delete(folder);
    } catch (AccessDeniedException _) {
      // Another person's process left it in a shared folder; it harms no one and is theirs.
    }
  }

  /** Deletes a folder of our own files; one that holds anything else stays, as an error. */
  void delete(Path folder) throws IOException {
    for (Path file : list(folder)) {
      if (target.kind().mayHold(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Everything in {@code folder}, by name. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }
}
