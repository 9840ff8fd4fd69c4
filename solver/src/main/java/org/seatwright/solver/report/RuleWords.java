package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.readiness.Finding;

/** Findings about what rules ask of places; of single places in a class of its own. */
final class RuleWords {
  private final District district;

  RuleWords(District district) {
    this.district = district;
  }

  FindingView of(Finding.OfRules finding) {
    return switch (finding) {
      case Finding.PlaceLimited limited -> PlaceWords.of(limited);
      case Finding.RulesInConflict conflict -> PlaceWords.of(conflict);
      case Finding.GroupLimitsSeating limits -> limits(limits);
      case Finding.TotalOutOfReach total -> total(total);
      case Finding.BlockTooLarge(var rule, int block, var programs) ->
          FindingView.of(
              finding.severity(),
              "%s asks for more seats than are left for it in %s."
                  .formatted(
                      block(rule, block), Text.count(programs.size(), "program", "programs")),
              details(
                  programs,
                  at ->
                      "%s has %s left of the %s."
                          .formatted(
                              id(at),
                              Text.count(at.seats(), "seat", "seats"),
                              Text.number(at.wanted()))),
              "The block gets what there is; write a share, or fewer seats.");
      case Finding.BlockUnfilled(var rule, int block, var programs) ->
          FindingView.of(
              finding.severity(),
              "%s has more seats than students who may have them in %s: %s"
                  .formatted(
                      block(rule, block),
                      Text.count(programs.size(), "program", "programs"),
                      unfilled(rule, programs)),
              details(
                  programs,
                  at ->
                      "%s: %s for %s."
                          .formatted(
                              id(at),
                              Text.count(at.seats(), "seat", "seats"),
                              Text.students(at.members()))),
              "Make the block smaller, or release what it does not fill.");
      case Finding.UnusedLastYear(String group, int shares, var groups) ->
          FindingView.of(
              finding.severity(),
              "last-year.csv has %s %s, which no rule compares with."
                  .formatted(
                      Text.count(shares, "share", "shares"),
                      group.isEmpty() ? "of every group" : "of \"" + group + "\""),
              groups.isEmpty()
                  ? List.of()
                  : List.of("Rules compare with " + Text.some(groups, FindingWords.SHOWN) + "."),
              groups.isEmpty()
                  ? "Write reference: last-year where a rule should use them."
                  : "Write the group as the rule does, letter for letter, or leave it blank.");
    };
  }

  /** The first places one by one, and how many more there are. */
  static <T> List<String> details(List<T> places, Function<T, String> detail) {
    List<String> details = new ArrayList<>();
    places.stream().limit(FindingWords.SHOWN).map(detail).forEach(details::add);
    if (places.size() > FindingWords.SHOWN) {
      details.add("and %s more".formatted(Text.number(places.size() - FindingWords.SHOWN)));
    }
    return details;
  }

  private String id(Finding.BlockAt at) {
    return district.programs().get(at.program()).id().value();
  }

  private static String block(SetAside rule, int number) {
    return "Set-aside \"%s\": block %d%s"
        .formatted(
            rule.name(),
            number,
            rule.blocks()
                .get(number - 1)
                .of()
                .map(group -> " (" + GroupCount.words(group) + ")")
                .orElse(""));
  }

  private static String unfilled(SetAside rule, List<Finding.BlockAt> programs) {
    long seats = programs.stream().mapToLong(at -> at.seats() - at.members()).sum();
    String count = "at least " + Text.count(seats, "seat", "seats");
    return rule.unfilled() instanceof SetAside.Unfilled.Kept
        ? count + (seats == 1 ? " stays empty." : " stay empty.")
        : count + (seats == 1 ? " costs points." : " cost points.");
  }

  private static String group(BalanceRule rule) {
    Tally tally = rule.form().tallies().getFirst();
    return tally instanceof Tally.Members(Group of, _) ? GroupCount.words(of) : "";
  }

  private FindingView total(Finding.TotalOutOfReach total) {
    String group = group(total.rule());
    return FindingView.of(
        total.severity(),
        "Rule \"%s\" cannot be kept at all its places: %s"
            .formatted(
                total.rule().name(),
                total.tooFew()
                    ? "together the %s need at least %s of %s, and %s may sit there."
                        .formatted(
                            Text.count(total.places(), "place", "places"),
                            Text.number(total.asked()),
                            group,
                            Text.number(total.there()))
                    : "together the %s take at most %s of %s, and %s must sit there."
                        .formatted(
                            Text.count(total.places(), "place", "places"),
                            Text.number(total.asked()),
                            group,
                            Text.number(total.there()))),
        List.of("This is about " + FindingWords.programs(district, total.programs()) + "."),
        "Widen the rule, make it soft, or leave places out of it with where.");
  }

  private FindingView limits(Finding.GroupLimitsSeating limits) {
    String group = group(limits.rule());
    String reason =
        "at least %s of each place must be %s, and there are %s."
            .formatted(
                Text.percent(limits.share().doubleValue()),
                limits.ofGroup() ? group : "students who are not " + group,
                Text.number(limits.counted()));
    String quotient =
        "%s divided by %s is %s"
            .formatted(
                Text.number(limits.counted()),
                Text.trimmed(limits.share().doubleValue()),
                Text.number(limits.largest()));
    String places = "This is about " + FindingWords.programs(district, limits.programs()) + ".";
    if (limits.most().isEmpty()) {
      return FindingView.of(
          limits.severity(),
          "Rule \"%s\" cannot be kept at all its places: %s"
              .formatted(limits.rule().name(), reason),
          List.of(
              "%s, and %s enrolled already."
                  .formatted(quotient, Text.count(limits.enrolled(), "student is", "students are")),
              places),
          "Widen the rule, make it soft, or leave places out of it with where.");
    }
    long most = limits.most().getAsLong();
    List<String> details = new ArrayList<>();
    details.add(
        quotient
            + (limits.enrolled() == 0
                ? "."
                : ", less %s enrolled already.".formatted(Text.number(limits.enrolled()))));
    if (limits.mustSit() > most) {
      details.add("%s must have a seat there.".formatted(Text.students(limits.mustSit())));
    }
    details.add(places);
    return FindingView.of(
        limits.severity(),
        "Rule \"%s\" lets at most %s of %s be seated: %s"
            .formatted(
                limits.rule().name(), Text.number(most), Text.students(limits.students()), reason),
        details,
        "Widen the rule, or count on seats that stay empty.");
  }
}
