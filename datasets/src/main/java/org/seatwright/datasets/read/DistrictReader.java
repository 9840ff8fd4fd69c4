package org.seatwright.datasets.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.DistrictKey;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.geography.BlockMap;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;

/**
 * Reads a district and its policy, and collects everything that is wrong with them.
 *
 * <p>Time and memory grow with students and choices; a file that only has defects is read to its
 * end in bounded memory.
 */
public final class DistrictReader {
  private final DistrictSource source;
  private final Notices.Collector notices;
  private final InputFiles others;

  private DistrictReader(DistrictSource source, Notices.Collector notices) {
    this.source = source;
    this.notices = notices;
    this.others = new InputFiles(notices);
  }

  /**
   * Reads a district.
   *
   * @param district the folder, or one file whose name ends with .json
   * @param policyFile the policy to use in place of the district's own; must exist where given
   */
  public static LoadResult read(Path district, Optional<Path> policyFile) {
    return read(district, policyFile, true);
  }

  /** Reads a district whose lists stay whole where the policy hears only their beginnings. */
  public static LoadResult readWhole(Path district, Optional<Path> policyFile) {
    return read(district, policyFile, false);
  }

  private static LoadResult read(Path district, Optional<Path> policyFile, boolean isCut) {
    Notices.Collector notices = new Notices.Collector();
    DistrictSource source =
        isJson(district) ? new JsonSource(district, notices) : new FolderSource(district, notices);
    return new DistrictReader(source, notices).read(policyFile, isCut);
  }

  /** True where {@code district} is a district in one JSON file. */
  public static boolean isJson(Path district) {
    return Files.isRegularFile(district) && district.toString().endsWith(JsonKey.ENDING);
  }

  /** True where {@code district} is a readable JSON file that brings a plan with the district. */
  public static boolean hasPlan(Path district) {
    return isJson(district)
        && JsonFile.open(district, new Notices.Collector())
            .filter(json -> json.has(JsonKey.PLAN))
            .isPresent();
  }

  private LoadResult read(Optional<Path> policyFile, boolean isCut) {
    return source.isUsable() ? readParts(policyFile, isCut) : refused();
  }

  private LoadResult readParts(Optional<Path> policyFile, boolean isCut) {
    Name name = name();
    DistrictRows rows = rows();
    PolicyDraft policy = policy(policyFile);
    PolicyFit fit = new PolicyFit(rows, policy, notices);
    fit.checkColumns();
    if (notices.errors() > 0) {
      return refused();
    }
    District whole = rows.district(name.district(), name.year());
    fit.checkHomes(whole);
    if (notices.errors() > 0) {
      return refused();
    }
    District heard = fit.heard(whole);
    fit.checkRows(heard, JsonKey.TABLES.stream().filter(source::has).map(CsvFormat::file).toList());
    return notices.errors() > 0
        ? refused()
        : new LoadResult.Loaded(
            isCut ? heard : whole, policy.policy().orElseThrow(), inputs(), notices.notices());
  }

  private List<InputFile> inputs() {
    return Stream.concat(source.inputs().stream(), others.inputs().stream()).toList();
  }

  /** Reads every kind of rows; one that cannot be read makes no id in another seem unknown. */
  private DistrictRows rows() {
    Optional<Register<School>> schools =
        source.table(CsvFormat.SCHOOLS, table -> SchoolRows.read(table, notices));
    Register<School> knownSchools = schools.orElseGet(() -> SchoolRows.unread(notices));
    Optional<Register<Program>> programs =
        source.table(CsvFormat.PROGRAMS, table -> ProgramRows.read(table, knownSchools, notices));
    Register<Program> knownPrograms = programs.orElseGet(() -> ProgramRows.unread(notices));
    Optional<Register<Student>> students =
        source.table(CsvFormat.STUDENTS, table -> StudentRows.read(table, knownPrograms, notices));
    Register<Student> knownStudents = students.orElseGet(() -> StudentRows.unread(notices));
    Optional<Register<Block>> blocks = blocks();
    return new DistrictRows(
        schools,
        programs,
        students,
        source.table(
            CsvFormat.CHOICES,
            table -> ChoiceRows.read(table, knownStudents, knownPrograms, notices)),
        optionalTable(
            CsvFormat.TRAVEL,
            table -> TravelRows.read(table, knownStudents, knownSchools, notices)),
        optionalTable(
            CsvFormat.ENROLLED, table -> EnrolledRows.read(table, knownPrograms, notices)),
        records(knownSchools, knownPrograms, knownStudents),
        blocks,
        map(blocks));
  }

  private Optional<Register<Block>> blocks() {
    return source.has(CsvFormat.BLOCKS)
        ? source
            .table(CsvFormat.BLOCKS, table -> BlockRows.read(table, notices))
            .or(() -> Optional.of(BlockRows.unread(notices)))
        : Optional.empty();
  }

  /** The map of the blocks, where the district has one that can be read. */
  private Optional<BlockMap> map(Optional<Register<Block>> blocks) {
    List<Block> known = blocks.map(Register::items).orElse(List.of());
    return source
        .map()
        .flatMap(land ->
            land.features().map(features -> BlockMap.of(known, features, land.at(), notices)));
  }

  /** What the district's books say, from the files that are there. */
  private Records records(
      Register<School> schools, Register<Program> programs, Register<Student> students) {
    Records.Builder records = new Records.Builder();
    PairRows pairs = new PairRows(students, programs, records, notices);
    optionalTable(CsvFormat.PLACED, pairs::readPlaced);
    optionalTable(CsvFormat.HELD, pairs::readHeld);
    optionalTable(CsvFormat.PRIORITIES, pairs::readPriorities);
    optionalTable(
        CsvFormat.LAST_YEAR,
        table -> LastYearRows.read(table, schools, programs, records, notices));
    return records.build();
  }

  private LoadResult refused() {
    return new LoadResult.Refused(notices.notices());
  }

  /** What people call the district and the school year. */
  private record Name(String district, String year) {}

  private Name name() {
    DistrictSource.Marked about = source.about();
    Optional<YamlSection> section =
        about
            .root()
            .map(root ->
                YamlSection.closed(
                    about.at(), "", root, FileName.DISTRICT, DistrictKey.ALL, notices));
    return new Name(
        section
            .flatMap(
                keys -> keys.findRequired(DistrictKey.DISTRICT, "Say what the district is called."))
            .flatMap(YamlValue::text)
            .orElse(""),
        section.flatMap(keys -> keys.find(DistrictKey.YEAR)).flatMap(YamlValue::text).orElse(""));
  }

  private <T> Optional<T> optionalTable(CsvFormat format, Function<Table, T> rows) {
    return source.has(format) ? source.table(format, rows) : Optional.empty();
  }

  private PolicyDraft policy(Optional<Path> policyFile) {
    return policyFile
        .map(this::other)
        .or(source::policy)
        .map(this::draft)
        .orElseGet(() -> PolicyDraft.usual(At.file(FileName.POLICY)));
  }

  private DistrictSource.Marked other(Path file) {
    At at = At.file(file.toString());
    return new DistrictSource.Marked(
        at, String.valueOf(file.getFileName()), others.readYaml(file, at, FileNotice.missing(at)));
  }

  private PolicyDraft draft(DistrictSource.Marked policy) {
    return policy
        .root()
        .map(root -> PolicyReader.read(root, policy.at(), policy.name(), notices))
        .orElseGet(() -> PolicyDraft.unread(policy.at()));
  }
}
