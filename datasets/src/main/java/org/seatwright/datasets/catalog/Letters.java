package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of templates of letters, a file per language. */
public final class Letters {
  private static final String ENDING = ".txt";

  private final Path folder;

  /** The templates in {@code folder}. */
  public Letters(Path folder) {
    this.folder = folder;
  }

  /**
   * The shipped templates of this installation, whose home run.sh passes in.
   *
   * @throws IllegalStateException where the system property {@link Catalog#HOME} is not set
   */
  public static Letters ofInstallation() {
    return new Letters(Catalog.home().resolve("datasets").resolve("letters"));
  }

  /** The languages, such as {@code en}, in alphabetical order; none where there is no folder. */
  public List<String> languages() {
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
      throw new UncheckedIOException("The folder of letters cannot be listed.", e);
    }
  }

  /** The templates in this language. */
  public Optional<Path> find(String language) {
    return languages().contains(language)
        ? Optional.of(folder.resolve(language + ENDING))
        : Optional.empty();
  }
}
