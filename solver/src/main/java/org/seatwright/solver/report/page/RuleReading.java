package org.seatwright.solver.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.SpreadWindow;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.PlanCounts.RuleMix;
import org.seatwright.solver.report.count.Weighing;
import org.seatwright.solver.report.count.Weighing.Mix;
import org.seatwright.solver.report.page.ReportFacts.PlaceFacts;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;

/**
 * One test of a balance rule at all its places, before and after.
 *
 * @param places in the rule's order
 */
record RuleReading(RuleFacts rule, List<PlaceReading> places) {
  RuleReading {
    places = List.copyOf(places);
  }

  /**
   * One place. A mix is empty where it takes a hidden count.
   *
   * @param band empty where it takes a hidden count to tell it
   */
  record PlaceReading(
      PlaceFacts facts,
      Optional<Band> band,
      Count enrols,
      Optional<Mix> before,
      Optional<Mix> after,
      Optional<Mix> compared) {
    /** By how many the test is missed, empty where that is hidden. */
    OptionalLong missed() {
      return band.isEmpty() || after.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(band.get().missed(after.get().weighted(), after.get().base()));
    }
  }

  static RuleReading of(RuleFacts rule, RuleMix mix, PlanCounts counts) {
    List<Optional<Mix>> before = mix.stages().before().mixes(counts);
    List<Optional<Mix>> after = mix.stages().after().mixes(counts);
    Optional<List<Optional<Mix>>> compared =
        mix.stages().compared().map(weighing -> weighing.mixes(counts));
    Weighing now = mix.stages().after();
    List<Count> enrols = now.enrolled(counts);
    Optional<Band> spread = spread(rule, after);
    return new RuleReading(
        rule,
        rule.places().stream()
            .map(place ->
                new PlaceReading(
                    place,
                    place.band().or(() -> spread),
                    enrols.get(place.row()),
                    before.get(place.row()),
                    after.get(place.row()),
                    compared.flatMap(it -> it.get(place.row()))))
            .toList());
  }

  /** The bounds of a spread, which follow from the plan; empty for other forms. */
  private static Optional<Band> spread(RuleFacts rule, List<Optional<Mix>> after) {
    if (!(rule.form() instanceof BalanceForm.Spread form)) {
      return Optional.empty();
    }
    List<Mix> known = new ArrayList<>();
    for (PlaceFacts place : rule.places()) {
      after.get(place.row()).ifPresent(known::add);
    }
    if (known.size() < rule.places().size()) {
      return Optional.empty();
    }
    SpreadWindow window =
        SpreadWindow.of(
            known.stream().mapToLong(Mix::weighted).toArray(),
            known.stream().mapToLong(Mix::base).toArray(),
            form.apart().numerator().longValueExact(),
            form.apart().denominator().longValueExact());
    return Optional.of(window.band(form.apart()));
  }

  /** True where the rule speaks of a number of students, not of a share or a mean. */
  boolean isCount() {
    return places.stream().flatMap(it -> it.band().stream()).anyMatch(Band.Fixed.class::isInstance);
  }

  boolean isMean() {
    return rule.form() instanceof BalanceForm.Mean;
  }

  /** Whether numbers are read in percent. */
  boolean isShare() {
    return !isCount() && !isMean();
  }

  /** What a mix comes to on the rule's scale; hidden where it is, undefined of nobody. */
  Value value(Optional<Mix> mix) {
    if (mix.isEmpty()) {
      return new Value.Hidden();
    }
    if (isCount()) {
      return new Value.Whole(mix.get().weighted());
    }
    OptionalDouble share = mix.get().share();
    return isMean() ? Value.decimal(share, 2) : Value.share(share);
  }

  /** The band on the rule's scale. */
  Optional<Chart.Range> range(PlaceReading place) {
    return place
        .band()
        .map(band ->
            switch (band) {
              case Band.Fixed(long low, long high) -> new Chart.Range(Math.max(0, low), high);
              case Band.PerStudent(var low, var high, _) ->
                  isMean()
                      ? new Chart.Range(low.doubleValue(), high.doubleValue())
                      : new Chart.Range(
                          Math.max(0, low.doubleValue()), Math.min(1, high.doubleValue()));
            });
  }

  /** The band in words, such as 37.5%–62.5%. */
  Value bandWords(PlaceReading place) {
    return range(place)
        .<Value>map(range -> new Value.Words(number(range.low()) + "–" + number(range.high())))
        .orElseGet(Value.Hidden::new);
  }

  /** A number on the rule's scale. */
  String number(double number) {
    if (isCount()) {
      return Text.number(BigDecimal.valueOf(number).longValue());
    }
    return isMean() ? Text.decimal(number, 2) : Text.percent(number);
  }
}
