package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;

/** The shipped districts by name; each is a district folder with a SOURCE.md that explains it. */
public final class Catalog {
  /** The system property that holds the program's home folder. */
  public static final String HOME = "seatwright.home";

  private final Path folder;

  /**
   * @param home the program's home folder, which holds {@code datasets/data}
   */
  public Catalog(Path home) {
    folder = home.resolve("datasets").resolve("data");
  }

  /**
   * The catalogue of this installation, whose home run.sh passes in.
   *
   * @throws IllegalStateException where the system property {@link #HOME} is not set
   */
  public static Catalog ofInstallation() {
    return new Catalog(home());
  }

  /** True where the program knows its home folder, so that there are shipped files to look for. */
  public static boolean isInstalled() {
    return !System.getProperty(HOME, "").isEmpty();
  }

  /**
   * The program's home folder.
   *
   * @throws IllegalStateException where the system property {@link #HOME} is not set
   */
  public static Path home() {
    if (!isInstalled()) {
      throw new IllegalStateException(
          "System property %s is not set; start the program with run.sh.".formatted(HOME));
    }
    return Path.of(System.getProperty(HOME));
  }

  /** The names of all shipped districts, in alphabetical order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Catalog::isDistrict)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped districts cannot be listed.", e);
    }
  }

  /** The folder of the shipped district {@code name}. */
  public Optional<Path> find(String name) {
    return names().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
  }

  private static boolean isDistrict(Path path) {
    return Files.exists(path.resolve(FileName.DISTRICT));
  }
}
