package org.seatwright.datasets.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;

/** A district while it comes together from its sources. */
final class Draft {
  /** Stands for more than one program. */
  static final int SEVERAL = -1;

  /** Files whose first column is an id of its own. */
  private static final Set<CsvFormat> KEYED =
      Set.of(CsvFormat.SCHOOLS, CsvFormat.PROGRAMS, CsvFormat.STUDENTS, CsvFormat.BLOCKS);

  private final Map<CsvFormat, DraftTable> tables = new LinkedHashMap<>();
  private final DraftChoices choices = new DraftChoices();
  private String name = "";
  private String year = "";

  Draft() {
    for (CsvFormat format : MapKey.SECTIONS.values()) {
      if (!format.equals(CsvFormat.CHOICES)) {
        tables.put(format, new DraftTable(format, KEYED.contains(format)));
      }
    }
  }

  DraftTable table(CsvFormat format) {
    DraftTable table = tables.get(format);
    if (table == null) {
      throw new IllegalArgumentException("%s is no table of rows.".formatted(format.file()));
    }
    return table;
  }

  DraftTable schools() {
    return table(CsvFormat.SCHOOLS);
  }

  DraftTable programs() {
    return table(CsvFormat.PROGRAMS);
  }

  DraftTable students() {
    return table(CsvFormat.STUDENTS);
  }

  DraftChoices choices() {
    return choices;
  }

  /** The programs of each school and grade; {@link #SEVERAL} where there is more than one. */
  Map<SchoolGrade, Integer> programsBySchoolAndGrade() {
    Map<SchoolGrade, Integer> found = new LinkedHashMap<>();
    int school = programs().column(Column.SCHOOL);
    int grade = programs().column(Column.GRADE);
    for (int row = 0; row < programs().size(); row++) {
      if (!programs().isRemoved(row)) {
        found.merge(
            new SchoolGrade(programs().get(row, school), programs().get(row, grade)),
            row,
            (_, _) -> SEVERAL);
      }
    }
    return found;
  }

  /** One grade of one school. */
  record SchoolGrade(String school, String grade) {}

  String name() {
    return name;
  }

  /** Names the district; a blank leaves it as it is. */
  void name(String name) {
    this.name = name.isBlank() ? this.name : name;
  }

  String year() {
    return year;
  }

  void year(String year) {
    this.year = year.isBlank() ? this.year : year;
  }
}
