package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.ChangeWord;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ChangeNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.late.LateChanges;

/** What rows of late changes say of a student beyond the id: all of an arrival, and lists. */
final class ArrivalRows {
  private final Table table;
  private final District district;
  private final Notices.Collector notices;
  private final List<String> attributes;
  private final boolean hasSites;
  private final SiteColumns sites;

  /** Positions of the choices' columns, the favourite's first. */
  private final List<Integer> choices;

  private final Map<String, Grade> grades = new LinkedHashMap<>();
  private boolean hasSaidWhatIsMissing;

  /** Checks the header. */
  ArrivalRows(Table table, District district, Notices.Collector notices) {
    this.table = table;
    this.district = district;
    this.notices = notices;
    attributes =
        district.students().isEmpty()
            ? List.of()
            : district.students().getFirst().attributes().names();
    hasSites = district.students().stream().anyMatch(student -> student.site().isPresent());
    sites = new SiteColumns(table, notices);
    choices = WideLists.columnsOfRanks(table.header().names());
    district
        .programs()
        .forEach(program -> grades.putIfAbsent(program.grade().value(), program.grade()));
    checkHeader();
  }

  private void checkHeader() {
    List<String> known = columns();
    for (int k = 0; k < table.header().names().size(); k++) {
      String name = table.header().names().get(k);
      if (!CsvFormat.CHANGES.columns().contains(name)
          && !known.contains(name)
          && !choices.contains(k)) {
        notices.add(
            ChangeNotice.unknownColumn(table.atHeader(name), known, Nearest.find(name, known)));
      }
    }
  }

  /** The columns of students.csv beside the id. */
  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(Column.GRADE));
    if (hasSites || attributes.isEmpty()) {
      columns.add(Column.LATITUDE);
      columns.add(Column.LONGITUDE);
    }
    columns.addAll(attributes);
    return columns;
  }

  /** The arrival of the row; empty, with notices, where it cannot be used. */
  Optional<LateChanges.Arrival> arrival(String id) {
    if (!hasEveryColumn()) {
      return Optional.empty();
    }
    long errors = notices.errors();
    int column = table.header().index(Column.GRADE);
    String label = table.required(column);
    if (!label.isBlank() && !grades.containsKey(label)) {
      notices.add(
          Kind.UNTAUGHT_GRADE,
          () -> CellNotice.untaughtGrade(table.at(column), label, List.copyOf(grades.keySet())));
    }
    Optional<Site> site = sites.read(table);
    List<String> values = attributes.stream().map(this::text).toList();
    if (notices.errors() > errors) {
      return Optional.empty();
    }
    Grade grade = grades.getOrDefault(label, new Grade(label));
    List<Integer> list = list(grade);
    return Optional.of(
        new LateChanges.Arrival(
            new Student(new StudentId(id), grade, site, new Attributes(attributes, values)), list));
  }

  /** Says once which columns of students.csv are not there. */
  private boolean hasEveryColumn() {
    List<String> missing =
        columns().stream()
            .filter(name -> table.header().find(name).isEmpty())
            .filter(name -> hasSites || !isOfSite(name))
            .toList();
    if (!hasSaidWhatIsMissing) {
      hasSaidWhatIsMissing = true;
      missing.forEach(name -> notices.add(ChangeNotice.missingColumn(table.atHeader(name))));
    }
    return missing.isEmpty();
  }

  private static boolean isOfSite(String column) {
    return column.equals(Column.LATITUDE) || column.equals(Column.LONGITUDE);
  }

  private String text(String column) {
    OptionalInt at = table.header().find(column);
    return at.isPresent() ? table.text(at.getAsInt()) : "";
  }

  /** Notices cells that a change of a student whom the district knows does not have. */
  void requireBlank(ChangeWord change) {
    for (int k = 0; k < table.header().names().size(); k++) {
      int column = k;
      boolean isRead =
          CsvFormat.CHANGES.columns().contains(table.header().names().get(k))
              || (change == ChangeWord.RELIST && choices.contains(k));
      if (!isRead && !table.text(k).isBlank()) {
        notices.add(
            Kind.STRAY_CELL,
            () -> ChangeNotice.strayCell(table.at(column), table.text(column), change.word()));
      }
    }
  }

  /** Another list of a student of {@code grade}; noticed where it is empty. */
  List<Integer> otherList(Grade grade) {
    long errors = notices.errors();
    List<Integer> list = list(grade);
    if (list.isEmpty() && notices.errors() == errors) {
      notices.add(Kind.EMPTY_LIST, () -> ChangeNotice.emptyList(table.at().row(table.row())));
    }
    return list;
  }

  private List<Integer> list(Grade grade) {
    List<Integer> list = new ArrayList<>();
    boolean isOver = false;
    for (int column : choices) {
      String id = table.text(column);
      if (id.isBlank()) {
        isOver = true;
      } else if (isOver) {
        notices.add(Kind.LIST_GAP, () -> ChangeNotice.listGap(table.at(column), id));
      } else {
        add(list, column, id, grade);
      }
    }
    return list;
  }

  private void add(List<Integer> list, int column, String id, Grade grade) {
    OptionalInt found = district.findProgram(new ProgramId(id));
    if (found.isEmpty()) {
      notices.add(Kind.UNKNOWN_PROGRAM, () -> unknownProgram(column, id));
      return;
    }
    Program program = district.programs().get(found.getAsInt());
    if (!program.grade().equals(grade)) {
      notices.add(
          Kind.OTHER_GRADE,
          () ->
              CellNotice.otherGrade(table.at(column), id, program.grade().value(), grade.value()));
    } else if (list.contains(found.getAsInt())) {
      notices.add(Kind.PROGRAM_TWICE, () -> CellNotice.programAgain(table.at(column), id));
    } else {
      list.add(found.getAsInt());
    }
  }

  private Notice unknownProgram(int column, String id) {
    List<String> ids = district.programs().stream().map(it -> it.id().value()).toList();
    return CellNotice.unknownId(
        Kind.UNKNOWN_PROGRAM, table.at(column), id, FileName.PROGRAMS, Nearest.find(id, ids));
  }
}
