package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.profile.ProfileReader;
import org.seatwright.datasets.profile.ProfileResult;
import org.seatwright.datasets.profile.ProfileText;
import org.seatwright.datasets.profile.Profiles;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.synthetic.Fidelity;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.GeneratedDistrictWriter;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: draws a synthetic district and writes its folder, or shows a profile. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Draws a synthetic district from a profile and a seed, and says how close it came to what"
            + " the profile asks for; the same seed gives the same bytes.",
    footerHeading = "%nExit codes: 0 the folder was written, 2 it was not.%n%nExamples:%n",
    footer = {
      "  ./run.sh generate cambridge --out new-district --seed 7",
      "  ./run.sh generate open --out large --students 50000 --schools 60",
      "  ./run.sh generate neighbourhoods --out town    every column the shipped policies name",
      "  ./run.sh generate my-town --show > town.yaml   a profile to begin with",
      "  ./run.sh generate town.yaml --out town --seed 3"
    })
final class GenerateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "PROFILE",
      completionCandidates = Converters.ProfileNames.class,
      description = "A profile file, or what kind of district: ${COMPLETION-CANDIDATES}.")
  private String profile = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the district goes.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--show",
      description = "Draw nothing; print the profile, with the sizes asked for.")
  private boolean show;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description = "Seed of the draw; 1 where not given.")
  private long seed = 1;

  @Option(
      names = "--students",
      paramLabel = "N",
      converter = Converters.Size.class,
      description = "How many students, in place of the profile's own number.")
  private Optional<Integer> students = Optional.empty();

  @Option(
      names = "--schools",
      paramLabel = "N",
      converter = Converters.Size.class,
      description = "How many schools, in place of the profile's own number.")
  private Optional<Integer> schools = Optional.empty();

  GenerateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (show == out.isPresent()) {
      throw new UsageException("Give exactly one of --out FOLDER and --show.");
    }
    return switch (read()) {
      case ProfileResult.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case ProfileResult.Loaded(Profile named) ->
          out.isPresent() ? generate(resized(named), out.get()) : print(named);
    };
  }

  /** A file of a profile's name, where there is one, comes last. */
  private ProfileResult read() {
    Profiles profiles = Profiles.ofInstallation();
    return profiles
        .find(profile)
        .or(() -> Optional.of(Path.of(profile)).filter(Files::exists).map(ProfileReader::read))
        .orElseThrow(() -> new UsageException(unknown(profiles.names())));
  }

  /** A file is printed as it is written, with its comments, where nothing is resized. */
  private int print(Profile named) throws IOException {
    Optional<Path> file = Profiles.ofInstallation().findFile(profile);
    boolean isResized = students.isPresent() || schools.isPresent();
    session
        .out()
        .print(
            file.isPresent() && !isResized
                ? Files.readString(file.get())
                : ProfileText.of(resized(named)));
    session.out().flush();
    return ExitCode.DONE;
  }

  private int generate(Profile resized, Path target) {
    try (RunFolder folder = RunFolder.stageDistrict(target)) {
      Fidelity fidelity = draw(resized, folder.folder());
      if (DistrictReader.read(folder.folder(), Optional.empty())
          instanceof LoadResult.Refused(var notices)) {
        session.err().println(notices.render());
        return ExitCode.REFUSED;
      }
      folder.commit();
      tell(fidelity, resized, target);
      return ExitCode.DONE;
    } catch (OutputRefusedException e) {
      return refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused("Output folder %s: cannot be written (%s).".formatted(target, e.getMessage()));
    }
  }

  /** Writes the district; only what came of its targets is kept, before it is read back. */
  private Fidelity draw(Profile resized, Path folder) throws IOException {
    GeneratedDistrict generated = resized.generate(seed);
    GeneratedDistrictWriter.write(generated, folder);
    return generated.fidelity();
  }

  private void tell(Fidelity fidelity, Profile resized, Path target) {
    TextTable table = new TextTable().row(List.of("Figure", "target", "reached", "difference"));
    for (Fidelity.Row row : fidelity.rows()) {
      table.row(row.cells().stream().map(it -> it.isEmpty() ? Text.NONE : it).toList());
    }
    table.lines().forEach(session.out()::println);
    session
        .out()
        .println(
            "\nWrote %s: %s students, %s schools."
                .formatted(
                    Text.printable(target.toString()),
                    Text.number(resized.students()),
                    Text.number(resized.schools())));
  }

  private int refused(String message) {
    session.err().println(Text.printable(message));
    return ExitCode.REFUSED;
  }

  private Profile resized(Profile named) {
    try {
      Profile sized = schools.map(named::withSchools).orElse(named);
      return students.map(sized::withStudents).orElse(sized);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private String unknown(List<String> names) {
    return Nearest.find(profile, names)
        .map(name -> "There is no profile \"%s\"; did you mean %s?".formatted(profile, name))
        .orElse("There is no profile \"%s\" (%s).".formatted(profile, String.join(", ", names)));
  }
}
