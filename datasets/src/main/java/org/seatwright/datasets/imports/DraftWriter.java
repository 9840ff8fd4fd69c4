package org.seatwright.datasets.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.DistrictKey;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.datasets.write.Yaml;

/** Writes a draft as the files of a district folder. */
final class DraftWriter {
  /** Files that every district has, be they empty. */
  private static final Set<CsvFormat> NEEDED =
      Set.of(CsvFormat.SCHOOLS, CsvFormat.PROGRAMS, CsvFormat.STUDENTS);

  private final Draft draft;
  private final Path folder;
  private final ImportLog log;
  private final Notices.Collector notices;
  private final Map<CsvFormat, Long> kept = new LinkedHashMap<>();

  private DraftWriter(Draft draft, Path folder, ImportLog log, Notices.Collector notices) {
    this.draft = draft;
    this.folder = folder;
    this.log = log;
    this.notices = notices;
  }

  /**
   * Writes every file that has rows, and those a district must have.
   *
   * @param leaveOut true where choices that repeat a program or a rank are left out
   * @return rows written by file
   */
  static Map<CsvFormat, Long> write(
      Draft draft, boolean leaveOut, Path folder, ImportLog log, Notices.Collector notices)
      throws IOException {
    DraftWriter writer = new DraftWriter(draft, folder, log, notices);
    writer.writeAbout();
    for (CsvFormat format : MapKey.SECTIONS.values()) {
      if (format.equals(CsvFormat.CHOICES)) {
        writer.writeChoices(leaveOut);
      } else {
        writer.writeTable(draft.table(format));
      }
    }
    return writer.kept;
  }

  private void writeAbout() throws IOException {
    String name = DistrictKey.DISTRICT + ": " + Yaml.value(draft.name()) + "\n";
    String year =
        draft.year().isEmpty() ? "" : DistrictKey.YEAR + ": " + Yaml.value(draft.year()) + "\n";
    Files.writeString(folder.resolve(FileName.DISTRICT), name + year);
  }

  private void writeTable(DraftTable table) throws IOException {
    if (table.isEmpty() && !NEEDED.contains(table.format())) {
      return;
    }
    try (CsvRows rows = CsvRows.create(folder.resolve(table.format().file()))) {
      rows.write(table.columns());
      for (int row = 0; row < table.size(); row++) {
        if (!table.isRemoved(row)) {
          List<String> cells = new ArrayList<>();
          for (int column = 0; column < table.columns().size(); column++) {
            cells.add(table.get(row, column));
          }
          rows.write(cells);
        }
      }
    }
    kept.put(table.format(), (long) table.kept());
  }

  private void writeChoices(boolean leaveOut) throws IOException {
    try (CsvRows rows = CsvRows.create(folder.resolve(CsvFormat.CHOICES.file()))) {
      rows.write(CsvFormat.CHOICES.required());
      ChoiceRows lists = new ChoiceRows(rows, leaveOut);
      draft.choices().forEach(draft.students().size(), lists);
      kept.put(CsvFormat.CHOICES, lists.count);
    }
  }

  /** Writes choices list by list. */
  private final class ChoiceRows implements DraftChoices.Lists {
    private final CsvRows rows;
    private final boolean leaveOut;
    private final Judge judge = new Judge(log, notices);
    private long count;

    private ChoiceRows(CsvRows rows, boolean leaveOut) {
      this.rows = rows;
      this.leaveOut = leaveOut;
    }

    @Override
    public void choice(int student, int place, int program) throws IOException {
      count++;
      rows.write(
          List.of(
              draft.students().get(student, 0),
              Integer.toString(place),
              draft.programs().get(program, 0)));
    }

    @Override
    public void repeated(int student, int program, int row) throws IOException {
      At at = draft.choices().at(row);
      judge.unusable(
          CsvFormat.CHOICES,
          leaveOut,
          at,
          draft.students().get(student, 0),
          "the student ranks the program already",
          Kind.PROGRAM_TWICE,
          () -> CellNotice.programAgain(at, draft.programs().get(program, 0)));
    }

    @Override
    public void sameRank(int student, int rank, int row) throws IOException {
      At at = draft.choices().at(row);
      judge.unusable(
          CsvFormat.CHOICES,
          leaveOut,
          at,
          draft.students().get(student, 0),
          "the student has the rank already",
          Kind.DUPLICATE_RANK,
          () -> CellNotice.rankAgain(at, Integer.toString(rank)));
    }
  }
}
