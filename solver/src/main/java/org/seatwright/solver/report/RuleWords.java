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

  private static FindingView limited(Finding.PlaceLimited limited) {
    String rule = "rule \"%s\"".formatted(limited.rule().name());
    String unit = limited.sum().map(sum -> whom(sum.tally(), limited.seated())).orElse("students");
    List<String> details =
        limited
            .sum()
            .map(sum -> List.of(arithmetic(sum, limited.seated())))
            .orElseGet(() ->
                List.of(
                    "With %s seated, too few of the rule's tests can hold."
                        .formatted(Text.students(limited.seated()))));
    return FindingView.of(
        limited.severity(),
        sentence(limited.place(), limited.most(), limited.seated(), unit, rule),
        details,
        remedy(limited));
  }

  /** What rules leave of a place. */
  private static String sentence(
      String place, OptionalLong most, long seated, String unit, String rules) {
    if (most.isEmpty()) {
      return "%s cannot keep %s, however it is filled.".formatted(place, rules);
    }
    return most.getAsLong() == 0
        ? "%s can be given none of %s %s under %s."
            .formatted(place, Text.number(seated), unit, rules)
        : "%s can be given at most %s of %s %s under %s."
            .formatted(place, Text.number(most.getAsLong()), Text.number(seated), unit, rules);
  }

  private static String remedy(Finding.PlaceLimited limited) {
    boolean whole = limited.sum().filter(Finding.Sum::hasNoWholeNumber).isPresent();
    return whole
        ? "Widen the rule, or write tolerance: one-student to round its bounds outwards there."
        : "Widen the rule, leave the place out of it with where, or open the place to others.";
  }

  /** Who is counted in the size of a place. */
  private static String whom(Tally tally, long number) {
    String students = number == 1 ? "student" : "students";
    return switch (tally) {
      case Tally.Members(Group _, Optional<Group> among) ->
          among.map(group -> students + " who are " + GroupCount.words(group)).orElse(students);
      case Tally.Values _ -> students;
    };
  }

  private static String arithmetic(Finding.Sum sum, long seated) {
    if (sum.hasNoWholeNumber()) {
      return noWholeNumber(sum);
    }
    boolean tooFew = sum.most() < sum.lower();
    return switch (sum.tally()) {
      case Tally.Members(Group of, Optional<Group> _) ->
          "%s, %s must be %s, but %s."
              .formatted(
                  of(sum, seated),
                  between(sum),
                  GroupCount.words(of),
                  tooFew ? tooFew(sum) : tooMany(sum));
      case Tally.Values(String attribute, _) ->
          "%s, the values of %s must add up to %s, but come to at %s."
              .formatted(
                  of(sum, seated),
                  attribute,
                  between(sum),
                  tooFew ? "most " + Text.number(sum.most()) : "least " + Text.number(sum.least()));
    };
  }

  /** "Of 6 students", with those who are there already. */
  private static String of(Finding.Sum sum, long seated) {
    String all = "Of %s %s".formatted(Text.number(sum.size()), whom(sum.tally(), sum.size()));
    return sum.enrolled() == 0
        ? all
        : "%s (%s enrolled and %s seated)"
            .formatted(all, Text.number(sum.enrolled()), Text.number(seated));
  }

  private static String tooFew(Finding.Sum sum) {
    String most = Text.number(sum.most());
    if (sum.most() == sum.size()) {
      return "there is room for " + most;
    }
    return sum.enrolledCounted() == 0
        ? "no more than %s may come".formatted(most)
        : "no more than %s can be: %s enrolled and %s who may come"
            .formatted(
                most,
                Text.number(sum.enrolledCounted()),
                Text.number(sum.most() - sum.enrolledCounted()));
  }

  private static String tooMany(Finding.Sum sum) {
    long others = sum.size() - sum.least();
    return "no fewer than %s can be: there %s only %s"
        .formatted(
            Text.number(sum.least()),
            others == 1 ? "is" : "are",
            Text.count(others, "other", "others"));
  }

  private static String between(Finding.Sum sum) {
    if (sum.tally() instanceof Tally.Values) {
      return range(sum.lower(), sum.upper());
    }
    long low = Math.max(0, sum.lower());
    return low > sum.size()
        ? "at least " + Text.number(low)
        : range(low, Math.min(sum.upper(), sum.size()));
  }

  private static String range(long low, long high) {
    return low == high
        ? "exactly " + Text.number(low)
        : "%s to %s".formatted(Text.number(low), Text.number(high));
  }

  private static String what(Tally tally) {
    return switch (tally) {
      case Tally.Members(Group of, Optional<Group> _) -> GroupCount.words(of);
      case Tally.Values(String attribute, _) -> "the sum of the values of " + attribute;
    };
  }

  private static String noWholeNumber(Finding.Sum sum) {
    return switch (sum.band()) {
      case Band.PerStudent(var low, var high, _) ->
          "%s to %s of %s %s are %s to %s %s: no whole number lies between."
              .formatted(
                  Text.percent(low.doubleValue()),
                  Text.percent(high.doubleValue()),
                  Text.number(sum.size()),
                  whom(sum.tally(), sum.size()),
                  Text.trimmed(low.doubleValue() * sum.size()),
                  Text.trimmed(high.doubleValue() * sum.size()),
                  what(sum.tally()));
      case Band.Fixed(long low, long high) ->
          "At least %s and at most %s must be %s: no whole number is both."
              .formatted(Text.number(low), Text.number(high), what(sum.tally()));
    };
  }

  private static FindingView conflict(Finding.RulesInConflict conflict) {
    Finding.Sum one = conflict.one();
    Finding.Sum other = conflict.other();
    String first = "\"%s\"".formatted(conflict.first().name());
    String second = "\"%s\"".formatted(conflict.second().name());
    String then =
        one.tally().equals(other.tally())
            ? "%s asks for %s".formatted(second, between(other))
            : "then %s can be %s, and %s asks for %s"
                .formatted(
                    range(other.least(), other.most()),
                    what(other.tally()),
                    second,
                    between(other));
    return FindingView.of(
        conflict.severity(),
        sentence(
            conflict.place(),
            conflict.most(),
            conflict.seated(),
            "students",
            "rules %s and %s at once".formatted(first, second)),
        List.of(
            "%s, %s asks for %s %s; %s."
                .formatted(
                    of(one, conflict.seated()), first, between(one), what(one.tally()), then)),
        "Widen one of the two, or make it soft.");
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
