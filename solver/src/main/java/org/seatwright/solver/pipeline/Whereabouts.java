package org.seatwright.solver.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run folder names the folders and files that it goes back to: by the way there from the run
 * folder, so that they may move together, or by the name of a shipped district or policy.
 */
final class Whereabouts {
  private final Path folder;

  /**
   * @param folder the run folder; need not exist yet
   */
  Whereabouts(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  String ofDistrict(Path district) {
    return DistrictFolder.shipped().stream()
        .filter(name -> isSame(DistrictFolder.findShipped(name), district))
        .findFirst()
        .orElseGet(() -> way(district));
  }

  String ofPolicy(Path policy) {
    return PolicyFile.shipped().stream()
        .filter(name -> isSame(PolicyFile.findShipped(name), policy))
        .findFirst()
        .orElseGet(() -> way(policy));
  }

  private static boolean isSame(Optional<Path> shipped, Path named) {
    return shipped
        .map(path -> path.toAbsolutePath().normalize())
        .filter(named.toAbsolutePath().normalize()::equals)
        .isPresent();
  }

  /** The way from the run folder, slashes between folders; from the root where there is none. */
  String way(Path there) {
    Path absolute = there.toAbsolutePath().normalize();
    boolean isReachable = Objects.equals(absolute.getRoot(), folder.getRoot());
    Path way = isReachable ? folder.relativize(absolute) : absolute;
    return way.toString().replace('\\', '/');
  }

  /** Where the district of this name or way stands now, if it does. */
  Optional<Path> findDistrict(String named) {
    return there(named).or(() -> DistrictFolder.findShipped(named));
  }

  /** Where the policy of this name or way stands now, if it does. */
  Optional<Path> findPolicy(String named) {
    return there(named).or(() -> PolicyFile.findShipped(named));
  }

  private Optional<Path> there(String way) {
    return DistrictFolder.path(way).map(folder::resolve).map(Path::normalize).filter(Files::exists);
  }
}
