package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.Numbers;

/**
 * Students by school and grade, and those eligible for free and reduced-price lunch, from the
 * Common Core of Data. Its files give every count again and again, split by race, sex and grade;
 * "No Category Codes" stands where a count is not split. Only counts split by one thing are taken.
 */
final class CcdCounts {
  static final String COUNT = "STUDENT_COUNT";

  private static final String UNSPLIT = "No Category Codes";
  private static final String FLAG = "DMS_FLAG";
  private static final String LUNCH_TABLE = "Free and Reduced-price Lunch Table";
  private static final int MOST = 1_000_000;

  /** The district's grades by those of the files; what is not here is no grade to be placed in. */
  private static final Map<String, String> GRADES = grades();

  private static final Map<String, String> LUNCH =
      Map.of("Free lunch qualified", "free", "Reduced-price lunch qualified", "reduced");

  private final Draft draft;
  private final ImportLog log;
  private final Notices.Collector notices;

  CcdCounts(Draft draft, ImportLog log, Notices.Collector notices) {
    this.draft = draft;
    this.log = log;
    this.notices = notices;
  }

  private static Map<String, String> grades() {
    Map<String, String> grades = new LinkedHashMap<>();
    grades.put("Pre-Kindergarten", "PK");
    grades.put("Kindergarten", "K");
    for (int grade = 1; grade <= 13; grade++) {
      grades.put("Grade " + grade, Integer.toString(grade));
    }
    grades.put("Ungraded", "UG");
    return grades;
  }

  /** Adds the students of each school, and of each of its grades where they become programs. */
  void readMembership(SourceFile file, boolean programs) throws IOException {
    Optional<NamedRow> opened =
        NamedRow.open(
            file,
            List.of(CcdSchools.ID, "GRADE", "RACE_ETHNICITY", "SEX", COUNT),
            List.of(FLAG),
            log,
            notices);
    if (opened.isEmpty()) {
      return;
    }
    Map<Integer, Map<String, Integer>> counts = new LinkedHashMap<>();
    Map<Integer, Map<String, Integer>> sums = new LinkedHashMap<>();
    try (NamedRow rows = opened.get()) {
      rows.each(row -> {
        OptionalInt school = draft.schools().find(CcdSchools.id(row));
        boolean byRace = !row.text("RACE_ETHNICITY").equals(UNSPLIT);
        boolean bySex = !row.text("SEX").equals(UNSPLIT);
        if (school.isPresent() && byRace == bySex && !row.text("GRADE").equals(UNSPLIT)) {
          addGrade(
              row,
              (byRace ? sums : counts).computeIfAbsent(school.getAsInt(), _ -> new HashMap<>()));
        }
      });
    }
    sums.keySet().removeAll(counts.keySet());
    if (!sums.isEmpty()) {
      log.remark(
          "Schools without counts by grade, which were added up from those by race and sex: %d."
              .formatted(sums.size()));
      counts.putAll(sums);
    }
    put(counts, programs);
  }

  private void addGrade(NamedRow row, Map<String, Integer> counts) throws IOException {
    String grade = GRADES.get(row.text("GRADE"));
    OptionalInt count = count(row);
    if (grade == null) {
      leaveOut(
          row, "GRADE is \"%s\", which is no grade to be placed in".formatted(row.text("GRADE")));
    } else if (count.isEmpty()) {
      leaveOut(row, COUNT + missing(row));
    } else {
      counts.merge(grade, count.getAsInt(), Integer::sum);
    }
  }

  private void leaveOut(NamedRow row, String reason) throws IOException {
    log.leaveOut(CsvFormat.PROGRAMS, row.at(), CcdSchools.id(row), reason);
  }

  private static String missing(NamedRow row) {
    String flag = row.text(FLAG);
    return flag.isEmpty() ? " is missing" : " is missing (%s)".formatted(flag);
  }

  /** The count of a row; the codes for missing ones are no counts. */
  private static OptionalInt count(NamedRow row) {
    OptionalLong count = Numbers.findWhole(row.text(COUNT));
    return count.isPresent() && count.getAsLong() >= 0 && count.getAsLong() <= MOST
        ? OptionalInt.of((int) count.getAsLong())
        : OptionalInt.empty();
  }

  private void put(Map<Integer, Map<String, Integer>> counts, boolean asPrograms)
      throws IOException {
    DraftTable schools = draft.schools();
    DraftTable programs = draft.programs();
    int members = schools.column("members");
    counts.forEach((school, grades) -> {
      int total = grades.values().stream().mapToInt(Integer::intValue).sum();
      schools.set(school, members, Integer.toString(total));
    });
    if (!asPrograms) {
      return;
    }
    for (int school = 0; school < schools.size(); school++) {
      String id = schools.get(school, 0);
      Map<String, Integer> grades = counts.getOrDefault(school, Map.of());
      for (String grade : GRADES.values()) {
        Integer count = grades.get(grade);
        if (count != null && count > 0) {
          int row = programs.add(id + "-" + grade, schools.origin(school));
          programs.set(row, programs.column(Column.SCHOOL), id);
          programs.set(row, programs.column(Column.GRADE), grade);
          programs.set(row, programs.column(Column.SEATS), Integer.toString(count));
        }
      }
    }
    log.remark("Programs have as many seats as they had students in that year (membership).");
  }

  /** Adds the students eligible for free and for reduced-price lunch, and both together as frl. */
  void readLunch(SourceFile file) throws IOException {
    Optional<NamedRow> opened =
        NamedRow.open(
            file,
            List.of(CcdSchools.ID, "DATA_GROUP", "LUNCH_PROGRAM", COUNT),
            List.of(FLAG),
            log,
            notices);
    if (opened.isEmpty()) {
      return;
    }
    Map<Integer, Map<String, Integer>> counts = new LinkedHashMap<>();
    try (NamedRow rows = opened.get()) {
      rows.each(row -> {
        OptionalInt school = draft.schools().find(CcdSchools.id(row));
        String kind = LUNCH.get(row.text("LUNCH_PROGRAM"));
        if (school.isPresent() && kind != null && row.text("DATA_GROUP").equals(LUNCH_TABLE)) {
          OptionalInt count = count(row);
          if (count.isPresent()) {
            counts
                .computeIfAbsent(school.getAsInt(), _ -> new LinkedHashMap<>())
                .put(kind, count.getAsInt());
          } else {
            log.leaveOut(CsvFormat.SCHOOLS, row.at(), CcdSchools.id(row), COUNT + missing(row));
          }
        }
      });
    }
    putLunch(counts);
  }

  private void putLunch(Map<Integer, Map<String, Integer>> counts) {
    DraftTable schools = draft.schools();
    int without = 0;
    for (int school = 0; school < schools.size(); school++) {
      Map<String, Integer> kinds = counts.getOrDefault(school, Map.of());
      for (String kind : LUNCH.values().stream().sorted().toList()) {
        Integer count = kinds.get(kind);
        schools.set(school, schools.column(kind), count == null ? "" : count.toString());
      }
      boolean whole = kinds.size() == LUNCH.size();
      without += whole ? 0 : 1;
      int sum = kinds.values().stream().mapToInt(Integer::intValue).sum();
      schools.set(school, schools.column("frl"), whole ? Integer.toString(sum) : "");
    }
    log.remark("Schools without counts of lunch eligibility: %d.".formatted(without));
  }
}
