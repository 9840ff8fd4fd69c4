package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder, each known by its name without the ending.
 *
 * @param folder where they are; it need not exist
 * @param ending what all their names end with, such as {@code .yaml}
 */
public record NamedFiles(Path folder, String ending) {
  /**
   * In alphabetical order; none where there is no folder.
   *
   * @throws UncheckedIOException where the folder cannot be listed
   */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("A folder of the program's files cannot be listed.", e);
    }
  }

  /** The file of this name. */
  public Optional<Path> find(String name) {
    return names().contains(name) ? Optional.of(folder.resolve(name + ending)) : Optional.empty();
  }
}
