package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Distances;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.model.policy.Group;
import org.seatwright.solver.report.ComparisonView.RunView;

/** Runs side by side, as text for the terminal: a column a run, then who moves. */
public final class ComparisonText {
  private static final int GROUPS_SHOWN = 20;

  /** Characters of a policy's name that a column has room for. */
  private static final int NAME = 24;

  private final ComparisonView view;

  private ComparisonText(ComparisonView view) {
    this.view = view;
  }

  /** The comparison, several lines, the last one ended. */
  public static String of(ComparisonView view) {
    ComparisonText text = new ComparisonText(view);
    List<String> lines = new ArrayList<>(text.figures());
    for (int k = 0; k < view.changes().size(); k++) {
      lines.add("");
      lines.addAll(text.changes(k));
    }
    return lines.stream().map(line -> Text.printable(line) + "\n").collect(Collectors.joining());
  }

  private List<String> figures() {
    TextTable table = new TextTable();
    row(table, "", RunView::name);
    row(table, "Policy", run -> Text.shortened(run.plan().policy(), NAME));
    row(table, "Status", RunView::status);
    row(table, "Points", run -> Text.number(run.plan().score().points()));
    row(table, "Bound", run -> number(run));
    row(table, "Gap", run -> run.gap().isEmpty() ? Text.NONE : Text.gap(run.gap().getAsDouble()));
    row(table, "Hard rules missed by", run -> Text.number(run.plan().score().missed()));
    row(table, "Students", run -> Text.number(overall(run).students()));
    row(table, "First choice", run -> Text.percent(overall(run).shareWithin(1)));
    row(table, "Choices 1 to 3", run -> Text.percent(overall(run).shareWithin(3)));
    row(table, "Mean rank", run -> decimal(overall(run).meanRank()));
    row(table, "Unlisted", run -> Text.percent(overall(run).unlistedShare()));
    row(table, "Unplaced", run -> Text.percent(overall(run).unplacedShare()));
    row(table, "Mean km", run -> overall(run).distances().map(this::mean).orElse(Text.NONE));
    for (Group group : groups()) {
      row(table, "Dissimilarity of " + group, run -> dissimilarity(run, group));
    }
    return table.lines();
  }

  private void row(TextTable table, String label, Function<RunView, String> cell) {
    List<String> cells = new ArrayList<>(List.of(label));
    view.runs().forEach(run -> cells.add(cell.apply(run)));
    table.row(cells);
  }

  private static ChoiceFigures overall(RunView run) {
    return run.plan().figures().overall();
  }

  private static String number(RunView run) {
    return run.bound().isEmpty() ? Text.NONE : Text.number(run.bound().getAsLong());
  }

  private static String decimal(OptionalDouble number) {
    return number.isEmpty() ? Text.NONE : Text.decimal(number.getAsDouble(), 2);
  }

  private String mean(Distances distances) {
    return Text.decimal(distances.mean(), 2);
  }

  /** The groups that any run's rules name, the first run's first. */
  private Set<Group> groups() {
    Set<Group> groups = new LinkedHashSet<>();
    view.runs()
        .forEach(run -> run.plan().figures().segregation().forEach(it -> groups.add(it.group())));
    return groups.stream().limit(GROUPS_SHOWN).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String dissimilarity(RunView run, Group group) {
    OptionalDouble index = ComparisonView.dissimilarity(run, group);
    return index.isEmpty() ? Text.NONE : Text.decimal(index.getAsDouble(), 3);
  }

  private List<String> changes(int k) {
    PlanChange change = view.changes().get(k);
    TextTable table =
        new TextTable()
            .row(
                List.of(
                    "From %s to %s"
                        .formatted(view.runs().getFirst().name(), view.runs().get(k + 1).name()),
                    "students",
                    "move",
                    "better off",
                    "worse off"));
    table.row(cells("all", change.overall()));
    int more = 0;
    for (PlanChange.ByAttribute by : change.breakdowns()) {
      for (PlanChange.Group group : by.groups().stream().limit(GROUPS_SHOWN).toList()) {
        table.row(cells(label(by.by(), group.value()), group.change()));
      }
      more += Math.max(0, by.groups().size() - GROUPS_SHOWN);
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (more > 0) {
      lines.add("and %s more groups".formatted(Text.number(more)));
    }
    if (change.onlyFirst() > 0) {
      lines.add("%s of the first plan alone.".formatted(Text.students(change.onlyFirst())));
    }
    if (change.onlySecond() > 0) {
      lines.add("%s of the second plan alone.".formatted(Text.students(change.onlySecond())));
    }
    return lines;
  }

  private static String label(String by, String value) {
    return value.isBlank() ? by + " not given" : by + "=" + value;
  }

  private static List<String> cells(String label, PlanChange.Change change) {
    return List.of(
        label,
        Text.number(change.students()),
        Text.number(change.moved()),
        Text.number(change.better()),
        Text.number(change.worse()));
  }
}
