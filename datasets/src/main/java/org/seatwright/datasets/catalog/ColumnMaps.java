package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shipped column maps by name; each says how the exports of one system become a district. */
public final class ColumnMaps {
  private static final String ENDING = ".yaml";

  private final Path folder;

  /**
   * @param home the program's home folder, which holds {@code datasets/imports}
   */
  public ColumnMaps(Path home) {
    folder = home.resolve("datasets").resolve("imports");
  }

  /** The maps of this installation, whose home run.sh passes in; none where it has no home. */
  public static Optional<ColumnMaps> ofInstallation() {
    return Catalog.isInstalled() ? Optional.of(new ColumnMaps(Catalog.home())) : Optional.empty();
  }

  /** The names of all shipped maps, in alphabetical order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped column maps cannot be listed.", e);
    }
  }

  /** The file of the shipped map {@code name}. */
  public Optional<Path> find(String name) {
    return names().contains(name) ? Optional.of(folder.resolve(name + ENDING)) : Optional.empty();
  }
}
