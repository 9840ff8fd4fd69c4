package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tally;

/** Writes one balance rule as rules and rows over the seat table. */
final class BalanceCompiler {
  private final District district;
  private final StudentTypes types;
  private final int[] applicants;
  private final TableRules table;
  private final List<List<Enrolled>> enrolledIn = new ArrayList<>();

  /**
   * @param applicants students who have each program among their options; shape: one per program
   */
  BalanceCompiler(District district, StudentTypes types, int[] applicants, TableRules table) {
    this.district = district;
    this.types = types;
    this.applicants = applicants;
    this.table = table;
    district.programs().forEach(_ -> enrolledIn.add(new ArrayList<>()));
    for (Enrolled group : district.enrolled()) {
      enrolledIn.get(district.findProgram(group.program()).orElseThrow()).add(group);
    }
  }

  void write(BalanceRule rule) {
    List<Place> places = rule.places(district);
    if (rule.form() instanceof BalanceForm.Spread spread) {
      writeSpread(rule, spread, places);
      return;
    }
    Map<BalanceForm.Bounded, List<Band>> bands = new HashMap<>();
    for (int k = 0; k < places.size(); k++) {
      RuleShape shape = shape(rule, rule.form(), places, k, bands);
      table.addRule(new TableRule(rule.name(), rule.enforcement(), shape));
    }
  }

  private RuleShape shape(
      BalanceRule rule,
      BalanceForm form,
      List<Place> places,
      int k,
      Map<BalanceForm.Bounded, List<Band>> bands) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> {
        Band band =
            bands
                .computeIfAbsent(bounded, _ -> bounded.bands(district, places, rule.tolerance()))
                .get(k);
        yield new RuleShape.Single(addRow(rule, bounded.tally(), places.get(k), band));
      }
      case BalanceForm.AtLeast(int holding, List<BalanceForm> tests) ->
          new RuleShape.AtLeast(
              holding, tests.stream().map(test -> shape(rule, test, places, k, bands)).toList());
      case BalanceForm.Spread _ ->
          throw new IllegalArgumentException("A spread cannot be one of several tests of a place.");
    };
  }

  private void writeSpread(BalanceRule rule, BalanceForm.Spread spread, List<Place> places) {
    // A row without bounds of its own: it only keeps N and B of the place.
    Band unbounded = new Band.Fixed(-BalanceForm.Count.MAX_COUNT, BalanceForm.Count.MAX_COUNT);
    List<Integer> rows =
        places.stream().map(place -> addRow(rule, spread.tally(), place, unbounded)).toList();
    Fraction apart = spread.apart();
    table.addRule(
        new TableRule(
            rule.name(),
            rule.enforcement(),
            new RuleShape.Spread(
                rows, apart.numerator().longValueExact(), apart.denominator().longValueExact())));
  }

  private int addRow(BalanceRule rule, Tally tally, Place place, Band band) {
    long enrolled = 0;
    long enrolledWeight = 0;
    long mayCome = 0;
    for (int p : place.programs()) {
      mayCome += applicants[p];
      for (Enrolled group : enrolledIn.get(p)) {
        if (group.students() > 0) {
          enrolled += group.students() * tally.base(group.attributes());
          enrolledWeight += group.students() * tally.weight(group.attributes());
        }
      }
    }
    long largest = enrolled + Math.min(mayCome, district.students().size());
    int[] programs = place.programs().stream().mapToInt(Integer::intValue).toArray();
    return table.addRow(
        new BalanceRow(
            new BalanceRow.Name(rule.name(), place.name()),
            rule.enforcement(),
            programs,
            band,
            new BalanceRow.Sums(
                types.weights(tally), types.bases(tally), enrolled, enrolledWeight, largest)));
  }

  /** True where a rule changes plans. */
  static boolean counts(Enforcement enforcement) {
    return switch (enforcement) {
      case Enforcement.Hard(), Enforcement.Soft(_) -> true;
      case Enforcement.Report() -> false;
    };
  }
}
