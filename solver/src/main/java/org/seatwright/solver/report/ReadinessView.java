package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.readiness.Readiness;
import org.seatwright.model.readiness.Severity;

/**
 * Everything that {@code check} has to say.
 *
 * @param title what people call the district
 * @param defects of the files, the gravest first
 * @param counts how many defects of the files there are, those not shown too
 * @param subject empty where the files cannot be used
 * @param withStudents true for readers who may see students' ids
 * @param version of the program
 */
public record ReadinessView(
    String title,
    List<DefectView> defects,
    Map<Severity, Long> counts,
    Optional<Subject> subject,
    boolean withStudents,
    String version) {
  /** Students named at most with one finding, to readers who may see them. */
  static final int MOST_STUDENTS_SHOWN = 1_000;

  public ReadinessView {
    defects = List.copyOf(defects);
    counts = Map.copyOf(counts);
  }

  /**
   * A district and policy that can be used.
   *
   * @param district as the policy hears it
   */
  public record Subject(District district, Policy policy, Readiness readiness) {
    /** The findings in words, in order. */
    List<FindingView> findings() {
      FindingWords words = new FindingWords(district);
      return readiness.findings().stream().map(words::of).toList();
    }
  }

  /** How many defects of the files are not shown. */
  long moreDefects() {
    return counts.values().stream().mapToLong(Long::longValue).sum()
        - defects.stream().mapToLong(DefectView::count).sum();
  }

  /** How many defects and findings of {@code severity} there are, those not shown too. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L)
        + subject.map(it -> it.readiness().count(severity)).orElse(0);
  }

  /** How it stands, in one line, such as "1 error, 2 warnings". */
  public String verdict() {
    List<String> counts = new ArrayList<>();
    Stream.of(Severity.values())
        .filter(severity -> count(severity) > 0)
        .forEach(severity -> counts.add(counted(severity)));
    return count(Severity.ERROR) > 0 || subject.isEmpty()
        ? String.join(", ", counts)
        : "No errors" + counts.stream().map(it -> ", " + it).reduce("", String::concat);
  }

  private String counted(Severity severity) {
    String word = word(severity);
    return Text.count(count(severity), word, word + "s");
  }

  /** The severity in a word. */
  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  /** What there is, such as "24 students, 3 schools, 3 programs, 51 choices". */
  static String contents(District district) {
    return "%s, %s, %s, %s"
        .formatted(
            Text.students(district.students().size()),
            Text.count(district.schools().size(), "school", "schools"),
            Text.count(district.programs().size(), "program", "programs"),
            Text.count(district.choices().size(), "choice", "choices"));
  }
}
