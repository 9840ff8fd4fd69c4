package org.seatwright.datasets.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.catalog.NamedFiles;
import org.seatwright.datasets.synthetic.Profile;

/** The profiles by name: those of the program, and the files that come with it. */
public final class Profiles {
  private final Optional<NamedFiles> files;

  private Profiles(Optional<NamedFiles> files) {
    this.files = files;
  }

  /**
   * @param home the program's home folder, which holds {@code datasets/profiles}
   */
  public static Profiles at(Path home) {
    return new Profiles(
        Optional.of(new NamedFiles(home.resolve("datasets").resolve("profiles"), ".yaml")));
  }

  /** Those of this installation; without a home folder, the program's own alone. */
  public static Profiles ofInstallation() {
    return Catalog.isInstalled() ? at(Catalog.home()) : new Profiles(Optional.empty());
  }

  /** The names of all profiles: the program's own, then the files in alphabetical order. */
  public List<String> names() {
    return Stream.concat(
            Profile.profiles().stream().map(Profile::name),
            files.stream().flatMap(it -> it.names().stream()))
        .toList();
  }

  /** The file of the shipped profile {@code name}; none for those of the program itself. */
  public Optional<Path> findFile(String name) {
    return files.flatMap(it -> it.find(name));
  }

  /** The profile {@code name}, empty where there is none. */
  public Optional<ProfileResult> find(String name) {
    return Profile.findProfile(name)
        .<ProfileResult>map(ProfileResult.Loaded::new)
        .or(() -> findFile(name).map(ProfileReader::read));
  }
}
