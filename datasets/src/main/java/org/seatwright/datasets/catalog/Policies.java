package org.seatwright.datasets.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shipped policies by name; each is a policy file that says where its rules come from. */
public final class Policies {
  private final NamedFiles files;

  /**
   * @param home the program's home folder, which holds {@code datasets/policies}
   */
  public Policies(Path home) {
    files = new NamedFiles(home.resolve("datasets").resolve("policies"), ".yaml");
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
    return files.names();
  }

  /** The file of the shipped policy {@code name}. */
  public Optional<Path> find(String name) {
    return files.find(name);
  }
}
