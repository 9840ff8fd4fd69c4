package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.readiness.Readiness;
import org.seatwright.model.readiness.Severity;
import org.seatwright.solver.report.DefectView;
import org.seatwright.solver.report.ReadinessView;

/** Looks a district over from its files: read, compile, check. */
public final class CheckRun {
  /** Lines named of each kind of defect. */
  private static final int MOST_ROWS = 5;

  /** The files whose cells are not about any student. */
  private static final Set<String> WITHOUT_STUDENTS =
      Set.of(FileName.DISTRICT, FileName.SCHOOLS, FileName.PROGRAMS, FileName.LAST_YEAR);

  /** Columns with a meaning of their own; any other name may be a cell of a row without header. */
  private static final Set<String> KNOWN_COLUMNS =
      Stream.concat(
              Stream.of(
                      CsvFormat.STUDENTS,
                      CsvFormat.CHOICES,
                      CsvFormat.TRAVEL,
                      CsvFormat.ENROLLED,
                      CsvFormat.PLACED,
                      CsvFormat.HELD,
                      CsvFormat.PRIORITIES,
                      CsvFormat.BLOCKS)
                  .flatMap(format -> format.columns().stream()),
              Stream.of(
                  Column.SES, Column.ZONE, Column.HOUSEHOLD, Criterion.CURRENT, Criterion.HOME))
          .collect(Collectors.toUnmodifiableSet());

  private CheckRun() {}

  /**
   * Reads all and looks it over.
   *
   * @param policy the policy to use in place of the folder's own
   * @param withStudents true where the report may name students
   * @param version of the program
   */
  public static CheckOutcome run(
      Path folder, Optional<Path> policy, boolean withStudents, String version) {
    LoadResult result = DistrictReader.read(folder, policy);
    Notices notices = result.notices();
    Optional<ReadinessView.Subject> subject =
        switch (result) {
          case LoadResult.Refused _ -> Optional.empty();
          case LoadResult.Loaded loaded ->
              Optional.of(
                  new ReadinessView.Subject(
                      loaded.district(),
                      loaded.policy(),
                      Readiness.of(loaded.district(), loaded.policy())));
        };
    if (subject.isPresent()) {
      notices = notices.without(Kind.TOO_SMALL); // a finding says it with the arithmetic
    }
    return new CheckOutcome(
        notices,
        new ReadinessView(
            subject.map(it -> it.district().name()).orElse(String.valueOf(folder.getFileName())),
            defects(notices, policy.map(Path::toString), withStudents),
            counts(notices),
            subject,
            withStudents,
            version));
  }

  private static Map<Severity, Long> counts(Notices notices) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Kind kind : Kind.values()) {
      counts.merge(severity(kind), notices.count(kind), Long::sum);
    }
    return counts;
  }

  /** Defects of one kind at one place. */
  private record Key(Kind kind, String file, String column) {}

  private static List<DefectView> defects(
      Notices notices, Optional<String> policy, boolean withStudents) {
    Map<Key, List<Notice>> ofKey = new LinkedHashMap<>();
    for (Notice notice : notices.kept()) {
      boolean isOpen = withStudents || isOpen(notice.at().file(), policy);
      String column =
          notice.at().column().filter(name -> isOpen || KNOWN_COLUMNS.contains(name)).orElse("");
      Key key = new Key(notice.kind(), notice.at().file(), column);
      ofKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(notice);
    }
    List<DefectView> defects = new ArrayList<>();
    ofKey.forEach((key, same) -> {
      boolean isOpen =
          withStudents
              || isOpen(key.file(), policy)
              || same.stream().allMatch(CheckRun::showsNoCell);
      defects.add(
          new DefectView(
              severity(key.kind()),
              key.kind().label(),
              key.file(),
              key.column(),
              same.size(),
              same.stream().limit(MOST_ROWS).flatMap(it -> it.at().row().stream().boxed()).toList(),
              isOpen ? same.stream().limit(MOST_ROWS).map(Notice::message).toList() : List.of()));
    });
    return defects;
  }

  /** True where no cell of the file, its header among them, is about a student. */
  private static boolean isOpen(String file, Optional<String> policy) {
    return WITHOUT_STUDENTS.contains(file) || file.equals(policy.orElse(FileName.POLICY));
  }

  /**
   * True where the message shows nothing that stands in the file. What is missing from a header is
   * told with the header, and a header may be a student's row where a file has none.
   */
  private static boolean showsNoCell(Notice notice) {
    return notice.value().isEmpty()
        && notice.kind() != Kind.MISSING_COLUMN
        && notice.at().column().filter(name -> !KNOWN_COLUMNS.contains(name)).isEmpty();
  }

  private static Severity severity(Kind kind) {
    return switch (kind.severity()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.NOTE;
    };
  }
}
