package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tolerance;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.count.Weighing;

/**
 * What everyone knows of a report's counts: seats, which grade a program teaches, where children
 * sit already, who can be part of whom, that what is listed occurs, and the bounds of hard balance
 * rules where the report says that they hold. Only what is true of the plan is known of it.
 */
final class PublicFacts {
  /** Shares in the bounds of rules are told to this part of a student, outwards. */
  private static final long GRAIN = 1_000;

  private final District district;
  private final Policy policy;
  private final PlanCounts counts;

  /** Programs in which children sit already. */
  private final Set<Integer> withEnrolled;

  private final List<Limit> limits = new ArrayList<>();

  private PublicFacts(District district, Policy policy, PlanCounts counts) {
    this.district = district;
    this.policy = policy;
    this.counts = counts;
    withEnrolled =
        district.enrolled().stream()
            .filter(it -> it.students() > 0)
            .map(it -> district.findProgram(it.program()).orElseThrow())
            .collect(Collectors.toSet());
  }

  /**
   * The facts.
   *
   * @param counts nothing in them hidden
   */
  static List<Limit> of(District district, Policy policy, PlanCounts counts) {
    PublicFacts facts = new PublicFacts(district, policy, counts);
    facts.addPlan(PlanCounts.STUDENTS, PlanCounts.SEATED);
    facts.addPlan(
        PlanCounts.COMPARED + PlanCounts.STUDENTS, PlanCounts.COMPARED + PlanCounts.SEATED);
    new ChoiceFacts(district, counts, facts).add();
    facts.addWithoutEnrolled();
    facts.addListed();
    counts.rules().stream().filter(facts::isHard).forEach(facts::addBounds);
    Cells cells = new Cells(counts.tabulations(), List.of());
    return facts.limits.stream().filter(cells::holds).toList();
  }

  static Term margin(long factor, String population, String dimension, String value) {
    return new Term(factor, population, dimension, value);
  }

  void atLeast(long least, Stream<Term> terms) {
    List<Term> all = terms.toList();
    long divisor = all.stream().mapToLong(Term::factor).reduce(0, PublicFacts::gcd);
    if (divisor > 0) {
      limits.add(
          new Limit(
              all.stream().map(it -> times(it, it.factor() / divisor)).toList(),
              Math.ceilDiv(least, divisor),
              Long.MAX_VALUE));
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  static Term times(Term term, long factor) {
    return new Term(
        factor, term.population(), term.dimension(), term.value(), term.columns(), term.column());
  }

  List<Margin> margins(String population) {
    return counts.find(population).map(Tabulation::margins).orElse(List.of());
  }

  Stream<String> grades() {
    return margins(PlanCounts.STUDENTS).stream()
        .map(Margin::dimension)
        .filter(it -> it.name().equals(PlanCounts.GRADE))
        .flatMap(it -> it.values().stream());
  }

  Stream<Term> ofGrade(long factor, String population, String grade) {
    return district.programs().stream()
        .filter(it -> it.grade().value().equals(grade))
        .map(it -> margin(factor, population, PlanCounts.PROGRAM, it.id().value()));
  }

  /** No program has more students than seats; who has a seat has one of the own grade. */
  private void addPlan(String students, String seated) {
    district
        .programs()
        .forEach(it ->
            limits.add(
                new Limit(
                    List.of(margin(1, seated, PlanCounts.PROGRAM, it.id().value())),
                    0,
                    it.seats())));
    grades()
        .forEach(grade -> {
          Term all = margin(1, students, PlanCounts.GRADE, grade);
          Term unplaced =
              new Term(
                  -1, students, PlanCounts.GRADE, grade, PlanCounts.RESULT, PlanCounts.NO_SEAT);
          List<Term> terms =
              Stream.concat(Stream.of(all, unplaced), ofGrade(-1, seated, grade)).toList();
          limits.add(new Limit(terms, 0, 0));
        });
  }

  List<String> values(String population, String dimension) {
    return margins(population).stream()
        .map(Margin::dimension)
        .filter(it -> it.name().equals(dimension))
        .findFirst()
        .map(Dimension::values)
        .orElse(List.of());
  }

  /** Where no children sit already, places hold the students of their programs alone. */
  private void addWithoutEnrolled() {
    for (String stage : List.of(PlanCounts.FIRST_CHOICES, PlanCounts.SEATED)) {
      String both = stage + PlanCounts.AND_ENROLLED;
      List<String> schools = values(both, PlanCounts.SCHOOL);
      for (int s = 0; s < schools.size(); s++) {
        int school = s;
        addWithoutEnrolled(
            margin(-1, both, PlanCounts.SCHOOL, schools.get(s)),
            stage,
            IntStream.range(0, district.programs().size())
                .filter(p -> district.schoolOf(p) == school)
                .toArray());
      }
    }
    for (PlanCounts.RuleMix mix : counts.rules()) {
      List<Place> places = policy.balance().get(mix.rule()).places(district);
      addWithoutEnrolled(mix.stages().before(), PlanCounts.FIRST_CHOICES, places);
      addWithoutEnrolled(mix.stages().after(), PlanCounts.SEATED, places);
    }
  }

  private void addWithoutEnrolled(Weighing weighing, String stage, List<Place> places) {
    if (!weighing.places().equals(PlanCounts.SCHOOL)) {
      List<String> values = values(weighing.population(), weighing.places());
      for (int k = 0; k < values.size(); k++) {
        addWithoutEnrolled(
            margin(-1, weighing.population(), weighing.places(), values.get(k)),
            stage,
            places.get(k).programs().stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }

  private void addWithoutEnrolled(Term place, String stage, int[] programs) {
    if (IntStream.of(programs).noneMatch(withEnrolled::contains)) {
      Stream<Term> students =
          IntStream.of(programs)
              .mapToObj(p ->
                  margin(1, stage, PlanCounts.PROGRAM, district.programs().get(p).id().value()));
      limits.add(new Limit(Stream.concat(Stream.of(place), students).toList(), 0, 0));
    }
  }

  /** Values that are listed because somebody has them, and the last rank that anybody got. */
  private void addListed() {
    for (String population :
        List.of(PlanCounts.STUDENTS, PlanCounts.COMPARED + PlanCounts.STUDENTS)) {
      for (Margin margin : margins(population)) {
        List<String> values = margin.dimension().values();
        boolean isResult = margin.dimension().name().equals(PlanCounts.RESULT);
        // Unlisted seats and no seat come after the ranks and are listed in any case.
        List<String> listed =
            isResult ? values.subList(values.size() - 3, values.size() - 2) : values;
        listed.forEach(
            it -> atLeast(1, Stream.of(margin(1, population, margin.dimension().name(), it))));
      }
    }
  }

  /** Only of hard rules a report tells whether they hold where it hides the numbers. */
  private boolean isHard(PlanCounts.RuleMix mix) {
    return policy.balance().get(mix.rule()).enforcement() instanceof Enforcement.Hard;
  }

  private void addBounds(PlanCounts.RuleMix mix) {
    BalanceRule rule = policy.balance().get(mix.rule());
    if (rule.form() instanceof BalanceForm.Bounded bounded) {
      List<Place> places = rule.places(district);
      List<Band> bands = bounded.bands(district, places, rule.tolerance());
      Weighing weighing = mix.stages().after();
      List<String> values =
          counts.get(weighing.population()).margin(weighing.places()).dimension().values();
      for (int k = 0; k < places.size(); k++) {
        int row = row(weighing, places.get(k)).orElse(k);
        addBounds(weighing, values.get(row), bands.get(k));
      }
    }
  }

  private OptionalInt row(Weighing weighing, Place place) {
    return weighing.places().equals(PlanCounts.SCHOOL)
        ? OptionalInt.of(district.schoolOf(place.programs().getFirst()))
        : OptionalInt.empty();
  }

  /**
   * Either side of the bounds, kept or missed; of the two statements that exclude each other the
   * one that is not true is left out at the end.
   */
  private void addBounds(Weighing weighing, String place, Band band) {
    switch (band) {
      case Band.Fixed(long low, long high) -> {
        atLeast(low, sum(weighing, place, 1, 0));
        atLeast(1 - low, sum(weighing, place, -1, 0));
        atLeast(-high, sum(weighing, place, -1, 0));
        atLeast(high + 1, sum(weighing, place, 1, 0));
      }
      case Band.PerStudent(Fraction low, Fraction high, Tolerance tolerance) -> {
        long room = tolerance == Tolerance.NONE ? 0 : 1 - GRAIN;
        atLeast(room, sum(weighing, place, GRAIN, -floor(low)));
        atLeast(1, sum(weighing, place, -GRAIN, ceiling(low)));
        atLeast(room, sum(weighing, place, -GRAIN, ceiling(high)));
        atLeast(1, sum(weighing, place, GRAIN, -floor(high)));
      }
    }
  }

  private static long floor(Fraction share) {
    return share.floorOf(GRAIN);
  }

  private static long ceiling(Fraction share) {
    return share.ceilingOf(GRAIN);
  }

  /** {@code ofN} times N and {@code ofB} times B of a place. */
  private Stream<Term> sum(Weighing weighing, String place, long ofN, long ofB) {
    List<String> categories =
        counts.get(weighing.population()).margin(weighing.categories()).dimension().values();
    return IntStream.range(0, categories.size())
        .mapToObj(c ->
            new Term(
                ofN * weighing.weights().get(c) + ofB * weighing.bases().get(c),
                weighing.population(),
                weighing.places(),
                place,
                weighing.categories(),
                categories.get(c)))
        .filter(term -> term.factor() != 0);
  }
}
