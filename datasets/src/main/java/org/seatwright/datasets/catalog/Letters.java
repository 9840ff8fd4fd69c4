package org.seatwright.datasets.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of templates of letters, a file per language. */
public final class Letters {
  private final NamedFiles files;

  /** The templates in {@code folder}. */
  public Letters(Path folder) {
    files = new NamedFiles(folder, ".txt");
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
    return files.names();
  }

  /** The templates in this language. */
  public Optional<Path> find(String language) {
    return files.find(language);
  }
}
