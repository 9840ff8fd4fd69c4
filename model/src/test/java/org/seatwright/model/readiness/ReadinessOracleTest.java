package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.model.problem.TableRule;
import org.seatwright.model.random.RandomDistricts;

/**
 * What is said to be impossible, against every plan of small districts under policies of all kinds.
 */
class ReadinessOracleTest {
  private static final int DISTRICTS = 2_000;
  private static final int MOST_STUDENTS = 6;
  private static final long MOST_PLANS = 2_000;

  /** How many claims were held against all plans, and how many of each kind. */
  private record Claims(
      int errors, int limits, int conflicts, int groups, int totals, int shortages) {
    static final Claims NONE = new Claims(0, 0, 0, 0, 0, 0);

    Claims plus(Claims other) {
      return new Claims(
          errors + other.errors,
          limits + other.limits,
          conflicts + other.conflicts,
          groups + other.groups,
          totals + other.totals,
          shortages + other.shortages);
    }
  }

  @Test
  void noPlanDoesWhatIsSaidToBeImpossible() {
    Claims claims =
        IntStream.range(0, DISTRICTS)
            .parallel()
            .mapToObj(
                seed -> new OneDistrict(seed, RandomDistricts.draw(seed, MOST_STUDENTS)).check())
            .reduce(Claims.NONE, Claims::plus);

    assertThat(claims.errors()).as("errors").isGreaterThan(200);
    assertThat(claims.limits()).as("limited places").isGreaterThan(200);
    assertThat(claims.conflicts()).as("rules in conflict").isPositive();
    assertThat(claims.groups()).as("groups too small").isGreaterThan(10);
    assertThat(claims.totals()).as("totals out of reach").isPositive();
    assertThat(claims.shortages()).as("shortages").isGreaterThan(200);
  }

  /** Schools of several strands, each wanted by other kinds of students, fill up kind by kind. */
  @Test
  void rulesThatEveryPlanKeepsAreNotToldWhateverSeatsDo() {
    Claims claims = Claims.NONE;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      OneDistrict district = new OneDistrict(seed, strands(new Random(seed)));
      assertThat(district.readiness.findings())
          .as("seed %d", seed)
          .noneMatch(it ->
              it instanceof Finding.PlaceLimited limited && limited.rule().name().equals("always"));
      claims = claims.plus(district.check());
    }

    assertThat(claims.limits()).as("limited places").isGreaterThan(200);
  }

  private static RandomDistricts.Drawn strands(Random random) {
    List<String> programs =
        IntStream.range(0, 3 + random.nextInt(4)).mapToObj("K.%d"::formatted).toList();
    StringBuilder drawing = new StringBuilder("South K 1 seats\n");
    programs.forEach(it -> drawing.append("North %s %d seats\n".formatted(it, random.nextInt(3))));
    int students = 1 + random.nextInt(MOST_STUDENTS);
    for (int k = 0; k < students; k++) {
      String wanted =
          programs.stream()
              .filter(_ -> random.nextInt(3) == 0)
              .map(it -> " North-" + it)
              .collect(Collectors.joining());
      String ses = random.nextBoolean() ? "frl" : "paid";
      drawing.append("S%d K %s area=%d:%s\n".formatted(k, ses, random.nextInt(2), wanted));
    }
    Policy policy =
        Policy.named("Drawn")
            .placement(new PlacementRule(Unlisted.NEVER, random.nextBoolean()))
            .balance(
                List.of(
                    several("always", random, Fraction.ONE),
                    several("maybe", random, Fraction.of(1, 3))))
            .build();
    return new RandomDistricts.Drawn(DrawnDistrict.of(drawing.toString()), policy);
  }

  /** Tests of some groups, of which one or two must hold: at most {@code high} are of the group. */
  private static BalanceRule several(String name, Random random, Fraction high) {
    Group frl = Group.of("ses", "frl");
    Group near = Group.of("area", "0");
    List<Tally.Members> tallies =
        List.of(
            new Tally.Members(frl, Optional.empty()),
            new Tally.Members(near, Optional.empty()),
            new Tally.Members(frl, Optional.of(near)));
    List<BalanceForm> tests =
        random
            .ints(2, 0, tallies.size())
            .<BalanceForm>mapToObj(k ->
                new BalanceForm.Share(tallies.get(k), Fraction.ZERO, high, new Basis.Enrolled()))
            .toList();
    return new BalanceRule(
        name,
        new BalanceForm.AtLeast(1 + random.nextInt(2), tests),
        random.nextBoolean() ? Per.SCHOOL : Per.GRADE,
        Optional.empty(),
        new Enforcement.Hard());
  }

  private static final class OneDistrict {
    private final int seed;
    private final AssignmentProblem problem;
    private final PlanTally tally;
    private final Readiness readiness;
    private final int[] usable;

    OneDistrict(int seed, RandomDistricts.Drawn drawn) {
      this.seed = seed;
      problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      tally = new PlanTally(problem);
      readiness = Readiness.of(drawn.district(), drawn.policy());
      usable = usable(drawn.district(), drawn.policy());
    }

    Claims check() {
      long plans = 1;
      for (int i = 0; i < problem.students() && plans < MOST_PLANS; i++) {
        plans *= problem.lastOption(i) - problem.firstOption(i) + 1;
      }
      if (plans >= MOST_PLANS) {
        return Claims.NONE;
      }
      seat(0);
      List<Finding> all = readiness.findings();
      return new Claims(
          readiness.count(Severity.ERROR),
          (int) all.stream().filter(Finding.PlaceLimited.class::isInstance).count(),
          (int) all.stream().filter(Finding.RulesInConflict.class::isInstance).count(),
          (int) all.stream().filter(Finding.GroupLimitsSeating.class::isInstance).count(),
          (int) all.stream().filter(Finding.TotalOutOfReach.class::isInstance).count(),
          (int) all.stream().filter(Finding.SeatsShort.class::isInstance).count());
    }

    private void seat(int student) {
      if (student == problem.students()) {
        judge();
        return;
      }
      int last = problem.lastOption(student) - (problem.mustSit(student) ? 1 : 0);
      for (int o = problem.firstOption(student); o <= last; o++) {
        tally.add(student, o);
        if (problem.program(o) == problem.unplaced()
            || tally.table().filled(problem.program(o)) <= problem.seats(problem.program(o))) {
          seat(student + 1);
        }
        tally.remove(student);
      }
    }

    /** Judges a plan within the seats that seats all who must be. */
    private void judge() {
      boolean valid = tally.score().isValid();
      if (valid) {
        judgeUsable();
      }
      for (Finding finding : readiness.findings()) {
        if (finding.severity() == Severity.ERROR) {
          assertThat(valid).as("seed %d: %s", seed, finding).isFalse();
        }
        switch (finding) {
          case Finding.PlaceLimited limited ->
              limited.places().forEach(at -> judge(limited.rule(), at));
          case Finding.RulesInConflict both -> both.places().forEach(at -> judge(both, at));
          case Finding.GroupLimitsSeating limits -> {
            if (isKeptEverywhere(limits.rule().name())) {
              assertThat(seated(limits.programs()))
                  .as("seed %d: %s", seed, limits)
                  .isLessThanOrEqualTo(limits.most().orElse(-1));
            }
          }
          case Finding.TotalOutOfReach total ->
              assertThat(isKeptEverywhere(total.rule().name()))
                  .as("seed %d: %s", seed, total)
                  .isFalse();
          case Finding.SeatsShort shortage -> judge(shortage, valid);
          case Finding.NowhereToSit _, Finding.NoSeats _, Finding.NobodyMaySit _ -> {}
          case Finding.BlockTooLarge _, Finding.BlockUnfilled _, Finding.UnusedLastYear _ -> {}
          case Finding.OfLists _, Finding.OfRecords _ -> {}
        }
      }
    }

    /** A valid plan gives no program more than it is said to be able to take. */
    private void judgeUsable() {
      for (int p = 0; p < usable.length; p++) {
        assertThat(tally.table().filled(p))
            .as("seed %d: %d", seed, p)
            .isLessThanOrEqualTo(usable[p]);
      }
    }

    private static int[] usable(District district, Policy policy) {
      AssignmentProblem problem = Readiness.compiled(district, policy);
      PlaceCheck places = new PlaceCheck(problem, Origins.of(problem, policy));
      places.findings();
      return places.usable();
    }

    private void judge(BalanceRule rule, Limit at) {
      boolean hasRows = !(rule.enforcement() instanceof Enforcement.Report);
      if (hasRows && isKept(rule.name(), at.place())) {
        assertThat(seatedAt(rule.name(), at.place()))
            .as("seed %d: %s, %s", seed, rule, at)
            .isLessThanOrEqualTo(at.most().orElse(-1));
      }
    }

    private void judge(Finding.RulesInConflict both, Conflict at) {
      if (isKept(both.first().name(), at.place())
          && isKeptWhere(both.second().name(), both.first().name(), at.place())) {
        assertThat(seatedAt(both.first().name(), at.place()))
            .as("seed %d: %s", seed, both)
            .isLessThanOrEqualTo(at.most().orElse(-1));
      }
    }

    /** Holds a shortage against those who may sit in its programs only, and those who do. */
    private void judge(Finding.SeatsShort shortage, boolean valid) {
      assertThat(boundTo(shortage))
          .as("seed %d: %s", seed, shortage)
          .isEqualTo(shortage.students());
      assertThat(shortage.usable())
          .as("seed %d: %s", seed, shortage)
          .isEqualTo(
              shortage.programs().stream()
                  .mapToInt(p -> shortage.mustSit() ? usable[p] : problem.seats(p))
                  .sum())
          .isLessThan(shortage.students());
      if (valid || !shortage.mustSit()) {
        assertThat(seated(shortage.programs()))
            .as("seed %d: %s", seed, shortage)
            .isLessThanOrEqualTo(shortage.usable());
      }
    }

    /** Students who may sit in the programs only; those who must, where that is meant. */
    private int boundTo(Finding.SeatsShort shortage) {
      return (int)
          IntStream.range(0, problem.students())
              .filter(i -> problem.lastOption(i) > problem.firstOption(i))
              .filter(i -> problem.mustSit(i) || !shortage.mustSit())
              .filter(i ->
                  IntStream.range(problem.firstOption(i), problem.lastOption(i))
                      .allMatch(o -> shortage.programs().contains(problem.program(o))))
              .count();
    }

    private long seated(List<Integer> programs) {
      return programs.stream().mapToLong(tally.table()::filled).sum();
    }

    private boolean isKept(String rule, String place) {
      SeatTable table = tally.table();
      return rules(rule, place).allMatch(r -> table.missedOf(r) == 0);
    }

    /** True where a rule is kept at the programs of another rule's place. */
    private boolean isKeptWhere(String rule, String other, String place) {
      int at = rules(other, place).findFirst().orElseThrow();
      int[] programs = row(problem.rules().get(at)).programs();
      return IntStream.range(0, problem.rules().size())
          .filter(r -> problem.rules().get(r).name().equals(rule))
          .filter(r -> Arrays.equals(row(problem.rules().get(r)).programs(), programs))
          .allMatch(r -> tally.table().missedOf(r) == 0);
    }

    private boolean isKeptEverywhere(String rule) {
      return IntStream.range(0, problem.rules().size())
          .filter(r -> problem.rules().get(r).name().equals(rule))
          .allMatch(r -> tally.table().missedOf(r) == 0);
    }

    private IntStream rules(String rule, String place) {
      return IntStream.range(0, problem.rules().size())
          .filter(r -> problem.rules().get(r).name().equals(rule))
          .filter(r -> row(problem.rules().get(r)).place().equals(place));
    }

    private BalanceRow row(TableRule rule) {
      return problem.rows().get(rowIndex(rule.shape()));
    }

    private static int rowIndex(RuleShape shape) {
      return switch (shape) {
        case RuleShape.Single(int row) -> row;
        case RuleShape.AtLeast(_, var shapes) -> rowIndex(shapes.getFirst());
        case RuleShape.Largest(var rows) -> rows.getFirst();
        case RuleShape.Spread(var rows, _, _) -> rows.getFirst();
      };
    }

    /** Students seated at the rule's place: those of its base, all of them for several tests. */
    private long seatedAt(String rule, String place) {
      TableRule at = problem.rules().get(rules(rule, place).findFirst().orElseThrow());
      BalanceRow row = row(at);
      if (at.shape() instanceof RuleShape.Single(int index)) {
        return tally.table().base(index) - row.enrolled();
      }
      return IntStream.of(row.programs()).mapToLong(tally.table()::filled).sum();
    }
  }
}
