package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;

/** What a run or an audit came to, as text for the terminal. */
public final class Summary {
  private static final int VIOLATIONS_SHOWN = 20;

  private Summary() {}

  /** The summary of a run, several lines, the last one ended. */
  public static String of(ReportView report) {
    List<String> lines = new ArrayList<>();
    lines.addAll(title(report.plan()));
    lines.add("");
    lines.add("Status   " + status(report));
    if (!report.plan().score().isValid()) {
      lines.add(
          "         The plan shown misses them by %s, the least %s."
              .formatted(
                  Text.students(report.plan().score().missed()),
                  isLeastProven(report) ? "possible" : "that was found"));
    }
    lines.addAll(ranks(report.plan()));
    lines.add("Points   " + points(report));
    lines.addAll(leftOut(report));
    lines.add("Engines  " + engines(report));
    lines.add(report.crossCheck());
    lines.addAll(violations(report.plan()));
    lines.addAll(new PlanText(report.plan()).lines());
    return text(lines);
  }

  private static boolean isLeastProven(ReportView report) {
    return report.proof() instanceof Proof.Infeasible(long missed)
        && missed == report.plan().score().missed();
  }

  /** The summary of an audit, several lines, the last one ended. */
  public static String of(PlanView plan) {
    List<String> lines = new ArrayList<>();
    lines.addAll(title(plan));
    lines.add("");
    lines.add(
        plan.violations().isEmpty()
            ? "Valid: every hard rule holds."
            : "Not valid: the hard rules are missed by %s in all."
                .formatted(Text.students(plan.score().missed())));
    lines.addAll(ranks(plan));
    lines.add("Points   " + Text.number(plan.score().points()));
    lines.addAll(violations(plan));
    lines.addAll(new PlanText(plan).lines());
    return text(lines);
  }

  private static List<String> title(PlanView plan) {
    return List.of(plan.district(), plan.policy());
  }

  private static String status(ReportView report) {
    Score score = report.plan().score();
    String found =
        switch (report.proof()) {
          case Proof.Infeasible(long missed) ->
              "infeasible: no plan can satisfy the hard rules; every plan misses them by %s or more."
                  .formatted(Text.students(missed));
          case Proof.Optimal _, Proof.WithinGap _, Proof.NoBound _ when !score.isValid() ->
              "no plan that satisfies the hard rules was found, nor is it proven that there is"
                  + " none.";
          case Proof.Optimal _ -> optimal(report.plan());
          case Proof.WithinGap(Bound bound) ->
              "within gap: at most %s of its %s could be saved."
                  .formatted(Text.gap(bound.gap(score)), levelApart(report.plan(), bound));
          case Proof.NoBound _ ->
              "no bound: the plan is valid; how near to the best it is, is not proven.";
        };
    return found + (report.interrupted() ? " Interrupted." : "");
  }

  private static String optimal(PlanView plan) {
    if (plan.keepsHeld()) {
      return plan.goesByRank()
          ? "optimal: no valid plan moves fewer students, none of those is better by rank, none so"
              + " good costs fewer points."
          : "optimal: no valid plan moves fewer students, none of those costs fewer points.";
    }
    return plan.goesByRank()
        ? "optimal: no valid plan is better by rank, none so good costs fewer points."
        : "optimal: no valid plan costs fewer points.";
  }

  /** What the gap is a share of: the points, or the students of a level before them. */
  private static String levelApart(PlanView plan, Bound bound) {
    int level = bound.levelApart(plan.score());
    return level < plan.rankLevels().size()
        ? "students %s (%s, at least %s)"
            .formatted(
                plan.rankLevels().get(level),
                Text.number(plan.score().ranks().get(level)),
                Text.number(bound.ranks().get(level)))
        : "points";
  }

  /** The students moved and those beyond each rank; levels where there is none are left out. */
  private static List<String> ranks(PlanView plan) {
    int first = plan.keepsHeld() ? 1 : 0;
    List<String> lines = new ArrayList<>();
    if (plan.keepsHeld()) {
      lines.add(
          "Moved    "
              + Text.students(plan.score().ranks().getFirst())
              + " of need from the seat they hold");
    }
    if (!plan.goesByRank()) {
      return lines;
    }
    String levels =
        IntStream.range(first, plan.rankLevels().size())
            .filter(level -> plan.score().ranks().get(level) > 0)
            .mapToObj(level ->
                Text.number(plan.score().ranks().get(level)) + " " + plan.rankLevels().get(level))
            .collect(Collectors.joining(", "));
    lines.add("Ranks    " + (levels.isEmpty() ? "everyone has the first choice" : levels));
    return lines;
  }

  /** The points, with bound and gap where the plan and its bound agree on the levels before. */
  private static String points(ReportView report) {
    Score score = report.plan().score();
    StringBuilder points = new StringBuilder(Text.number(score.points()));
    report
        .bound()
        .filter(bound -> bound.levelApart(score) == bound.ranks().size())
        .ifPresent(bound -> {
          points.append("   bound ").append(Text.number(bound.points()));
          report.gap().ifPresent(gap -> points.append("   gap ").append(Text.gap(gap)));
        });
    return points.toString();
  }

  private static List<String> leftOut(ReportView report) {
    return report.leftOut().isEmpty()
        ? List.of()
        : List.of(
            "         The program leaves out: %s; its bound holds for them too, but may be further from the plan."
                .formatted(String.join(", ", report.leftOut())));
  }

  private static String engines(ReportView report) {
    return report.engines().stream()
        .map(engine -> "%s %s s".formatted(engine.name(), Text.decimal(engine.seconds(), 1)))
        .collect(Collectors.joining(", "));
  }

  /** The first violations in full, the rest counted by rule. */
  private static List<String> violations(PlanView plan) {
    List<ViolationView> all = plan.violations();
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "Hard rules missed"));
    all.stream().limit(VIOLATIONS_SHOWN).forEach(it -> lines.add("  " + it.message()));
    if (all.size() > VIOLATIONS_SHOWN) {
      Map<String, Integer> rest = new LinkedHashMap<>();
      all.stream().skip(VIOLATIONS_SHOWN).forEach(it -> rest.merge(it.rule(), 1, Integer::sum));
      lines.add(
          rest.entrySet().stream()
              .map(rule -> rule.getKey() + " × " + Text.number(rule.getValue()))
              .collect(Collectors.joining(", ", "  And more: ", ".")));
    }
    return lines;
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> Text.printable(line) + "\n").collect(Collectors.joining());
  }
}
