package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a finished run and say where its district is now. */
final class RunArguments {
  @Parameters(
      index = "0",
      paramLabel = "RUN",
      converter = Converters.RunPath.class,
      description = "The folder that solve or resolve wrote.")
  private Path run = Path.of("");

  @Option(
      names = "--district",
      paramLabel = "DISTRICT",
      description = "Where the run's district is now; where it was then where not given.")
  private Optional<String> district = Optional.empty();

  /** The run's folder. */
  Path run() {
    return run;
  }

  /** What the run is called: the last part of its folder's path. */
  String name() {
    Path name = run.toAbsolutePath().normalize().getFileName();
    return name == null ? "run" : name.toString();
  }

  /**
   * The folder of the run's district; empty where it is where it was.
   *
   * @throws UsageException where there is neither such a folder nor such a shipped district
   */
  Optional<Path> district() {
    return district.map(DistrictArguments::folder);
  }
}
