package org.seatwright.solver.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.catalog.Policies;

/** Finds the policy file that a person names: a path, or a shipped policy. */
public final class PolicyFile {
  private PolicyFile() {}

  /**
   * The file at the path {@code named}, else the shipped policy of this name, else whatever else
   * stands at the path.
   */
  public static Optional<Path> find(Path named) {
    Optional<Path> there = Optional.of(named).filter(Files::exists);
    return there
        .filter(path -> !Files.isDirectory(path))
        .or(() -> findShipped(named.toString()))
        .or(() -> there);
  }

  /** The file of the shipped policy {@code name}. */
  public static Optional<Path> findShipped(String name) {
    return Catalog.isInstalled() ? Policies.ofInstallation().find(name) : Optional.empty();
  }

  /** The names of the shipped policies. */
  public static List<String> shipped() {
    return Catalog.isInstalled() ? Policies.ofInstallation().names() : List.of();
  }
}
