package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.seatwright.datasets.catalog.ColumnMaps;
import org.seatwright.datasets.imports.DistrictImport;
import org.seatwright.datasets.imports.ImportRequest;
import org.seatwright.datasets.imports.ImportResult;
import org.seatwright.datasets.imports.Offer;
import org.seatwright.datasets.imports.RosterChoice;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: makes a district folder of other systems' exports. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Makes a district folder of what student systems and choice portals export, and keeps a log"
            + " of every decision in it.",
    footerHeading = "%nExit codes: 0 the folder was written, 2 it was not.%n%nExamples:%n",
    footer = {
      "  ./run.sh import --map powerschool students.csv schools.csv --seats current --out town",
      "  ./run.sh import --map my-portal.yaml portal.csv lunch=fall.csv --out town",
      "  ./run.sh import --oneroster roster.zip --grades K --seats 60 --out town",
      "  ./run.sh import --oneroster roster.zip --map my-lunch.yaml lunch.csv --seats 60 --out town",
      "  ./run.sh import --ccd directory.csv --ccd membership.csv --lea 2502130 --out town"
    })
final class ImportCommand implements Callable<Integer> {
  private static final String CURRENT = "current";

  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "What the column map reads: CSV or XLSX files, folders or zips of them. INPUT=FILE says"
              + " which input of the map a file is.")
  private List<String> files = List.of();

  @Option(
      names = "--map",
      paramLabel = "MAP",
      converter = Converters.FilePath.class,
      completionCandidates = Converters.ColumnMapNames.class,
      description = "A column map: a file, or a shipped one: ${COMPLETION-CANDIDATES}.")
  private Optional<Path> map = Optional.empty();

  @Option(
      names = "--oneroster",
      paramLabel = "ROSTER",
      converter = Converters.FilePath.class,
      description = "A OneRoster export in CSV, version 1.1 or 1.2: a folder or a zip.")
  private Optional<Path> roster = Optional.empty();

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description =
          "The column of the roster's users by which students are called, such as identifier;"
              + " sourcedId where not given.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--next-grade",
      description = "Place the roster's students for the grade after their present one.")
  private boolean nextGrade;

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "COLUMN",
      description =
          "Further columns of the roster's users and demographics to read; names and race stand for"
              + " all columns of these. None where not given.")
  private List<String> keep = List.of();

  @Option(
      names = "--ccd",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description =
          "A school file of the Common Core of Data: directory, membership, lunch or locations. May"
              + " be given several times.")
  private List<Path> ccd = List.of();

  @Option(
      names = "--lea",
      paramLabel = "LEAID",
      description = "The district whose schools are taken from the Common Core of Data.")
  private Optional<String> agency = Optional.empty();

  @Option(
      names = "--grades",
      split = ",",
      paramLabel = "GRADE",
      description =
          "With --seats: the grades each school is to teach; those its students attend now where"
              + " not given.")
  private List<String> grades = List.of();

  @Option(
      names = "--seats",
      paramLabel = "N",
      description =
          "Make up a program per school and grade with so many seats, or with as many as students"
              + " attend it now: current.")
  private Optional<String> seats = Optional.empty();

  @Option(
      names = "--missing",
      paramLabel = "COLUMN=WORD",
      description =
          "What a blank in a column of the district stands for, in place of what the map says: a"
              + " value such as ses=paid or ses=unknown, or keep, refuse, leave-out.")
  private Map<String, String> missing = Map.of();

  @Option(
      names = "--leave-out",
      description = "Leave out records that cannot be used, whatever the map says; each is listed.")
  private boolean leaveOut;

  @Option(names = "--name", paramLabel = "NAME", description = "What the district is called.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", description = "The school year.")
  private Optional<String> year = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description = "Where the district goes.")
  private Path out = Path.of("");

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ImportRequest request = request();
    try (RunFolder folder = RunFolder.stageDistrict(out)) {
      return switch (DistrictImport.run(request, folder.folder())) {
        case ImportResult.Refused(var notices) -> refused(notices.render());
        case ImportResult.Unfit(var notices) ->
            refused("The district that came of it cannot be used.\n" + notices.render());
        case ImportResult.Imported imported -> {
          folder.commit();
          session.out().print(ImportText.of(imported, out));
          session.out().flush();
          yield ExitCode.DONE;
        }
      };
    } catch (OutputRefusedException e) {
      return refused(Text.printable(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return refused(
          Text.printable(
              "Output folder %s: cannot be written (%s).".formatted(out, e.getMessage())));
    }
  }

  private int refused(String message) {
    session.err().println(message);
    return ExitCode.REFUSED;
  }

  private ImportRequest request() {
    if (map.isEmpty() && roster.isEmpty() && ccd.isEmpty()) {
      throw new UsageException("Say what to import: --map, --oneroster or --ccd.");
    }
    if (map.isEmpty() && !files.isEmpty()) {
      throw new UsageException("Files are read by a column map; name one with --map.");
    }
    if (seats.isEmpty() && !grades.isEmpty()) {
      throw new UsageException("Grades are for programs to make up; say --seats as well.");
    }
    refuse(map.isEmpty() && !missing.isEmpty(), "--missing", "--map");
    refuse(ccd.isEmpty() && agency.isPresent(), "--lea", "--ccd");
    refuse(roster.isEmpty() && id.isPresent(), "--id", "--oneroster");
    refuse(roster.isEmpty() && nextGrade, "--next-grade", "--oneroster");
    refuse(roster.isEmpty() && !keep.isEmpty(), "--keep", "--oneroster");
    return new ImportRequest(
        map.map(ImportCommand::mapFile),
        files,
        roster,
        new RosterChoice(id.orElse("sourcedId"), nextGrade, keep),
        ccd,
        agency,
        seats.map(word -> new Offer(grades, seats(word))),
        missing,
        leaveOut,
        name,
        year,
        String.valueOf(out.toAbsolutePath().normalize().getFileName()));
  }

  /** An option that would change nothing was meant to do something. */
  private static void refuse(boolean alone, String option, String needed) {
    if (alone) {
      throw new UsageException("%s goes with %s; say that as well.".formatted(option, needed));
    }
  }

  private static OptionalInt seats(String word) {
    if (word.equals(CURRENT)) {
      return OptionalInt.empty();
    }
    if (!word.matches("\\d{1,6}")) {
      throw new UsageException("--seats \"%s\": write a whole number, or current.".formatted(word));
    }
    return OptionalInt.of(Integer.parseInt(word));
  }

  /** The file at the path, else the shipped map of this name. */
  private static Path mapFile(Path named) {
    if (Files.isRegularFile(named)) {
      return named;
    }
    Optional<ColumnMaps> shipped = ColumnMaps.ofInstallation();
    return shipped
        .flatMap(maps -> maps.find(named.toString()))
        .orElseThrow(() -> unknownMap(named, shipped.map(ColumnMaps::names).orElse(List.of())));
  }

  private static UsageException unknownMap(Path named, List<String> shipped) {
    String hint =
        Nearest.find(named.toString(), shipped)
            .map(near -> "; did you mean %s?".formatted(near))
            .orElse(" (%s).".formatted(String.join(", ", shipped)));
    return new UsageException(
        "There is no file \"%s\" and no shipped column map of that name%s".formatted(named, hint));
  }
}
