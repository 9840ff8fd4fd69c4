package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.readiness.Conflict;
import org.seatwright.model.readiness.Finding;
import org.seatwright.model.readiness.Limit;
import org.seatwright.model.readiness.Severity;

/** Findings about what rules leave of places, with the arithmetic that a board can follow. */
final class PlaceWords {
  private PlaceWords() {}

  static FindingView of(Finding.PlaceLimited limited) {
    List<Limit> places = limited.places();
    String rule = rule(limited.rule());
    Limit first = places.getFirst();
    return FindingView.of(
        limited.severity(),
        places.size() > 1
            ? sentence(places.size(), limited.isImpossible(), rule)
            : sentence(first, limited.severity() == Severity.NOTE, rule),
        places.size() > 1
            ? RuleWords.details(places, it -> left(it) + arithmetic(it))
            : List.of(arithmetic(first)),
        remedy(first));
  }

  private static String rule(BalanceRule rule) {
    String name = "rule \"%s\"".formatted(rule.name());
    return switch (rule.enforcement()) {
      case Enforcement.Hard() -> name;
      case Enforcement.Soft _ -> name + " (soft)";
      case Enforcement.Report() -> name + " (report)";
    };
  }

  /** What a rule leaves of a place; {@code isFree} where plans need not keep it. */
  private static String sentence(Limit limit, boolean isFree, String rule) {
    if (!isFree) {
      return sentence(limit.place(), limit.most(), limit.seated(), unit(limit), rule);
    }
    return limit.isImpossible()
        ? impossible(limit.place(), rule)
        : "%s can keep %s with %s."
            .formatted(limit.place(), rule, most(limit.most(), limit.seated(), unit(limit)));
  }

  private static String unit(Limit limit) {
    return limit.sum().map(sum -> whom(sum.tally(), limit.seated())).orElse("students");
  }

  private static String arithmetic(Limit limit) {
    return limit
        .sum()
        .map(sum -> arithmetic(sum, limit.seated()))
        .orElseGet(() ->
            "With %s seated, too few of the rule's tests can hold."
                .formatted(Text.students(limit.seated())));
  }

  /** The place and what is left of it, before the arithmetic. */
  private static String left(Limit limit) {
    return left(limit.place(), limit.most(), limit.seated(), unit(limit));
  }

  private static String left(String place, OptionalLong most, long seated, String unit) {
    return most.isEmpty() ? place + ": " : "%s, %s: ".formatted(place, most(most, seated, unit));
  }

  private static String most(OptionalLong most, long seated, String unit) {
    long number = most.orElse(0);
    return (number == 0 ? "none" : "at most " + Text.number(number))
        + " of %s %s".formatted(Text.number(seated), unit);
  }

  /** What rules leave of several places. */
  private static String sentence(int places, boolean isImpossible, String rules) {
    return "%s places ".formatted(Text.number(places))
        + (isImpossible
            ? "cannot keep %s, however they are filled.".formatted(rules)
            : "can keep %s only with seats left empty.".formatted(rules));
  }

  /** What rules leave of a place. */
  private static String sentence(
      String place, OptionalLong most, long seated, String unit, String rules) {
    return most.isEmpty()
        ? impossible(place, rules)
        : "%s can be given %s under %s.".formatted(place, most(most, seated, unit), rules);
  }

  private static String impossible(String place, String rules) {
    return "%s cannot keep %s, however it is filled.".formatted(place, rules);
  }

  private static String remedy(Limit limit) {
    boolean whole = limit.sum().filter(Finding.Sum::hasNoWholeNumber).isPresent();
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
    boolean tooFew = sum.isTooLittle();
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

  static FindingView of(Finding.RulesInConflict conflict) {
    String first = "\"%s\"".formatted(conflict.first().name());
    String second = "\"%s\"".formatted(conflict.second().name());
    String rules = "rules %s and %s at once".formatted(first, second);
    List<Conflict> places = conflict.places();
    Conflict only = places.getFirst();
    return FindingView.of(
        conflict.severity(),
        places.size() > 1
            ? sentence(places.size(), conflict.isImpossible(), rules)
            : sentence(only.place(), only.most(), only.seated(), "students", rules),
        places.size() > 1
            ? RuleWords.details(
                places,
                it ->
                    left(it.place(), it.most(), it.seated(), "students")
                        + arithmetic(it, first, second))
            : List.of(arithmetic(only, first, second)),
        "Widen one of the two, or make it soft.");
  }

  private static String arithmetic(Conflict conflict, String first, String second) {
    Finding.Sum one = conflict.one();
    Finding.Sum other = conflict.other();
    String then =
        one.tally().equals(other.tally())
            ? "%s asks for %s".formatted(second, between(other))
            : "then %s can be %s, and %s asks for %s"
                .formatted(
                    range(other.least(), other.most()),
                    what(other.tally()),
                    second,
                    between(other));
    return "%s, %s asks for %s %s; %s."
        .formatted(of(one, conflict.seated()), first, between(one), what(one.tally()), then);
  }
}
