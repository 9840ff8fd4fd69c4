package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.problem.AssignmentProblem;
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
                      Readiness.of(AssignmentProblem.compile(loaded.district(), loaded.policy()))));
        };
    if (subject.isPresent()) {
      notices = notices.without(Kind.TOO_SMALL); // a finding says it with the arithmetic
    }
    List<DefectView> defects = defects(notices, policy.map(Path::toString), withStudents);
    long shown = defects.stream().mapToLong(DefectView::count).sum();
    return new CheckOutcome(
        notices,
        new ReadinessView(
            subject.map(it -> it.district().name()).orElse(String.valueOf(folder.getFileName())),
            defects,
            notices.count() - shown,
            subject,
            withStudents,
            version));
  }

  /** Defects of one kind at one place. */
  private record Key(Kind kind, String file, String column) {}

  private static List<DefectView> defects(
      Notices notices, Optional<String> policy, boolean withStudents) {
    Map<Key, List<Notice>> ofKey = new LinkedHashMap<>();
    for (Notice notice : notices.kept()) {
      Key key = new Key(notice.kind(), notice.at().file(), notice.at().column().orElse(""));
      ofKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(notice);
    }
    List<DefectView> defects = new ArrayList<>();
    ofKey.forEach((key, same) -> {
      boolean isOpen =
          withStudents
              || same.stream().allMatch(it -> it.value().isEmpty())
              || WITHOUT_STUDENTS.contains(key.file())
              || key.file().equals(policy.orElse(FileName.POLICY));
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

  private static Severity severity(Kind kind) {
    return switch (kind.severity()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.NOTE;
    };
  }
}
