package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.PlanCounts.GroupMix;
import org.seatwright.solver.report.page.Block.Key;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;
import org.seatwright.solver.report.page.ReportFacts.Standing;

/** What families got, what balance was reached, how close to the best possible: a sentence each. */
final class Headline {
  private final Reading reading;

  private Headline(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    Headline it = new Headline(reading);
    return new Section(
        "summary",
        "In short",
        List.of(new Block.Keys(List.of(it.families(), it.balance(), it.best()))));
  }

  private Key families() {
    ResultRow all = reading.all();
    if (all.isEmpty()) {
      return new Key(Text.NONE, "There are no students in this choice round.");
    }
    String seats =
        all.unplaced().equals(Count.of(0))
            ? "everyone has a seat"
            : "%s without a seat".formatted(are(all.unplaced()));
    if (all.within(all.ranks()).equals(Count.of(0))) {
      return new Key(
          Value.share(all.within(1), all.students()).text(),
          "No student sits in a choice of the family; %s.".formatted(seats));
    }
    String unlisted =
        all.unlisted().equals(Count.of(0))
            ? ""
            : ", %s in a seat the family did not ask for".formatted(are(all.unlisted()));
    return new Key(
        Value.share(all.within(1), all.students()).text(),
        "have their first choice: %s of %s. %s one of the first three choices%s, and %s."
            .formatted(
                Value.of(all.within(1)).text(),
                Phrases.students(all.students()),
                have(all.within(3)),
                unlisted,
                seats));
  }

  private static String are(Count count) {
    return count.equals(Count.of(1)) ? "1 is" : Phrases.number(count) + " are";
  }

  private static String have(Count count) {
    return count.equals(Count.of(1)) ? "1 has" : Phrases.sentence(Phrases.number(count)) + " have";
  }

  private Key balance() {
    List<RuleFacts> rules = reading.facts().rules();
    if (rules.isEmpty()) {
      return new Key(
          Text.NONE, "The policy has no balance rule: seats and choices alone decide." + spread());
    }
    long places = placesOf(rules, false);
    long holds = placesOf(rules, true);
    boolean hard = rules.stream().anyMatch(rule -> rule.enforcement() instanceof Enforcement.Hard);
    String what = hard ? "The required balance rules" : "The balance rules";
    boolean isTold =
        rules.stream().flatMap(it -> it.places().stream()).allMatch(it -> it.holds().isPresent());
    String found =
        !isTold && !hard
            ? "%s hold at %s of the %s places where that is not hidden."
                .formatted(what, Text.number(holds), Text.number(places))
            : holds == places
                ? "%s hold at every place.".formatted(what)
                : "%s hold at %s of %s places."
                    .formatted(what, Text.number(holds), Text.number(places));
    return new Key("%s of %s".formatted(Text.number(holds), Text.number(places)), found + spread());
  }

  /**
   * Places of hard rules, or of all where none is hard, as far as whether they hold is told; of
   * several tests each place once.
   */
  private static long placesOf(List<RuleFacts> rules, boolean holdingOnly) {
    boolean hard = rules.stream().anyMatch(rule -> rule.enforcement() instanceof Enforcement.Hard);
    List<String> seen = new ArrayList<>();
    long places = 0;
    for (RuleFacts rule : rules) {
      boolean counts = !hard || rule.enforcement() instanceof Enforcement.Hard;
      if (counts && !seen.contains(rule.name())) {
        seen.add(rule.name());
        places +=
            rule.places().stream()
                .flatMap(it -> it.holds().stream())
                .filter(it -> !holdingOnly || it)
                .count();
      }
    }
    return places;
  }

  private String spread() {
    Optional<GroupMix> group = reading.counts().groups().stream().findFirst();
    if (group.isEmpty()) {
      return "";
    }
    Optional<Double> before =
        dissimilarity(group.get().stages().before().segregation(reading.counts()));
    Optional<Double> after =
        dissimilarity(group.get().stages().after().segregation(reading.counts()));
    return before.isEmpty() || after.isEmpty()
        ? ""
        : " The dissimilarity of %s is %s; it would be %s if everyone had the first choice (0 is even, 1 is apart)."
            .formatted(
                group.get().group(), Text.decimal(after.get(), 3), Text.decimal(before.get(), 3));
  }

  private static Optional<Double> dissimilarity(Optional<Segregation> segregation) {
    return segregation.flatMap(it ->
        switch (it.indices()) {
          case Segregation.Measured measured -> Optional.of(measured.dissimilarity());
          case Segregation.Undefined _ -> Optional.empty();
        });
  }

  private Key best() {
    Standing standing = reading.facts().standing();
    String interrupted =
        standing.isInterrupted() ? " The run was interrupted; this is the best plan it had." : "";
    if (!standing.isValid() && standing.proven() != ReportFacts.Proven.INFEASIBLE) {
      return new Key(
          "Not valid",
          "No plan was found that keeps all hard rules, nor is it proven that there is none; this is the least bad one found."
              + interrupted);
    }
    return switch (standing.proven()) {
      case INFEASIBLE ->
          new Key(
              "Impossible",
              "It is proven that no plan can keep all hard rules; this plan %s.%s"
                  .formatted(
                      standing.isLeastMissed()
                          ? "misses them by as few students as is possible"
                          : "is the least bad one found",
                      interrupted));
      case OPTIMAL ->
          new Key(
              "Optimal",
              "It is proven that no other plan within the rules is better for families by the policy's own measure."
                  + interrupted);
      case WITHIN_GAP ->
          new Key(
              standing.gap().isPresent() ? Text.gap(standing.gap().getAsDouble()) : Text.NONE,
              "is the most by which any plan within the rules could be better: a share of this plan's %s.%s"
                  .formatted(standing.levelApart(), interrupted));
      case NOTHING ->
          new Key(
              "Not proven",
              "The plan keeps every hard rule; how close it is to the best possible was not proven."
                  + interrupted);
    };
  }
}
