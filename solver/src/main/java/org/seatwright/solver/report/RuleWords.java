package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.readiness.Finding;

/** Findings about what rules ask of places, with the arithmetic that a board can follow. */
final class RuleWords {
  private final District district;

  RuleWords(District district) {
    this.district = district;
  }

  FindingView of(Finding.OfRules finding) {
    return switch (finding) {
      case Finding.PlaceLimited limited -> limited(limited);
      case Finding.RulesInConflict conflict -> conflict(conflict);
      case Finding.GroupLimitsSeating limits -> limits(limits);
      case Finding.BlockTooLarge(var rule, int block, var programs) ->
          FindingView.of(
              finding.severity(),
              "%s asks for more seats than are left for it in %s."
                  .formatted(
                      block(rule, block), Text.count(programs.size(), "program", "programs")),
              details(
                  programs,
                  at ->
                      "%s has %s of the %s."
                          .formatted(id(at), Text.number(at.seats()), Text.number(at.wanted()))),
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

  private interface Detail {
    String of(Finding.BlockAt at);
  }

  private static List<String> details(List<Finding.BlockAt> programs, Detail detail) {
    List<String> details = new ArrayList<>();
    programs.stream().limit(FindingWords.SHOWN).map(detail::of).forEach(details::add);
    if (programs.size() > FindingWords.SHOWN) {
      details.add("and %s more".formatted(Text.number(programs.size() - FindingWords.SHOWN)));
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

  private FindingView limited(Finding.PlaceLimited limited) {
    String name = limited.rule().name();
    String unit = limited.sum().map(sum -> " " + whom(sum.tally())).orElse(" students");
    String sentence =
        limited.most().isEmpty()
            ? "%s cannot keep rule \"%s\", however it is filled.".formatted(limited.place(), name)
            : "%s can be given at most %s of %s%s under rule \"%s\"."
                .formatted(
                    limited.place(),
                    Text.number(limited.most().getAsLong()),
                    Text.number(limited.seated()),
                    unit,
                    name);
    List<String> details =
        limited
            .sum()
            .map(sum -> arithmetic(sum, limited.seated()))
            .orElseGet(() ->
                List.of(
                    "With %s seated, too few of the rule's tests can hold."
                        .formatted(Text.number(limited.seated()))));
    return FindingView.of(limited.severity(), sentence, details, remedy(limited));
  }

  private static String remedy(Finding.PlaceLimited limited) {
    boolean whole = limited.sum().filter(Finding.Sum::hasNoWholeNumber).isPresent();
    return whole
        ? "Widen the rule, or write tolerance: one-student to round its bounds outwards there."
        : "Widen the rule, leave the place out of it with where, or open the place to others.";
  }

  /** Who is counted in the size of a place. */
  private static String whom(Tally tally) {
    return switch (tally) {
      case Tally.Members(Group _, Optional<Group> among) ->
          among.map(group -> "students who are " + GroupCount.words(group)).orElse("students");
      case Tally.Values _ -> "students";
    };
  }

  private static List<String> arithmetic(Finding.Sum sum, long seated) {
    List<String> lines = new ArrayList<>();
    lines.add(size(sum, seated));
    String what = what(sum.tally());
    if (sum.hasNoWholeNumber()) {
      lines.add(noWholeNumber(sum, what));
    } else if (sum.most() < sum.lower()) {
      lines.add(
          "%s must be %s, but at most %s can be%s."
              .formatted(
                  between(sum),
                  what,
                  Text.number(sum.most()),
                  of(sum, sum.most(), "who may come")));
    } else {
      lines.add(
          "%s must be %s, but at least %s would be: of others there are at most %s."
              .formatted(
                  between(sum),
                  what,
                  Text.number(sum.least()),
                  Text.number(sum.size() - sum.least())));
    }
    return lines;
  }

  private static String size(Finding.Sum sum, long seated) {
    return sum.enrolled() == 0
        ? "With %s seated it enrols %s %s."
            .formatted(Text.number(seated), Text.number(sum.size()), whom(sum.tally()))
        : "With %s seated beside %s enrolled it has %s %s."
            .formatted(
                Text.number(seated),
                Text.number(sum.enrolled()),
                Text.number(sum.size()),
                whom(sum.tally()));
  }

  private static String of(Finding.Sum sum, long all, String rest) {
    return sum.enrolledCounted() == 0
        ? ""
        : ": %s enrolled and %s %s"
            .formatted(
                Text.number(sum.enrolledCounted()), Text.number(all - sum.enrolledCounted()), rest);
  }

  private static String between(Finding.Sum sum) {
    return sum.lower() == sum.upper()
        ? "Exactly " + Text.number(sum.lower())
        : "%s to %s".formatted(Text.number(Math.max(0, sum.lower())), Text.number(upper(sum)));
  }

  /** Nobody can be more than all. */
  private static long upper(Finding.Sum sum) {
    return sum.tally() instanceof Tally.Members ? Math.min(sum.upper(), sum.size()) : sum.upper();
  }

  private static String what(Tally tally) {
    return switch (tally) {
      case Tally.Members(Group of, Optional<Group> _) -> "of " + GroupCount.words(of);
      case Tally.Values(String attribute, _) -> "the sum of the values of " + attribute;
    };
  }

  private static String noWholeNumber(Finding.Sum sum, String what) {
    return switch (sum.band()) {
      case Band.PerStudent(var low, var high, _) ->
          "%s to %s times %s is %s to %s, and no whole number %s lies between."
              .formatted(
                  Text.trimmed(low.doubleValue()),
                  Text.trimmed(high.doubleValue()),
                  Text.number(sum.size()),
                  Text.trimmed(low.doubleValue() * sum.size()),
                  Text.trimmed(high.doubleValue() * sum.size()),
                  what);
      case Band.Fixed(long low, long high) ->
          "The rule asks for at least %s and at most %s %s, and no whole number is both."
              .formatted(Text.number(low), Text.number(high), what);
    };
  }

  private static FindingView conflict(Finding.RulesInConflict conflict) {
    String names =
        "rules \"%s\" and \"%s\"".formatted(conflict.first().name(), conflict.second().name());
    OptionalLong most = conflict.most();
    String sentence =
        most.isEmpty()
            ? "%s cannot keep %s at once, however it is filled.".formatted(conflict.place(), names)
            : "%s can be given at most %s of %s students under %s at once."
                .formatted(
                    conflict.place(),
                    Text.number(most.getAsLong()),
                    Text.number(conflict.seated()),
                    names);
    List<String> details =
        List.of(
            size(conflict.one(), conflict.seated()),
            "By \"%s\" %s must be %s; then %s to %s can be %s."
                .formatted(
                    conflict.first().name(),
                    lower(between(conflict.one())),
                    what(conflict.one().tally()),
                    Text.number(conflict.other().least()),
                    Text.number(conflict.other().most()),
                    what(conflict.other().tally())),
            "By \"%s\" %s must be %s."
                .formatted(
                    conflict.second().name(),
                    lower(between(conflict.other())),
                    what(conflict.other().tally())));
    return FindingView.of(
        conflict.severity(), sentence, details, "Widen one of the two, or make it soft.");
  }

  private static String lower(String words) {
    return words.startsWith("Exactly") ? "e" + words.substring(1) : words;
  }

  private FindingView limits(Finding.GroupLimitsSeating limits) {
    Tally tally = limits.rule().form().tallies().getFirst();
    String group = tally instanceof Tally.Members(Group of, _) ? GroupCount.words(of) : "";
    String share = Text.percent(limits.share().doubleValue());
    String who = limits.ofGroup() ? group : "students who are not " + group;
    String sentence =
        "Rule \"%s\" lets at most %s of %s be seated: at least %s of each place must be %s, and there are %s."
            .formatted(
                limits.rule().name(),
                Text.number(limits.most()),
                Text.students(limits.students()),
                share,
                who,
                Text.number(limits.counted()));
    List<String> details = new ArrayList<>();
    details.add(
        "%s divided by %s is %s%s."
            .formatted(
                Text.number(limits.counted()),
                Text.trimmed(limits.share().doubleValue()),
                Text.number(limits.most() + limits.enrolled()),
                limits.enrolled() == 0
                    ? ""
                    : ", less %s enrolled already".formatted(Text.number(limits.enrolled()))));
    if (limits.mustSit() > limits.most()) {
      details.add("%s must have a seat there.".formatted(Text.students(limits.mustSit())));
    }
    details.add("This is about " + FindingWords.programs(district, limits.programs()) + ".");
    return FindingView.of(
        limits.severity(), sentence, details, "Widen the rule, or count on seats that stay empty.");
  }
}
