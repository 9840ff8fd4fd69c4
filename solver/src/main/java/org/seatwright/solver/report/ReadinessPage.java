package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A readiness report as one HTML page that needs nothing else: no network, no scripts. It holds
 * totals alone, unless its readers may see students' ids.
 */
public final class ReadinessPage {
  /** How every such page begins. */
  public static final String BEGINNING =
      "<!DOCTYPE html>\n<html lang=\"en\" data-report=\"readiness\">";

  private final ReadinessView view;
  private final Html html = new Html();

  private ReadinessPage(ReadinessView view) {
    this.view = view;
  }

  /** The page, ended by a line feed. */
  public static String of(ReadinessView view) {
    return new ReadinessPage(view).page();
  }

  private String page() {
    String title = "Readiness of " + view.title();
    html.raw(BEGINNING);
    html.raw("<head>");
    html.raw("<meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw(PageStyle.NOTHING_FROM_ELSEWHERE);
    html.element("title", title);
    html.raw("<style>\n" + PageStyle.CSS + "</style>");
    html.raw("</head>");
    html.raw("<body>");
    html.raw("<main>");
    html.element("h1", title);
    html.element("p", "about", about());
    html.element("p", "verdict", view.verdict() + ".");
    if (!view.defects().isEmpty()) {
      addDefects();
    }
    view.subject().ifPresent(this::addSubject);
    html.raw("</main>");
    html.raw("</body>");
    html.raw("</html>");
    return html.toString();
  }

  private String about() {
    String what =
        view.subject()
            .map(it ->
                "%s, under \"%s\"."
                    .formatted(ReadinessView.contents(it.district()), it.policy().name()))
            .orElse("The files cannot be used as they are.");
    return "%s Seatwright %s.%s"
        .formatted(
            what,
            view.version(),
            view.withStudents()
                ? " This page names students: keep it to those who may see them."
                : "");
  }

  private void addDefects() {
    html.element("h2", "Files");
    List<List<String>> rows = new ArrayList<>();
    for (DefectView defect : view.defects()) {
      List<String> what = new ArrayList<>(defect.messages());
      defect.inRows().filter(_ -> defect.messages().isEmpty()).ifPresent(what::add);
      rows.add(
          List.of(
              ReadinessView.word(defect.severity()),
              defect.kind(),
              defect.where(),
              Text.number(defect.count()),
              String.join(" ", what)));
    }
    html.table(
        new TableView(
            "What is wrong with the files",
            List.of("severity", "what", "where", "how often", "more"),
            rows),
        "words");
    if (view.moreDefects() > 0) {
      html.element("p", "And %s more.".formatted(Text.number(view.moreDefects())));
    }
  }

  private void addSubject(ReadinessView.Subject subject) {
    html.element("h2", "Findings");
    List<FindingView> findings = subject.findings();
    if (findings.isEmpty()) {
      html.element("p", "Nothing was found that could go wrong.");
    } else {
      html.raw("<ul class=\"findings\">");
      findings.forEach(this::add);
      html.raw("</ul>");
    }
    html.element("h2", "Students and seats");
    html.raw(SeatBars.of(subject.readiness().census().grades()));
    new CensusTables(subject.readiness().census()).tables().forEach(table -> html.table(table, ""));
    html.element("h2", "The policy in sentences");
    html.lines("pre", PolicySentences.of(subject.district(), subject.policy()));
  }

  private void add(FindingView finding) {
    String word = ReadinessView.word(finding.severity());
    html.raw("<li class=\"%s\">".formatted(word));
    html.raw(
        "<p><span class=\"severity\">%s</span> %s</p>"
            .formatted(
                Character.toUpperCase(word.charAt(0)) + word.substring(1) + ":",
                Html.escape(finding.sentence())));
    if (!finding.details().isEmpty()) {
      html.raw("<ul class=\"details\">");
      finding.details().forEach(detail -> html.element("li", detail));
      html.raw("</ul>");
    }
    if (view.withStudents() && !finding.students().isEmpty()) {
      html.element(
          "p",
          "They are " + Text.some(finding.students(), ReadinessView.MOST_STUDENTS_SHOWN) + ".");
    }
    html.element("p", "remedy", finding.remedy());
    html.raw("</li>");
  }
}
