package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.SpreadWindow;
import org.seatwright.model.policy.Tally;

/** N and B of one balance rule at each of its places, in exact arithmetic. */
final class BalanceReckoning implements Reckoning {
  private static final int NOWHERE = -1;

  private final District district;
  private final BalanceRule rule;
  private final List<Place> places;
  private final List<Tally> tallies;
  private final int[] placeOfProgram;

  /** Bounds per test and place; no rows for a spread, whose bounds depend on the plan. */
  private final List<List<Band>> bands;

  /** N and B; shape: place × tally. */
  private final long[][] weighted;

  private final long[][] base;

  BalanceReckoning(District district, BalanceRule rule, Assignment plan) {
    this.district = district;
    this.rule = rule;
    places = rule.places(district);
    tallies = rule.form().tallies();
    placeOfProgram = new int[district.programs().size()];
    Arrays.fill(placeOfProgram, NOWHERE);
    for (int k = 0; k < places.size(); k++) {
      for (int program : places.get(k).programs()) {
        placeOfProgram[program] = k;
      }
    }
    bands = tests(rule.form()).map(test -> test.bands(district, places, rule.tolerance())).toList();
    weighted = new long[places.size()][tallies.size()];
    base = new long[places.size()][tallies.size()];
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        count(i, program, 1);
      }
    }
    for (Enrolled group : district.enrolled()) {
      if (group.students() > 0) {
        int program = district.findProgram(group.program()).orElseThrow();
        count(group.attributes(), program, group.students());
      }
    }
  }

  private static Stream<BalanceForm.Bounded> tests(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> Stream.of(bounded);
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(BalanceReckoning::tests);
      case BalanceForm.Spread _ -> Stream.empty();
    };
  }

  @Override
  public void count(int student, int program, int sign) {
    count(district.students().get(student).attributes(), program, sign);
  }

  private void count(Attributes attributes, int program, int students) {
    int place = placeOfProgram[program];
    for (int k = 0; place != NOWHERE && k < tallies.size(); k++) {
      weighted[place][k] += students * tallies.get(k).weight(attributes);
      base[place][k] += students * tallies.get(k).base(attributes);
    }
  }

  @Override
  public long missedAt(int program) {
    int place = placeOfProgram[program];
    if (place == NOWHERE) {
      return 0;
    }
    return rule.form() instanceof BalanceForm.Spread spread
        ? window(spread).missed()
        : missed(rule.form(), place, 0);
  }

  /** What a form misses at a place, whose tests begin with number {@code first}. */
  private long missed(BalanceForm form, int place, int first) {
    return switch (form) {
      case BalanceForm.Bounded _ ->
          bands.get(first).get(place).missed(weighted[place][first], base[place][first]);
      case BalanceForm.AtLeast several ->
          BalanceForm.AtLeast.missed(several.holding(), missedOfTests(several, place, first));
      case BalanceForm.Spread _ ->
          throw new IllegalStateException("A spread is one rule over all of its places.");
    };
  }

  private long[] missedOfTests(BalanceForm.AtLeast several, int place, int first) {
    long[] missed = new long[several.tests().size()];
    int at = first;
    for (int k = 0; k < missed.length; k++) {
      missed[k] = missed(several.tests().get(k), place, at);
      at += several.tests().get(k).tallies().size();
    }
    return missed;
  }

  private SpreadWindow window(BalanceForm.Spread spread) {
    long[] n = Arrays.stream(weighted).mapToLong(row -> row[0]).toArray();
    long[] b = Arrays.stream(base).mapToLong(row -> row[0]).toArray();
    return SpreadWindow.of(
        n,
        b,
        spread.apart().numerator().longValueExact(),
        spread.apart().denominator().longValueExact());
  }

  /** One figure per place and test, in order of places. */
  List<BalanceFigure> figures() {
    List<BalanceFigure> figures = new ArrayList<>();
    if (rule.form() instanceof BalanceForm.Spread spread) {
      Band band = window(spread).band(spread.apart());
      for (int k = 0; k < places.size(); k++) {
        figures.add(figure(k, 0, band, true));
      }
      return figures;
    }
    for (int k = 0; k < places.size(); k++) {
      boolean[] counts = new boolean[tallies.size()];
      choose(rule.form(), k, 0, counts);
      for (int test = 0; test < counts.length; test++) {
        figures.add(figure(k, test, bands.get(test).get(k), counts[test]));
      }
    }
    return figures;
  }

  /** Marks the tests by which the place is judged: where some of several must hold, the best. */
  private void choose(BalanceForm form, int place, int first, boolean[] counts) {
    switch (form) {
      case BalanceForm.Bounded _ -> counts[first] = true;
      case BalanceForm.AtLeast several -> {
        int[] begins = new int[several.tests().size()];
        for (int k = 1; k < begins.length; k++) {
          begins[k] = begins[k - 1] + several.tests().get(k - 1).tallies().size();
        }
        long[] missed = missedOfTests(several, place, first);
        IntStream.range(0, begins.length)
            .boxed()
            .sorted(Comparator.comparingLong(k -> missed[k]))
            .limit(several.holding())
            .forEach(k -> choose(several.tests().get(k), place, first + begins[k], counts));
      }
      case BalanceForm.Spread _ ->
          throw new IllegalStateException("A spread is one rule over all of its places.");
    }
  }

  private BalanceFigure figure(int place, int test, Band band, boolean counts) {
    long n = weighted[place][test];
    long b = base[place][test];
    boolean several = rule.form() instanceof BalanceForm.AtLeast;
    return new BalanceFigure(
        rule,
        several ? tallies.get(test).toString() : "",
        places.get(place).name(),
        places.get(place).programs(),
        b,
        n,
        band.lower(b),
        band.upper(b),
        counts ? band.missed(n, b) : 0);
  }
}
