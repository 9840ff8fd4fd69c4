package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.model.district.District;
import org.seatwright.model.readiness.Census;
import org.seatwright.model.readiness.Finding;
import org.seatwright.model.readiness.Severity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A readiness report as JSON: totals alone, unless its readers may see students' ids. */
public final class ReadinessJson {
  /** How every such text begins. */
  public static final String BEGINNING = "{\n  \"readiness\": 1,";

  private static final int FORMAT = 1;

  private final ReadinessView view;

  private ReadinessJson(ReadinessView view) {
    this.view = view;
  }

  /** The report as JSON, ended by a line feed. */
  public static String of(ReadinessView view) {
    return JsonText.of(new ReadinessJson(view).root());
  }

  private ObjectNode root() {
    ObjectNode root = JsonText.object();
    root.put("readiness", FORMAT);
    root.put("district", view.title());
    view.subject().ifPresent(subject -> root.put("policy", subject.policy().name()));
    root.put("ready", view.count(Severity.ERROR) == 0);
    for (Severity severity : Severity.values()) {
      root.put(ReadinessView.word(severity) + "s", view.count(severity));
    }
    root.put("version", view.version());
    ArrayNode defects = root.putArray("files");
    view.defects().forEach(defect -> add(defects.addObject(), defect));
    root.put("files-more", view.moreDefects());
    view.subject()
        .ifPresent(subject -> {
          ArrayNode findings = root.putArray("findings");
          List<FindingView> words = subject.findings();
          for (int k = 0; k < words.size(); k++) {
            add(findings.addObject(), subject.readiness().findings().get(k), words.get(k));
          }
          addCensus(root.putObject("census"), subject.district(), subject.readiness().census());
        });
    return root;
  }

  private static void add(ObjectNode node, DefectView defect) {
    node.put("severity", ReadinessView.word(defect.severity()));
    node.put("kind", defect.kind());
    node.put("file", defect.file());
    if (!defect.column().isEmpty()) {
      node.put("column", defect.column());
    }
    node.put("count", defect.count());
    ArrayNode rows = node.putArray("first-rows");
    defect.rows().forEach(rows::add);
    if (!defect.messages().isEmpty()) {
      ArrayNode messages = node.putArray("messages");
      defect.messages().forEach(messages::add);
    }
  }

  private void add(ObjectNode node, Finding finding, FindingView words) {
    node.put("severity", ReadinessView.word(finding.severity()));
    node.put("kind", FindingFacts.kind(finding));
    node.put("sentence", words.sentence());
    ArrayNode details = node.putArray("details");
    words.details().forEach(details::add);
    node.put("remedy", words.remedy());
    FindingFacts.add(node.putObject("facts"), finding);
    if (view.withStudents() && !words.students().isEmpty()) {
      ArrayNode students = node.putArray("students");
      words.students().forEach(students::add);
    }
  }

  private static void addCensus(ObjectNode node, District district, Census census) {
    node.put("students", district.students().size());
    node.put("schools", district.schools().size());
    node.put("programs", district.programs().size());
    node.put("choices", district.choices().size());
    ArrayNode grades = node.putArray("grades");
    for (Census.GradeCount grade : census.grades()) {
      grades
          .addObject()
          .put("grade", grade.grade())
          .put("students", grade.students())
          .put("must-sit", grade.mustSit())
          .put("seats", grade.seats())
          .put("programs", grade.programs())
          .put("schools", grade.schools())
          .put("lists", grade.lists())
          .put("choices", grade.choices());
    }
    ArrayNode groups = node.putArray("groups");
    for (Census.GroupCount group : census.groups()) {
      ObjectNode it =
          groups
              .addObject()
              .put("attribute", group.attribute())
              .put("value", group.value())
              .put("students", group.students())
              .put("lists", group.lists())
              .put("lists-of-one-choice", group.oneItem())
              .put("lists-of-one-school", group.oneSchool());
      ArrayNode ofGrades = it.putArray("students-by-grade");
      group.ofGrades().forEach(ofGrades::add);
    }
  }
}
