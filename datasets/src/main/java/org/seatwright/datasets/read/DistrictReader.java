package org.seatwright.datasets.read;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.DistrictKey;
import org.seatwright.datasets.format.FileName;
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
 * Reads a district folder and its policy, and collects everything that is wrong with them.
 *
 * <p>Time and memory grow with students and choices; a file that only has defects is read to its
 * end in bounded memory.
 */
public final class DistrictReader {
  private final Path folder;
  private final Notices.Collector notices = new Notices.Collector();
  private final InputFiles files = new InputFiles(notices);

  private DistrictReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads {@code folder}.
   *
   * @param policyFile the policy to use in place of the folder's own; must exist where given
   */
  public static LoadResult read(Path folder, Optional<Path> policyFile) {
    return new DistrictReader(folder).read(policyFile);
  }

  private LoadResult read(Optional<Path> policyFile) {
    At at = At.file(folder.toString());
    if (!Files.exists(folder)) {
      notices.add(FileNotice.missingFolder(at));
    } else if (!Files.isDirectory(folder)) {
      notices.add(FileNotice.notAFolder(at));
    } else if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      notices.add(FileNotice.unreadable(at));
    }
    return notices.errors() > 0 ? refused() : readFiles(policyFile);
  }

  private LoadResult readFiles(Optional<Path> policyFile) {
    Name name = name();
    DistrictRows rows = rows();
    PolicyDraft policy = policy(policyFile);
    PolicyFit fit = new PolicyFit(rows, policy, notices);
    fit.checkColumns();
    if (notices.errors() > 0) {
      return refused();
    }
    District written = rows.district(name.district(), name.year());
    fit.checkHomes(written);
    if (notices.errors() > 0) {
      return refused();
    }
    District district = fit.heard(written);
    fit.checkRows(district, files.inputs());
    return notices.errors() > 0
        ? refused()
        : new LoadResult.Loaded(
            district, policy.policy().orElseThrow(), files.inputs(), notices.notices());
  }

  /** Reads every CSV file; one that cannot be read makes no id in another seem unknown. */
  private DistrictRows rows() {
    Optional<Register<School>> schools =
        table(CsvFormat.SCHOOLS, table -> SchoolRows.read(table, notices));
    Register<School> knownSchools = schools.orElseGet(() -> SchoolRows.unread(notices));
    Optional<Register<Program>> programs =
        table(CsvFormat.PROGRAMS, table -> ProgramRows.read(table, knownSchools, notices));
    Register<Program> knownPrograms = programs.orElseGet(() -> ProgramRows.unread(notices));
    Optional<Register<Student>> students =
        table(CsvFormat.STUDENTS, table -> StudentRows.read(table, knownPrograms, notices));
    Register<Student> knownStudents = students.orElseGet(() -> StudentRows.unread(notices));
    Optional<Register<Block>> blocks = blocks();
    return new DistrictRows(
        schools,
        programs,
        students,
        table(
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
    return isThere(FileName.BLOCKS)
        ? table(CsvFormat.BLOCKS, table -> BlockRows.read(table, notices))
            .or(() -> Optional.of(BlockRows.unread(notices)))
        : Optional.empty();
  }

  /** The map of the blocks, where the folder has one that can be read. */
  private Optional<BlockMap> map(Optional<Register<Block>> blocks) {
    At at = At.file(FileName.BLOCK_MAP);
    if (!isThere(FileName.BLOCK_MAP)) {
      return Optional.empty();
    }
    List<Block> known = blocks.map(Register::items).orElse(List.of());
    return files
        .readMap(folder.resolve(FileName.BLOCK_MAP), at, FileNotice.missingFromFolder(at))
        .map(features -> BlockMap.of(known, features, at, notices));
  }

  /** What the district's books say, from the files that are there. */
  private Records records(
      Register<School> schools, Register<Program> programs, Register<Student> students) {
    Records.Builder records = new Records.Builder();
    PairRows pairs = new PairRows(students, programs, records, notices);
    optionalTable(CsvFormat.PLACED, pairs::readPlaced);
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
    At at = At.file(FileName.DISTRICT);
    Optional<YamlSection> section =
        files
            .readYaml(folder.resolve(FileName.DISTRICT), at, FileNotice.missingFromFolder(at))
            .map(root ->
                YamlSection.closed(at, "", root, FileName.DISTRICT, DistrictKey.ALL, notices));
    return new Name(
        section
            .flatMap(
                keys -> keys.findRequired(DistrictKey.DISTRICT, "Say what the district is called."))
            .flatMap(YamlValue::text)
            .orElse(""),
        section.flatMap(keys -> keys.find(DistrictKey.YEAR)).flatMap(YamlValue::text).orElse(""));
  }

  private <T> Optional<T> table(CsvFormat format, Function<Table, T> rows) {
    At at = At.file(format.file());
    return files.readTable(
        folder.resolve(format.file()), at, format, FileNotice.missingFromFolder(at), rows);
  }

  private <T> Optional<T> optionalTable(CsvFormat format, Function<Table, T> rows) {
    return isThere(format.file()) ? table(format, rows) : Optional.empty();
  }

  /** True where the folder has something of this name, be it a link that leads nowhere. */
  private boolean isThere(String file) {
    return Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  private PolicyDraft policy(Optional<Path> policyFile) {
    if (policyFile.isPresent()) {
      At at = At.file(policyFile.get().toString());
      return policy(policyFile.get(), at);
    }
    At at = At.file(FileName.POLICY);
    return isThere(FileName.POLICY)
        ? policy(folder.resolve(FileName.POLICY), at)
        : PolicyDraft.usual(at);
  }

  private PolicyDraft policy(Path path, At at) {
    return files
        .readYaml(path, at, FileNotice.missing(at))
        .map(root -> PolicyReader.read(root, at, String.valueOf(path.getFileName()), notices))
        .orElseGet(() -> PolicyDraft.unread(at));
  }
}
