package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.model.readiness.Severity;

/** What {@code check} says of a district that can be used, for the terminal. */
public final class ReadinessText {
  /** Students named to whoever runs the command, as notices name them. */
  private static final int STUDENTS_SHOWN = 5;

  private static final String INDENT = "  ";

  private final ReadinessView view;
  private final ReadinessView.Subject subject;
  private final List<String> lines = new ArrayList<>();

  private ReadinessText(ReadinessView view, ReadinessView.Subject subject) {
    this.view = view;
    this.subject = subject;
  }

  /** How it stands, the findings, the tables and the policy; several lines, the last one ended. */
  public static String of(ReadinessView view, ReadinessView.Subject subject) {
    return new ReadinessText(view, subject).text();
  }

  private String text() {
    lines.add("%s: %s.".formatted(view.verdict(), ReadinessView.contents(subject.district())));
    List<FindingView> findings = subject.findings();
    if (!findings.isEmpty()) {
      lines.add("");
      lines.add("Findings");
      findings.forEach(this::add);
    }
    for (TableView table : new CensusTables(subject.readiness().census()).tables()) {
      lines.add("");
      lines.add(table.caption());
      TextTable text = new TextTable().row(indented(table.header()));
      table.rows().forEach(row -> text.row(indented(row)));
      lines.addAll(text.lines());
    }
    lines.add("");
    return lines.stream().map(line -> Text.printable(line) + "\n").collect(Collectors.joining())
        + PolicySentences.of(subject.district(), subject.policy());
  }

  private static List<String> indented(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(0, INDENT + row.getFirst());
    return cells;
  }

  private void add(FindingView finding) {
    String word = ReadinessView.word(finding.severity());
    String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    lines.add("%s%s: %s".formatted(INDENT, title, finding.sentence()));
    finding.details().forEach(detail -> lines.add(INDENT.repeat(2) + detail));
    int shown = view.withStudents() ? ReadinessView.MOST_STUDENTS_SHOWN : STUDENTS_SHOWN;
    if (!finding.students().isEmpty()
        && (view.withStudents() || finding.severity() != Severity.NOTE)) {
      lines.add(INDENT.repeat(2) + "They are " + Text.some(finding.students(), shown) + ".");
    }
    lines.add(INDENT.repeat(2) + finding.remedy());
  }
}
