package org.seatwright.solver.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.format.JsonKey;

/** Finds the district that a person names: a path, or a shipped district. */
public final class DistrictFolder {
  private DistrictFolder() {}

  /** What stands at the path {@code named}, else the shipped district of this name. */
  public static Optional<Path> find(String named) {
    return path(named).filter(Files::exists).or(() -> findShipped(named));
  }

  /** The folder of the shipped district {@code name}. */
  static Optional<Path> findShipped(String name) {
    return Catalog.isInstalled() ? Catalog.ofInstallation().find(name) : Optional.empty();
  }

  /** The names of the shipped districts. */
  public static List<String> shipped() {
    return Catalog.isInstalled() ? Catalog.ofInstallation().names() : List.of();
  }

  /** Where the plan for a district goes if nobody says: a folder named after it, where we are. */
  public static Path planOf(Path district) {
    Path name = district.toAbsolutePath().normalize().getFileName();
    String word = name == null ? "district" : name.toString();
    boolean isJson = word.endsWith(JsonKey.ENDING) && word.length() > JsonKey.ENDING.length();
    return Path.of(
        (isJson ? word.substring(0, word.length() - JsonKey.ENDING.length()) : word) + "-plan");
  }

  /** The path, empty where no file can have it. */
  static Optional<Path> path(String named) {
    try {
      return Optional.of(Path.of(named));
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file can have this name, but a shipped district might
    }
  }
}
