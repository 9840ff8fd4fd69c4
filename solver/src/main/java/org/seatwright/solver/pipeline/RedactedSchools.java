package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.RuleColumns;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.PlanCounts.RuleMix;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.count.Weighing.Mix;

/**
 * The rows of a published schools.csv: those of the run folder's with what is hidden in the report
 * hidden here, too; set-asides are left out.
 */
final class RedactedSchools {
  private static final String HIDDEN = "hidden";

  private final District district;
  private final Policy policy;
  private final Verdict verdict;
  private final PlanCounts counts;
  private final OpenBands bands;

  RedactedSchools(District district, Policy policy, Verdict verdict, PlanCounts counts) {
    this.district = district;
    this.policy = policy;
    this.verdict = verdict;
    this.counts = counts;
    this.bands = new OpenBands(district, policy, counts);
  }

  /** The header, then each school followed by its programs. */
  List<List<String>> rows() {
    Tabulation seated = counts.get(PlanCounts.SEATED);
    List<Count> ofSchools = seated.margin(PlanCounts.SCHOOL).counts();
    List<Count> ofPrograms = seated.margin(PlanCounts.PROGRAM).counts();
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    for (int s = 0; s < district.schools().size(); s++) {
      int school = s;
      int[] programs =
          IntStream.range(0, district.programs().size())
              .filter(p -> district.schoolOf(p) == school)
              .toArray();
      long seats = IntStream.of(programs).mapToLong(p -> district.programs().get(p).seats()).sum();
      String id = district.schools().get(s).id().value();
      rows.add(row(List.of(id, "", "", Long.toString(seats)), ofSchools.get(s), s, true));
      for (int p : programs) {
        Program program = district.programs().get(p);
        List<String> cells =
            List.of(
                id,
                program.id().value(),
                program.grade().value(),
                Integer.toString(program.seats()));
        rows.add(row(cells, ofPrograms.get(p), p, false));
      }
    }
    return rows;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(CsvFormat.SCHOOL_FIGURES.columns());
    for (BalanceRule rule : policy.balance()) {
      List<Tally> tests = rule.form().tallies();
      boolean isSeveral = rule.form() instanceof BalanceForm.AtLeast;
      for (int k = 0; k < tests.size(); k++) {
        header.addAll(
            RuleColumns.bounds(
                isSeveral
                    ? RuleColumns.test(rule.name(), k + 1, tests.get(k).toString())
                    : rule.name()));
      }
      header.add(RuleColumns.holds(rule.name()));
    }
    return header;
  }

  private List<String> row(List<String> begin, Count students, int at, boolean isSchool) {
    List<String> row = new ArrayList<>(begin);
    row.add(
        switch (students) {
          case Count.Known(long number) -> Long.toString(number);
          case Count.Hidden() -> HIDDEN;
        });
    for (int r = 0; r < policy.balance().size(); r++) {
      row.addAll(ofRule(r, at, isSchool));
    }
    return row;
  }

  private List<String> ofRule(int r, int at, boolean isSchool) {
    BalanceRule rule = policy.balance().get(r);
    List<Place> places = rule.places(district);
    OptionalInt found =
        IntStream.range(0, places.size())
            .filter(k -> isAt(rule, places.get(k), at, isSchool))
            .findFirst();
    int tests = rule.form().tallies().size();
    if (found.isEmpty()) {
      return Collections.nCopies(3 * tests + 1, "");
    }
    int place = found.getAsInt();
    List<BalanceFigure> figures =
        verdict.balance().stream()
            .filter(it -> it.rule().equals(rule))
            .skip((long) place * tests)
            .limit(tests)
            .toList();
    boolean atSchools = rule.per() == Per.SCHOOL && rule.where().isEmpty();
    int row = atSchools ? district.schoolOf(places.get(place).programs().getFirst()) : place;
    List<String> cells = new ArrayList<>();
    for (RuleMix mix : counts.rules()) {
      if (mix.rule() == r) {
        List<Optional<Mix>> mixes = mix.stages().after().mixes(counts);
        cells.addAll(ofTest(rule, figures.get(mix.test()), mixes, row));
      }
    }
    boolean holds = figures.stream().allMatch(BalanceFigure::holds);
    String said = holds ? RuleColumns.YES : RuleColumns.NO;
    cells.add(bands.told(r).test(row) ? said : HIDDEN);
    return cells;
  }

  private List<String> ofTest(
      BalanceRule rule, BalanceFigure figure, List<Optional<Mix>> mixes, int row) {
    if (mixes.get(row).isEmpty()) {
      return Collections.nCopies(3, HIDDEN);
    }
    boolean isOpen =
        bands.isOpen(rule)
            && (!(rule.form() instanceof BalanceForm.Spread)
                || mixes.stream().allMatch(Optional::isPresent));
    return List.of(
        Long.toString(figure.weighted()),
        isOpen ? Long.toString(figure.lower()) : HIDDEN,
        isOpen ? Long.toString(figure.upper()) : HIDDEN);
  }

  private boolean isAt(BalanceRule rule, Place place, int at, boolean isSchool) {
    int first = place.programs().getFirst();
    return switch (rule.per()) {
      case SCHOOL -> isSchool && district.schoolOf(first) == at;
      case PROGRAM -> !isSchool && first == at;
      case GRADE -> !isSchool && place.programs().size() == 1 && first == at;
      case ZONE, DISTRICT -> false;
    };
  }
}
