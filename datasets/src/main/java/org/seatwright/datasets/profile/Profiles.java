package org.seatwright.datasets.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.synthetic.Profile;

/** The profiles by name: those of the program, and the files that come with it. */
public final class Profiles {
  private static final String ENDING = ".yaml";

  private final Optional<Path> folder;

  private Profiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * @param home the program's home folder, which holds {@code datasets/profiles}
   */
  public static Profiles at(Path home) {
    return new Profiles(Optional.of(home.resolve("datasets").resolve("profiles")));
  }

  /** Those of this installation; without a home folder, the program's own alone. */
  public static Profiles ofInstallation() {
    return Catalog.isInstalled() ? at(Catalog.home()) : new Profiles(Optional.empty());
  }

  /** The names of all profiles: the program's own, then the files in alphabetical order. */
  public List<String> names() {
    return Stream.concat(Profile.profiles().stream().map(Profile::name), files().stream()).toList();
  }

  private List<String> files() {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder.get())) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped profiles cannot be listed.", e);
    }
  }

  /** The file of the shipped profile {@code name}; none for those of the program itself. */
  public Optional<Path> findFile(String name) {
    return folder.filter(_ -> files().contains(name)).map(it -> it.resolve(name + ENDING));
  }

  /** The profile {@code name}, empty where there is none. */
  public Optional<ProfileResult> find(String name) {
    return Profile.findProfile(name)
        .<ProfileResult>map(ProfileResult.Loaded::new)
        .or(() -> findFile(name).map(ProfileReader::read));
  }
}
