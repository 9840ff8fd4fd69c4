package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.RunRecord;

/** The district and the policy that a run was made of, read again. */
sealed interface RunInput {
  /** The same files, byte by byte. */
  record Same(LoadResult.Loaded input, Path district, Optional<Path> policy) implements RunInput {}

  /** The district's files are not those that the run read; one sentence for each that is not. */
  record Other(Path district, List<String> differences) implements RunInput {
    public Other {
      differences = List.copyOf(differences);
    }
  }

  /** The district or the policy is not where the run says, as {@code message} has it. */
  record Gone(String message) implements RunInput {}

  /** The files cannot be used. */
  record Refused(Notices notices) implements RunInput {}

  /**
   * Finds and reads the files.
   *
   * @param run the run folder
   * @param named where the district is now; empty where the record says
   * @param namedPolicy the policy file that was used in place of the district's own; empty where
   *     the record says
   */
  static RunInput read(
      Path run, RunRecord record, Optional<Path> named, Optional<Path> namedPolicy) {
    Whereabouts whereabouts = new Whereabouts(run);
    Optional<Path> district = named.or(() -> whereabouts.findDistrict(record.district()));
    if (district.isEmpty()) {
      return new Gone(
          "The district is no longer at %s; --district says where it is."
              .formatted(record.district()));
    }
    Optional<Path> policy = namedPolicy.or(() -> record.policy().flatMap(whereabouts::findPolicy));
    if (record.policy().isPresent() && policy.isEmpty()) {
      return new Gone(
          "The policy is no longer at %s; --policy says where it is."
              .formatted(record.policy().get()));
    }
    List<String> differences = differences(record, district.get(), policy);
    return differences.isEmpty()
        ? read(record, district.get(), policy)
        : new Other(district.get(), differences);
  }

  /** Compares by what is in the files: a policy or a district in JSON may have another name now. */
  private static RunInput read(RunRecord record, Path district, Optional<Path> policy) {
    return switch (DistrictReader.read(district, policy)) {
      case LoadResult.Refused(var notices) -> new Refused(notices);
      case LoadResult.Loaded input ->
          hashes(input.inputs()).equals(hashes(record.inputs()))
              ? new Same(input, district, policy)
              : new Other(district, more(record, input.inputs()));
    };
  }

  private static List<String> hashes(List<InputFile> files) {
    return files.stream().map(InputFile::sha256).toList();
  }

  /** Holds every file that the run read against what stands there now. */
  private static List<String> differences(RunRecord record, Path district, Optional<Path> policy) {
    List<String> differences = new ArrayList<>();
    for (InputFile input : record.inputs()) {
      Optional<Path> file = find(input.file(), record, district, policy);
      if (file.filter(Files::isRegularFile).isEmpty()) {
        differences.add("%s: the run read it, and it is not there.".formatted(input.file()));
      } else if (!isSame(file.get(), input)) {
        differences.add(
            "%s: it is not the file that the run read; its SHA-256 differs."
                .formatted(input.file()));
      }
    }
    return differences;
  }

  /** Where a file that was read under this name is now; empty where no file can have it. */
  private static Optional<Path> find(
      String name, RunRecord record, Path district, Optional<Path> policy) {
    if (isPolicy(name, record)) {
      return policy;
    }
    return Files.isDirectory(district)
        ? DistrictFolder.path(name).map(district::resolve)
        : Optional.of(district);
  }

  /** True where the file was named in place of the district's own policy, or shipped. */
  private static boolean isPolicy(String name, RunRecord record) {
    return record
        .policy()
        .map(way -> way.substring(way.lastIndexOf('/') + 1))
        .filter(file -> name.equals(file) || name.equals(file + ".yaml"))
        .isPresent();
  }

  /** True where {@code file} is, byte by byte, what was read or written as {@code then}. */
  static boolean isSame(Path file, InputFile then) {
    try {
      return Sha256.of(file).equals(then.sha256());
    } catch (IOException e) {
      return false; // whatever cannot be read is not what there was
    }
  }

  private static List<String> more(RunRecord record, List<InputFile> read) {
    List<String> before = record.inputs().stream().map(InputFile::file).toList();
    List<String> more =
        read.stream()
            .map(InputFile::file)
            .filter(file -> !before.contains(file))
            .map("%s: the run did not read it."::formatted)
            .toList();
    return more.isEmpty() ? List.of("The files were changed while they were read.") : more;
  }
}
