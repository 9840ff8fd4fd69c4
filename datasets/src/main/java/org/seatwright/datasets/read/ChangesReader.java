package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.seatwright.datasets.format.ChangeWord;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ChangeNotice;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.late.LateChanges;
import org.seatwright.model.policy.Policy;

/** Reads late changes: a row says what becomes of one student. */
public final class ChangesReader {
  private final District district;
  private final Policy policy;
  private final IntPredicate isSeated;
  private final Notices.Collector notices = new Notices.Collector();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final List<LateChanges.Arrival> arrived = new ArrayList<>();
  private final TreeSet<Integer> left = new TreeSet<>();
  private final TreeSet<Integer> declined = new TreeSet<>();
  private final TreeMap<Integer, List<Integer>> relisted = new TreeMap<>();

  /** A change of some student, and where it stands. */
  private record Row(ChangeWord change, int row) {}

  private ChangesReader(District district, Policy policy, IntPredicate isSeated) {
    this.district = district;
    this.policy = policy;
    this.isSeated = isSeated;
  }

  /**
   * Reads the changes and checks that they fit.
   *
   * @param district as its files have it
   * @param policy whose categories an arrival is warned of that nobody had before
   * @param isSeated true for each student (index) who has a seat in the published plan
   */
  public static ChangesResult read(
      Path csv, District district, Policy policy, IntPredicate isSeated) {
    return new ChangesReader(district, policy, isSeated).read(csv);
  }

  private ChangesResult read(Path csv) {
    InputFiles files = new InputFiles(notices);
    At at = At.file(csv.toString());
    Optional<LateChanges> changes =
        files.readTable(csv, at, CsvFormat.CHANGES, FileNotice.missing(at), this::changes);
    return changes.isEmpty() || notices.errors() > 0
        ? new ChangesResult.Refused(notices.notices())
        : new ChangesResult.Loaded(changes.get(), files.inputs().getFirst(), notices.notices());
  }

  /** The changes of all rows; of those without notices where there are any. */
  private LateChanges changes(Table table) {
    ArrivalRows arrivals = new ArrivalRows(table, district, notices);
    ArrivalCheck check = new ArrivalCheck(table, district, policy, notices);
    int change = table.header().index(Column.CHANGE);
    int student = table.header().index(Column.STUDENT);
    while (table.next()) {
      long errors = notices.errors();
      Optional<ChangeWord> word = word(table, change);
      String id = table.required(student);
      if (notices.errors() == errors && word.isPresent()) {
        checkAlone(table, student, id, word.get());
        read(table, student, id, word.get(), arrivals).ifPresent(check::check);
      }
    }
    if (table.isEmpty()) {
      notices.add(TableNotice.noRows(table.at()));
    }
    return notices.errors() > 0
        ? new LateChanges(List.of(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>())
        : new LateChanges(arrived, left, declined, relisted);
  }

  private Optional<ChangeWord> word(Table table, int column) {
    String text = table.required(column);
    Optional<ChangeWord> word = ChangeWord.find(text);
    if (word.isEmpty() && !text.isBlank()) {
      notices.add(
          Kind.UNKNOWN_CHANGE,
          () ->
              ChangeNotice.unknownChange(
                  table.at(column),
                  text,
                  ChangeWord.words(),
                  Nearest.find(text, ChangeWord.words())));
    }
    return word;
  }

  /** A student has one change, or declines and has another list. */
  private void checkAlone(Table table, int column, String id, ChangeWord change) {
    List<Row> earlier = rows.computeIfAbsent(id, _ -> new ArrayList<>());
    for (Row row : earlier) {
      if (!goTogether(row.change(), change)) {
        notices.add(
            Kind.TWO_CHANGES,
            () -> ChangeNotice.twoChanges(table.at(column), id, row.change().word(), row.row()));
        break;
      }
    }
    earlier.add(new Row(change, table.row()));
  }

  private static boolean goTogether(ChangeWord one, ChangeWord other) {
    return (one == ChangeWord.DECLINE && other == ChangeWord.RELIST)
        || (one == ChangeWord.RELIST && other == ChangeWord.DECLINE);
  }

  /** Reads a row; the student who arrives, if any. */
  private Optional<Student> read(
      Table table, int column, String id, ChangeWord change, ArrivalRows arrivals) {
    OptionalInt known = district.findStudent(new StudentId(id));
    if (change == ChangeWord.ARRIVE) {
      if (known.isPresent()) {
        notices.add(Kind.KNOWN_STUDENT, () -> ChangeNotice.knownStudent(table.at(column), id));
      }
      Optional<LateChanges.Arrival> arrival = arrivals.arrival(id);
      arrival.ifPresent(arrived::add);
      return arrival.map(LateChanges.Arrival::student);
    }
    arrivals.requireBlank(change);
    if (known.isPresent()) {
      read(table, column, known.getAsInt(), change, arrivals);
    } else if (rows.getOrDefault(id, List.of()).stream()
        .noneMatch(row -> row.change() == ChangeWord.ARRIVE)) {
      notices.add(
          Kind.UNKNOWN_STUDENT,
          () ->
              CellNotice.unknownId(
                  Kind.UNKNOWN_STUDENT, table.at(column), id, FileName.STUDENTS, Optional.empty()));
    }
    return Optional.empty();
  }

  private void read(Table table, int column, int student, ChangeWord change, ArrivalRows arrivals) {
    switch (change) {
      case LEAVE -> left.add(student);
      case DECLINE -> {
        if (!isSeated.test(student)) {
          notices.add(
              Kind.NO_SEAT_HELD,
              () -> ChangeNotice.noSeatHeld(table.at(column), table.text(column)));
        }
        declined.add(student);
      }
      case RELIST ->
          relisted.put(student, arrivals.otherList(district.students().get(student).grade()));
      case ARRIVE -> throw new IllegalArgumentException("An arrival is no student yet.");
    }
  }
}
