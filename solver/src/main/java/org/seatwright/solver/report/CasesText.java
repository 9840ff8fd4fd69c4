package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.model.policy.Group;
import org.seatwright.solver.report.ComparisonView.RunView;

/** What would change, case by case, as text for the terminal: a row a case. */
public final class CasesText {
  private final ComparisonView view;

  private CasesText(ComparisonView view) {
    this.view = view;
  }

  /** The table, several lines, the last one ended. */
  public static String of(ComparisonView view) {
    CasesText text = new CasesText(view);
    return text.lines().stream()
        .map(line -> Text.printable(line) + "\n")
        .collect(Collectors.joining());
  }

  private List<String> lines() {
    Optional<Group> group = view.findGroup();
    List<String> header =
        new ArrayList<>(
            List.of(
                "Case",
                "status",
                "points",
                "gap",
                "1st choice",
                "1st–3rd",
                "unlisted",
                "unplaced"));
    group.ifPresent(_ -> header.add("dissimilarity"));
    header.addAll(List.of("move", "better", "worse"));
    TextTable table = new TextTable().row(header);
    for (int k = 0; k < view.runs().size(); k++) {
      table.row(cells(k, group));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "Move, better and worse count students against the first row; better is a seat higher on"
            + " the own list.");
    group.ifPresent(it -> lines.add("Dissimilarity is that of %s.".formatted(it)));
    return lines;
  }

  private List<String> cells(int k, Optional<Group> group) {
    RunView run = view.runs().get(k);
    ChoiceFigures figures = run.plan().figures().overall();
    boolean isValid = run.plan().score().isValid();
    List<String> cells =
        new ArrayList<>(
            List.of(
                run.name(),
                isValid
                    ? run.status()
                    : "%s, missed by %s".formatted(run.status(), run.plan().score().missed()),
                Text.number(run.plan().score().points()),
                run.gap().isEmpty() ? Text.NONE : Text.gap(run.gap().getAsDouble()),
                Text.percent(figures.shareWithin(1)),
                Text.percent(figures.shareWithin(3)),
                Text.percent(figures.unlistedShare()),
                Text.percent(figures.unplacedShare())));
    group.ifPresent(it -> {
      OptionalDouble index = ComparisonView.dissimilarity(run, it);
      cells.add(index.isEmpty() ? Text.NONE : Text.decimal(index.getAsDouble(), 3));
    });
    if (k == 0) {
      cells.addAll(List.of("", "", ""));
    } else {
      PlanChange.Change change = view.changes().get(k - 1).overall();
      cells.add(Text.number(change.moved()));
      cells.add(Text.number(change.better()));
      cells.add(Text.number(change.worse()));
    }
    return cells;
  }
}
