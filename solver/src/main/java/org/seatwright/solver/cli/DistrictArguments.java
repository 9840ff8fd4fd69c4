package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.solver.pipeline.DistrictFolder;
import org.seatwright.solver.pipeline.PolicyFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a district and its rules. */
final class DistrictArguments {
  @Parameters(
      index = "0",
      paramLabel = "DISTRICT",
      description =
          "A district: a folder, a JSON file that export wrote, or the name of a shipped one.")
  private String district = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "The rules, in place of the district's policy.yaml: a file, or the name of a shipped"
              + " policy.")
  private Optional<Path> policy = Optional.empty();

  /**
   * The district's folder.
   *
   * @throws UsageException where none is named, or there is neither such a folder nor such a
   *     shipped district
   */
  Path folder() {
    if (district.isEmpty()) {
      throw unnamed();
    }
    return folder(district);
  }

  /**
   * The folder of the district that a person names.
   *
   * @throws UsageException where there is neither such a folder nor such a shipped district
   */
  static Path folder(String district) {
    return DistrictFolder.find(district).orElseThrow(() -> unknown(district));
  }

  /**
   * The file that holds the rules; empty where the district's own do.
   *
   * @throws UsageException where there is neither such a file nor such a shipped policy
   */
  Optional<Path> policy() {
    return policy.map(DistrictArguments::policy);
  }

  /**
   * The policy file that a person names.
   *
   * @throws UsageException where there is neither such a file nor such a shipped policy
   */
  static Path policy(Path named) {
    return PolicyFile.find(named).orElseThrow(() -> unknownPolicy(named.toString()));
  }

  private static UsageException unknownPolicy(String named) {
    String hint =
        Nearest.find(named, PolicyFile.shipped())
            .map(name -> "; did you mean %s?".formatted(name))
            .orElse("; ./run.sh policies lists them.");
    return new UsageException(
        "There is no file \"%s\" and no shipped policy of that name%s".formatted(named, hint));
  }

  private static UsageException unnamed() {
    List<String> shipped = DistrictFolder.shipped();
    return new UsageException(
        shipped.isEmpty()
            ? "Name a district: a folder."
            : "Name a district: a folder, or one of %s.".formatted(String.join(", ", shipped)));
  }

  private static UsageException unknown(String district) {
    List<String> shipped = DistrictFolder.shipped();
    String hint =
        Nearest.find(district, shipped)
            .map(name -> "; did you mean %s?".formatted(name))
            .orElse(shipped.isEmpty() ? "." : " (%s).".formatted(String.join(", ", shipped)));
    return new UsageException(
        "There is no folder \"%s\" and no shipped district of that name%s"
            .formatted(district, hint));
  }
}
