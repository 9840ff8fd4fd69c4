package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.conflict.Diagnosis;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.MinimalConflict.Shortfall;

/** A diagnosis for the terminal. */
public final class DiagnosisText {
  /** So many members are told what they miss. */
  private static final int SHORTFALLS = 12;

  private final DiagnosisView view;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisText(DiagnosisView view) {
    this.view = view;
  }

  /** The text, ended by a line feed. */
  public static String of(DiagnosisView view) {
    DiagnosisText all = new DiagnosisText(view);
    all.write();
    return all.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(Text.printable(format.formatted(values))).append('\n');
  }

  private void write() {
    line("%s", view.demands().district().name());
    line("%s", view.demands().policy().name());
    line("");
    switch (view.diagnosis()) {
      case Diagnosis.Possible() -> writePossible();
      case Diagnosis.Unknown() ->
          line("Time was over before it was known whether a plan keeps every hard rule.");
      case Diagnosis.Impossible impossible -> write(impossible);
    }
  }

  private void writePossible() {
    if (view.isPossible()) {
      line("There is a plan that keeps every hard rule.");
      return;
    }
    line(
        "No plan was found that keeps every hard rule, and that there is none is not proven: all"
            + " rules can hold together but for %s, which no program can say.",
        quoted(view.demands().beyondLinear()));
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map("\"%s\""::formatted).toList());
  }

  private void write(Diagnosis.Impossible impossible) {
    line("No plan keeps every hard rule.");
    List<MinimalConflict> conflicts = impossible.conflicts();
    for (int k = 0; k < conflicts.size(); k++) {
      line("");
      line(
          "Conflict%s: these cannot hold together%s",
          conflicts.size() == 1 ? "" : " " + (k + 1),
          conflicts.get(k).isMinimal()
              ? ", and without any one of them the others can."
              : "; maybe fewer of them are enough.");
      write(conflicts.get(k));
    }
    line("");
    line(
        view.repairs().isEmpty()
            ? "No repair was found."
            : "Repairs, each enough alone, also for what else may not hold together:");
    RepairWords words = new RepairWords(view.demands());
    for (int k = 0; k < view.repairs().size(); k++) {
      RepairView repair = view.repairs().get(k);
      line("%d. %s", k + 1, words.sentence(repair.reckoned()));
      line("   %s", RepairWords.plan(repair));
      repair
          .plan()
          .flatMap(RepairView.Plan::folder)
          .ifPresent(folder -> line("   Wrote %s", folder));
    }
    line("");
    impossible.unfinished().forEach(it -> line("%s", it));
    if (!view.demands().beyondLinear().isEmpty()) {
      line(
          "No program can say %s: left out of the conflict, kept by the search in every plan.",
          quoted(view.demands().beyondLinear()));
    }
    line(
        "Proven by %s in whole numbers over the seat table.",
        Text.count(view.programs(), "program", "programs"));
  }

  private void write(MinimalConflict conflict) {
    MemberWords words = new MemberWords(view.demands());
    words.lines(conflict.members()).forEach(it -> line("- %s", it));
    List<Shortfall> shortfalls = conflict.shortfalls();
    if (!shortfalls.isEmpty() && conflict.members().size() > 1) {
      line("Where all others hold:");
    }
    shortfalls.stream().limit(SHORTFALLS).forEach(it -> line("  %s", words.shortfall(it)));
    if (shortfalls.size() > SHORTFALLS) {
      line("  and so on: %d more, in the JSON.", shortfalls.size() - SHORTFALLS);
    }
  }
}
