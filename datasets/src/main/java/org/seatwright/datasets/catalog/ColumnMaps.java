package org.seatwright.datasets.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shipped column maps by name; each says how the exports of one system become a district. */
public final class ColumnMaps {
  private final NamedFiles files;

  /**
   * @param home the program's home folder, which holds {@code datasets/imports}
   */
  public ColumnMaps(Path home) {
    files = new NamedFiles(home.resolve("datasets").resolve("imports"), ".yaml");
  }

  /** The maps of this installation, whose home run.sh passes in; none where it has no home. */
  public static Optional<ColumnMaps> ofInstallation() {
    return Catalog.isInstalled() ? Optional.of(new ColumnMaps(Catalog.home())) : Optional.empty();
  }

  /** The names of all shipped maps, in alphabetical order. */
  public List<String> names() {
    return files.names();
  }

  /** The file of the shipped map {@code name}. */
  public Optional<Path> find(String name) {
    return files.find(name);
  }
}
