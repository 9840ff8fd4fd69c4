package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;

/**
 * What a balance rule asks, in one sentence with the shares it comes to in a district; where it has
 * several tests, one numbered line each.
 */
final class BalanceWords {
  private static final String INDENT = "  ";

  private final District district;
  private final BalanceRule rule;
  private final List<Place> places;
  private final GroupCount groups;

  /** Number of the test that is said next. */
  private int test = 1;

  private BalanceWords(District district, BalanceRule rule, List<Place> places, GroupCount groups) {
    this.district = district;
    this.rule = rule;
    this.places = places;
    this.groups = groups;
  }

  /** The sentence after the rule's name, and where it has several tests, a line for each. */
  static List<String> of(
      District district, BalanceRule rule, List<Place> places, GroupCount groups) {
    BalanceWords words = new BalanceWords(district, rule, places, groups);
    String verb = Strictness.verb(rule.enforcement());
    return switch (rule.form()) {
      case BalanceForm.Spread spread -> List.of(words.spread(spread, verb) + ".");
      case BalanceForm.Bounded bounded ->
          List.of("%s, %s.".formatted(words.where(), words.clause(bounded, verb + " be")));
      case BalanceForm.AtLeast several -> {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s %s hold:".formatted(words.where(), holding(several), verb));
        several.tests().forEach(test -> words.addTest(test, INDENT, lines));
        yield lines;
      }
    };
  }

  private String where() {
    String place =
        switch (rule.per()) {
          case SCHOOL -> "at each school";
          case PROGRAM -> "in each program";
          case GRADE -> "in each grade of each school";
          case ZONE -> "in each zone";
          case DISTRICT -> "in the district as a whole";
        };
    return place + counting();
  }

  private String counting() {
    return rule.where().map(it -> " (programs with %s only)".formatted(it)).orElse("");
  }

  private String spread(BalanceForm.Spread spread, String verb) {
    String kind =
        switch (rule.per()) {
          case SCHOOL -> "schools";
          case PROGRAM -> "programs";
          case GRADE -> "grades of schools";
          case ZONE -> "zones";
          case DISTRICT -> "places";
        };
    return "no two of the %s %s%s %s have shares of %s among %s further apart than %s%s"
        .formatted(
            Text.number(places.size()),
            kind,
            counting(),
            verb.equals("must") ? "may" : verb,
            GroupCount.words(spread.tally().of()),
            enrolled(spread.tally()),
            points(spread.apart()),
            remark("the district's share is ", spread.tally()));
  }

  private static String holding(BalanceForm.AtLeast several) {
    int tests = several.tests().size();
    if (several.holding() == tests) {
      return "every one of these %s".formatted(Text.number(tests));
    }
    return "at least %s of these %s"
        .formatted(
            several.holding() == 1 ? "one" : Text.number(several.holding()), Text.number(tests));
  }

  private void addTest(BalanceForm form, String indent, List<String> lines) {
    switch (form) {
      case BalanceForm.Bounded bounded ->
          lines.add("%s(%d) %s".formatted(indent, test++, clause(bounded, "are")));
      case BalanceForm.AtLeast several -> {
        lines.add("%s%s:".formatted(indent, holding(several)));
        several.tests().forEach(test -> addTest(test, indent + INDENT, lines));
      }
      case BalanceForm.Spread _ ->
          throw new IllegalStateException("A spread is one rule over all of its places.");
    }
  }

  /** {@code verb} stands between whom the form counts and what they are. */
  private String clause(BalanceForm.Bounded form, String verb) {
    return switch (form) {
      case BalanceForm.Within within -> within(within, verb);
      case BalanceForm.Share share ->
          "%s of %s%s"
              .formatted(
                  range(share.low(), share.high()),
                  shareOf(share.tally(), share.basis(), verb),
                  remark("the district's share is ", share.tally()));
      case BalanceForm.Count count ->
          "%s of the students enrolled %s %s".formatted(number(count), verb, whom(count.tally()));
      case BalanceForm.Mean mean ->
          "the mean of %s over the students enrolled %s between %s and %s, where %s%s"
              .formatted(
                  mean.tally().attribute(),
                  verb.equals("are") ? "is" : verb,
                  Text.decimal(mean.low().doubleValue(), 2),
                  Text.decimal(mean.high().doubleValue(), 2),
                  values(mean.tally().values()),
                  mean(mean.tally()));
    };
  }

  private String within(BalanceForm.Within within, String verb) {
    Basis enrolled = new Basis.Enrolled();
    List<Fraction> centres =
        new BalanceForm.Within(within.tally(), Fraction.ZERO, within.reference(), enrolled)
            .bands(district, places).stream()
                .map(band -> ((Band.PerStudent) band).low())
                .distinct()
                .sorted()
                .toList();
    if (centres.size() == 1) {
      return "%s of %s (%s%s, ±%s)"
          .formatted(
              range(
                  centres.getFirst().minus(within.distance()),
                  centres.getFirst().plus(within.distance())),
              shareOf(within.tally(), within.basis(), verb),
              within.reference() instanceof Reference.Stated
                  ? ""
                  : reference(within.reference()) + ", ",
              percent(centres.getFirst()),
              points(within.distance()));
    }
    String here =
        centres.isEmpty()
            ? ""
            : " (%s to %s)".formatted(percent(centres.getFirst()), percent(centres.getLast()));
    return "students who are %s, as a share of %s, %s within %s of %s%s"
        .formatted(
            within.basis() instanceof Basis.Enrolled
                ? GroupCount.words(within.tally().of())
                : whom(within.tally()),
            whole(within.tally(), within.basis()),
            verb,
            points(within.distance()),
            reference(within.reference()),
            here);
  }

  private static String reference(Reference reference) {
    return switch (reference) {
      case Reference.Stated(Fraction share) -> percent(share);
      case Reference.DistrictShare() -> "the district's share";
      case Reference.ZoneShare() -> "the share in the place's zone";
      case Reference.GradeShare() -> "the share in the place's grade";
      case Reference.ApplicantsShare() -> "the share among those who ranked the place";
      case Reference.LastYear() ->
          "last year's share at the place, or the district's now where last-year.csv has none";
    };
  }

  /** What the share is taken of, the verb, and who it is that counts. */
  private String shareOf(Tally.Members tally, Basis basis, String verb) {
    return basis instanceof Basis.Enrolled
        ? "%s %s %s".formatted(enrolled(tally), verb, GroupCount.words(tally.of()))
        : "%s %s students who are %s".formatted(whole(tally, basis), verb, whom(tally));
  }

  private String whole(Tally.Members tally, Basis basis) {
    return switch (basis) {
      case Basis.Enrolled() -> enrolled(tally);
      case Basis.Seats() -> "what the place holds when full";
      case Basis.Target(long students) -> "the stated size of " + Text.students(students);
    };
  }

  /** Of whom the share is: all students enrolled, or those of a group. */
  private String enrolled(Tally.Members tally) {
    return tally
        .among()
        .map(among ->
            "the students enrolled who are %s (%s in this choice round)"
                .formatted(GroupCount.words(among), Text.number(groups.students(among))))
        .orElse("the students enrolled");
  }

  private static String whom(Tally.Members tally) {
    return GroupCount.words(tally.of())
        + tally.among().map(among -> " and " + GroupCount.words(among)).orElse("");
  }

  private String remark(String what, Tally tally) {
    GroupCount.Total total = groups.total(tally);
    return total.base() == 0 ? "" : " (%s%s)".formatted(what, Text.percent(total.share()));
  }

  private String mean(Tally tally) {
    GroupCount.Total total = groups.total(tally);
    return total.base() == 0
        ? ""
        : " (the district's mean is %s)".formatted(Text.decimal(total.share(), 2));
  }

  private static String values(Map<String, Long> values) {
    return values.entrySet().stream()
        .map(it ->
            "%s counts %s"
                .formatted(
                    it.getKey().isBlank() ? "not given" : it.getKey(), Text.number(it.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String number(BalanceForm.Count count) {
    if (count.low() == count.high()) {
      return "exactly " + Text.number(count.low());
    }
    return count.low() == 0
        ? "at most " + Text.number(count.high())
        : "between %s and %s".formatted(Text.number(count.low()), Text.number(count.high()));
  }

  private static String range(Fraction low, Fraction high) {
    boolean fromZero = low.compareTo(Fraction.ZERO) <= 0;
    boolean toOne = high.compareTo(Fraction.ONE) >= 0;
    if (fromZero && toOne) {
      return "any share";
    }
    if (low.equals(high)) {
      return "exactly " + percent(low);
    }
    if (fromZero) {
      return "at most " + percent(high);
    }
    return toOne
        ? "at least " + percent(low)
        : "between %s and %s".formatted(percent(low), percent(high));
  }

  private static String percent(Fraction share) {
    return Text.percent(share.doubleValue());
  }

  /** A distance between two shares, in hundredths. */
  private static String points(Fraction distance) {
    String number = Text.trimmed(100 * distance.doubleValue());
    return number + (number.equals("1") ? " point" : " points");
  }
}
