package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.model.audit.Breakdown;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Fairness;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.policy.Per;
import org.seatwright.solver.report.PlanView.PlaceView;
import org.seatwright.solver.report.PlanView.RuleView;
import org.seatwright.solver.report.PlanView.SchoolView;

/** The sections of a summary that describe the plan itself. */
final class PlanText {
  /** Ranks with a column of their own; later ones share the last column. */
  private static final int RANKS = 6;

  private static final int GROUPS_SHOWN = 20;
  private static final int PLACES_SHOWN = 20;
  private static final int SCHOOLS_SHOWN = 100;

  private final PlanView plan;

  PlanText(PlanView plan) {
    this.plan = plan;
  }

  /** Every section, each after a blank line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> section :
        List.of(choices(), rules(), others(), schools(), segregation(), fairness())) {
      if (!section.isEmpty()) {
        lines.add("");
        lines.addAll(section);
      }
    }
    return lines;
  }

  private List<String> choices() {
    int ranks = plan.figures().overall().seatedByRank().size();
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("Choices", "students"));
    IntStream.rangeClosed(1, Math.min(ranks, RANKS))
        .forEach(
            rank -> header.add(rank == RANKS && ranks > RANKS ? rank + "+" : Text.ordinal(rank)));
    header.addAll(List.of("unlisted", "unplaced"));
    table.row(header).row(choices("all", plan.figures().overall(), ranks));
    Set<String> named =
        plan.rules().stream()
            .flatMap(it -> it.rule().form().attributes().stream())
            .collect(Collectors.toSet());
    int hidden = 0;
    for (Breakdown breakdown : plan.figures().breakdowns()) {
      if (named.contains(breakdown.by())) {
        List<Breakdown.Group> groups = breakdown.groups();
        groups.stream()
            .limit(GROUPS_SHOWN)
            .map(group -> choices(label(breakdown, group), group.figures(), ranks))
            .forEach(table::row);
        hidden += Math.max(0, groups.size() - GROUPS_SHOWN);
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (hidden > 0) {
      lines.add("and %s more groups".formatted(Text.number(hidden)));
    }
    plan.figures()
        .overall()
        .distances()
        .ifPresent(it ->
            lines.add(
                "Distance  mean %s km, nine in ten within %s km, longest %s km"
                    .formatted(
                        Text.decimal(it.mean(), 2),
                        Text.decimal(it.percentile90(), 2),
                        Text.decimal(it.maximum(), 2))));
    return lines;
  }

  private static String label(Breakdown breakdown, Breakdown.Group group) {
    return group.value().isBlank()
        ? breakdown.by() + " not given"
        : breakdown.by() + "=" + group.value();
  }

  private static List<String> choices(String label, ChoiceFigures figures, int ranks) {
    List<String> cells = new ArrayList<>(List.of(label, Text.number(figures.students())));
    for (int rank = 1; rank <= Math.min(ranks, RANKS); rank++) {
      int upTo = rank == RANKS ? ranks : rank;
      int seated = figures.seatedWithin(upTo) - figures.seatedWithin(rank - 1);
      cells.add(
          figures.students() == 0 ? Text.NONE : Text.percent((double) seated / figures.students()));
    }
    cells.add(Text.percent(figures.unlistedShare()));
    cells.add(Text.percent(figures.unplacedShare()));
    return cells;
  }

  private List<String> rules() {
    List<String> lines = new ArrayList<>();
    for (int r = 0; r < plan.rules().size(); r++) {
      RuleView rule = plan.rules().get(r);
      lines.add(
          "Rule %d  %s (%s, per %s): %s"
              .formatted(
                  r + 1,
                  rule.rule().name(),
                  BandText.enforcement(rule.rule().enforcement()),
                  rule.rule().per().name().toLowerCase(Locale.ROOT),
                  outcome(rule)));
      lines.addAll(places(rule));
    }
    return lines;
  }

  private static String outcome(RuleView rule) {
    int places = rule.placeCount();
    int missed = rule.missedCount();
    if (places == 0) {
      return "there is no such place.";
    }
    return missed == 0
        ? "holds at %s.".formatted(places(places))
        : "missed at %s of %s.".formatted(Text.number(missed), places(places));
  }

  private static String places(int count) {
    return count == 1 ? "1 place" : Text.number(count) + " places";
  }

  private List<String> others() {
    return plan.others().stream().flatMap(it -> OtherRuleText.lines(it).stream()).toList();
  }

  /**
   * Places that are no line of the table of schools: all zones, and programs where missed; of
   * several tests, which that table counts, those that are missed.
   */
  private static List<String> places(RuleView rule) {
    List<PlaceView> shown =
        switch (rule.rule().per()) {
          case SCHOOL -> rule.hasTests() ? rule.missed() : List.of();
          case PROGRAM, GRADE -> rule.missed();
          case ZONE, DISTRICT -> rule.places();
        };
    TextTable table = new TextTable();
    shown.stream()
        .limit(PLACES_SHOWN)
        .map(place -> {
          List<String> cells = new ArrayList<>(List.of("  " + place.label()));
          cells.addAll(BandText.cells(place));
          return cells;
        })
        .forEach(table::row);
    List<String> lines = new ArrayList<>(table.lines());
    if (shown.size() > PLACES_SHOWN) {
      lines.add("  and %s more".formatted(Text.number(shown.size() - PLACES_SHOWN)));
    }
    return lines;
  }

  private List<String> schools() {
    boolean enrolled = plan.schools().stream().anyMatch(school -> school.enrolled() > 0);
    List<Integer> rules =
        IntStream.range(0, plan.rules().size())
            .filter(r -> plan.rules().get(r).rule().per() == Per.SCHOOL)
            .boxed()
            .toList();
    List<String> header = new ArrayList<>(List.of("School", "seats", "students"));
    if (enrolled) {
      header.add("enrolled");
    }
    rules.forEach(r -> {
      header.add("rule " + (r + 1));
      header.addAll(plan.rules().get(r).hasTests() ? List.of("") : List.of("band", ""));
    });
    TextTable table = new TextTable().row(header);
    for (SchoolView school : plan.schools().stream().limit(SCHOOLS_SHOWN).toList()) {
      List<String> cells = new ArrayList<>();
      cells.add(school.name());
      cells.add(Text.number(school.seats()));
      cells.add(Text.number(school.students()));
      if (enrolled) {
        cells.add(Text.number(school.enrolled()));
      }
      rules.forEach(r ->
          cells.addAll(BandText.cells(plan.rules().get(r).hasTests(), school.balance().get(r))));
      table.row(cells);
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (plan.schools().size() > SCHOOLS_SHOWN) {
      lines.add("and %s more".formatted(Text.number(plan.schools().size() - SCHOOLS_SHOWN)));
    }
    return lines;
  }

  private List<String> segregation() {
    return plan.figures().segregation().stream()
        .limit(GROUPS_SHOWN)
        .map(it ->
            "Dissimilarity of %s: %s if everyone had the first choice, %s in this plan."
                .formatted(it.group(), dissimilarity(it.before()), dissimilarity(it.after())))
        .toList();
  }

  private static String dissimilarity(Segregation segregation) {
    return switch (segregation.indices()) {
      case Segregation.Measured measured -> Text.decimal(measured.dissimilarity(), 3);
      case Segregation.Undefined(String reason) -> "undefined (" + reason + ")";
    };
  }

  private List<String> fairness() {
    Fairness it = plan.figures().fairness();
    return List.of(
        "Justified envy: %s of someone in the own group, %s of someone in another."
            .formatted(Text.students(it.envyWithinGroups()), Text.number(it.envyAcrossGroups())),
        "Preferred free seats: %s could take one; a balance rule keeps %s from any."
            .formatted(Text.students(it.wasteTakeable()), Text.students(it.wasteKeptByRules())));
  }
}
