package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where the policy of a finished run is now. */
final class RunPolicy {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Where the policy file is now that was named then.")
  private Optional<Path> policy = Optional.empty();

  /**
   * The file; empty where it is where it was, or the run was made with the district's own rules.
   *
   * @throws UsageException where there is neither such a file nor such a shipped policy
   */
  Optional<Path> file() {
    return policy.map(DistrictArguments::policy);
  }
}
