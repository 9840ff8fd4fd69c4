package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shipped policies by name; each is a policy file that says where its rules come from. */
public final class Policies {
  private static final String ENDING = ".yaml";

  private final Path folder;

  /**
   * @param home the program's home folder, which holds {@code datasets/policies}
   */
  public Policies(Path home) {
    folder = home.resolve("datasets").resolve("policies");
  }

  /**
   * The policies of this installation, whose home run.sh passes in.
   *
   * @throws IllegalStateException where the system property {@link Catalog#HOME} is not set
   */
  public static Policies ofInstallation() {
    return new Policies(Catalog.home());
  }

  /** The names of all shipped policies, in alphabetical order. */
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
      throw new UncheckedIOException("The shipped policies cannot be listed.", e);
    }
  }

  /** The file of the shipped policy {@code name}. */
  public Optional<Path> find(String name) {
    return names().contains(name) ? Optional.of(folder.resolve(name + ENDING)) : Optional.empty();
  }
}
