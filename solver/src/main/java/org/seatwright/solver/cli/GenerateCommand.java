package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: draws a synthetic district and writes its folder. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Draws a synthetic district from a seed; the same seed gives the same bytes.",
    footerHeading = "%nExit codes: 0 the folder was written, 2 it was not.%n%nExamples:%n",
    footer = {
      "  ./run.sh generate cambridge --out new-district --seed 7",
      "  ./run.sh generate open --out large --students 50000 --schools 60",
      "  ./run.sh generate neighbourhoods --out town    every column the shipped policies name"
    })
final class GenerateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "PROFILE",
      completionCandidates = Converters.ProfileNames.class,
      description = "What kind of district: ${COMPLETION-CANDIDATES}.")
  private String profile = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the district goes.")
  private Path out = Path.of("");

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
  public Integer call() {
    Profile resized = profile();
    try (RunFolder folder = RunFolder.stageDistrict(out)) {
      GeneratedDistrict generated = resized.generate(seed);
      DistrictWriter.write(generated.district(), generated.policy(), folder.folder());
      folder.commit();
    } catch (OutputRefusedException e) {
      return refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused("Output folder %s: cannot be written (%s).".formatted(out, e.getMessage()));
    }
    session
        .out()
        .println(
            "Wrote %s: %s students, %s schools."
                .formatted(
                    Text.printable(out.toString()),
                    Text.number(resized.students()),
                    Text.number(resized.schools())));
    return ExitCode.DONE;
  }

  private int refused(String message) {
    session.err().println(Text.printable(message));
    return ExitCode.REFUSED;
  }

  private Profile profile() {
    Profile named = Profile.findProfile(profile).orElseThrow(() -> new UsageException(unknown()));
    try {
      Profile sized = schools.map(named::withSchools).orElse(named);
      return students.map(sized::withStudents).orElse(sized);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private String unknown() {
    List<String> names = Profile.profiles().stream().map(Profile::name).toList();
    return Nearest.find(profile, names)
        .map(name -> "There is no profile \"%s\"; did you mean %s?".formatted(profile, name))
        .orElse("There is no profile \"%s\" (%s).".formatted(profile, String.join(", ", names)));
  }
}
