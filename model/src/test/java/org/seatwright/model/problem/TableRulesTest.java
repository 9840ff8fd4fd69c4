package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** What the compiled problem makes of rules beyond plain shares. */
class TableRulesTest {
  private static final Enforcement HARD = new Enforcement.Hard();
  private static final Tally.Members FRL =
      new Tally.Members(Group.of("ses", "frl"), Optional.empty());
  private static final Tally.Members FAR_AMONG_FRL =
      new Tally.Members(Group.of("block", "4"), Optional.of(Group.of("ses", "frl")));

  private final District district =
      DrawnDistrict.of(
          """
          North K 4 seats
          North K.art 2 seats
          South K 3 seats
          North-K enrolled 2 frl block=4
          North-K enrolled 3 paid block=4
          South-K enrolled 1 frl block=1
          Ada K frl: North-K South-K block=4 household=one
          Ben K paid: South-K block=4 household=one
          Cyd K frl: block=1 household=two
          Dee K paid: North-K.art block=1 household=two
          Eve K paid: North-K.art block=1
          """);

  private AssignmentProblem compile(Policy.Builder policy) {
    return AssignmentProblem.compile(district, policy.build());
  }

  private static Policy.Builder balance(BalanceForm form, Tolerance tolerance) {
    return Policy.named("Drawn")
        .balance(
            List.of(new BalanceRule("mix", form, Per.SCHOOL, Optional.empty(), HARD, tolerance)));
  }

  private static BalanceForm share(Tally.Members tally, int low, int high) {
    return new BalanceForm.Share(
        tally, Fraction.of(low, 100), Fraction.of(high, 100), new Basis.Enrolled());
  }

  @Test
  void aShareAmongAGroupCountsItsStudentsOnly() {
    AssignmentProblem problem = compile(balance(share(FAR_AMONG_FRL, 25, 100), Tolerance.NONE));
    BalanceRow north = problem.rows().getFirst();

    assertThat(problem.types()).as("frl in block 4, other frl, the rest").isEqualTo(3);
    assertThat(IntStream.range(0, 5).map(problem::type)).containsExactly(0, 1, 2, 1, 1);
    assertThat(List.of(north.weight(0), north.weight(1), north.weight(2)))
        .containsExactly(1L, 0L, 0L);
    assertThat(List.of(north.base(0), north.base(1), north.base(2))).containsExactly(1L, 0L, 1L);
    assertThat(List.of(north.enrolled(), north.enrolledWeight())).containsExactly(2L, 2L);
  }

  @Test
  void aTolerantRowMeansWhatItsBandSays() {
    for (int percent = 0; percent <= 100; percent++) {
      AssignmentProblem problem =
          compile(balance(share(FRL, percent, percent), Tolerance.ONE_STUDENT));
      BalanceRow south = problem.rows().getLast();
      Tolerance tolerance = percent % 25 == 0 ? Tolerance.NONE : Tolerance.ONE_STUDENT;
      Fraction exact = Fraction.of(percent, 100);
      Band band = new Band.PerStudent(exact, exact, tolerance);

      for (long b = 0; b <= south.largest(); b++) {
        assertThat(south.lower(b)).as("%d%% of %d", percent, b).isEqualTo(band.lower(b));
        assertThat(south.upper(b)).as("%d%% of %d", percent, b).isEqualTo(band.upper(b));
        for (long n = 0; n <= b; n++) {
          boolean holds =
              south.lowBottom() * n >= south.lowTop() * b + south.lowConstant()
                  && south.highBottom() * n <= south.highTop() * b + south.highConstant();
          assertThat(holds).as("%d of %d", n, b).isEqualTo(band.missed(n, b) == 0);
        }
      }
      assertThat(south.lowBottom()).isLessThanOrEqualTo(south.largest() + 1);
    }
  }

  @Test
  void aSpreadIsOneRuleThatNoLinearProgramSays() {
    AssignmentProblem problem =
        compile(balance(new BalanceForm.Spread(FRL, Fraction.of(1, 4)), Tolerance.NONE));

    assertThat(problem.rules())
        .containsExactly(new TableRule("mix", HARD, new RuleShape.Spread(List.of(0, 1), 1, 4)));
    assertThat(problem.beyondLinear()).containsExactly("mix");
    assertThat(problem.rows().getFirst().missed(9, 9)).as("the rows bound nothing").isZero();
  }

  @Test
  void testsOfAPlaceShareOneRule() {
    BalanceForm any =
        new BalanceForm.AtLeast(
            1,
            List.of(
                share(FRL, 0, 50),
                new BalanceForm.AtLeast(
                    2, List.of(share(FRL, 0, 60), share(FAR_AMONG_FRL, 25, 100)))));

    AssignmentProblem problem = compile(balance(any, Tolerance.NONE));

    assertThat(problem.rules()).hasSize(2);
    assertThat(problem.rules().getLast().shape())
        .isEqualTo(
            new RuleShape.AtLeast(
                1,
                List.of(
                    new RuleShape.Single(3),
                    new RuleShape.AtLeast(
                        2, List.of(new RuleShape.Single(4), new RuleShape.Single(5))))));
    assertThat(IntStream.range(0, 6).map(problem::ruleOf)).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(problem.beyondLinear()).isEmpty();
  }

  private static SetAside setAside(SetAside.Unfilled unfilled) {
    return new SetAside(
        "reserve",
        Optional.empty(),
        List.of(
            new SetAside.Block(Optional.of(Group.of("ses", "frl")), new SetAside.Size.Seats(1)),
            new SetAside.Block(Optional.of(Group.of("block", "4")), new SetAside.Size.Seats(1))),
        unfilled);
  }

  @Test
  void keptSeatsBoundEveryUnionOfBlocks() {
    AssignmentProblem problem =
        compile(Policy.named("Drawn").setAsides(List.of(setAside(new SetAside.Unfilled.Kept()))));

    // Types: frl in block 4, paid in block 4, frl elsewhere, paid elsewhere. Unions: none, the
    // first block, the second, both.
    assertThat(problem.rules()).hasSize(3);
    assertThat(problem.rules().getFirst().shape())
        .isEqualTo(new RuleShape.Largest(List.of(0, 1, 2, 3)));
    List<BalanceRow> rows = problem.rows();
    assertThat(rows.subList(0, 4)).extracting(row -> row.upper(0)).containsExactly(2L, 3L, 3L, 4L);
    assertThat(rows.subList(0, 4))
        .extracting(row -> Arrays.toString(IntStream.range(0, 4).mapToLong(row::weight).toArray()))
        .containsExactly("[0, 0, 0, 1]", "[0, 0, 1, 1]", "[0, 1, 0, 1]", "[1, 1, 1, 1]");
    assertThat(rows).extracting(BalanceRow::place).startsWith("North-K").endsWith("South-K");
  }

  @Test
  void releasedSeatsAreOneRowPerBlockWhereTheyCostPoints() {
    AssignmentProblem priced =
        compile(
            Policy.named("Drawn").setAsides(List.of(setAside(new SetAside.Unfilled.Released(20)))));
    AssignmentProblem free =
        compile(
            Policy.named("Drawn").setAsides(List.of(setAside(new SetAside.Unfilled.Released(0)))));

    assertThat(priced.rules()).hasSize(6);
    assertThat(priced.rules())
        .extracting(TableRule::enforcement)
        .containsOnly(new Enforcement.Soft(20));
    assertThat(priced.rows()).extracting(row -> row.lower(9)).containsOnly(1L);
    assertThat(free.rules()).isEmpty();
  }

  @Test
  void pairsAreChildrenWhoMightSitTogether() {
    FamilyRule rule =
        new FamilyRule("twins", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, HARD);
    FamilyRule report =
        new FamilyRule(
            "report", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, new Enforcement.Report());
    Policy.Builder policy = Policy.named("Drawn").families(List.of(rule, report));

    assertThat(compile(policy).pairs().all())
        .containsExactly(new FamilyPairs.Pair(rule, 0, 1), new FamilyPairs.Pair(rule, 2, 3));
    FamilyPairs listed =
        compile(policy.placement(new PlacementRule(Unlisted.NEVER, false))).pairs();
    assertThat(listed.all())
        .as("Cyd has no choices at all")
        .containsExactly(new FamilyPairs.Pair(rule, 0, 1));
    assertThat(listed.of(0)).containsExactly(0);
    assertThat(listed.of(2)).isEmpty();
    assertThat(compile(Policy.named("Drawn")).pairs().isEmpty()).isTrue();
  }

  @Test
  void fairnessThatCountsIsBeyondLinear() {
    FairnessRule same = new FairnessRule("same", FairnessRule.Among.SAME_TYPE, HARD);
    FairnessRule report =
        new FairnessRule("report", FairnessRule.Among.SAME_TYPE, new Enforcement.Report());

    AssignmentProblem problem = compile(Policy.named("Drawn").fairness(List.of(same, report)));

    assertThat(problem.fairness()).containsExactly(same);
    assertThat(problem.beyondLinear()).containsExactly("same");
  }

  @Test
  void aGuaranteeThatBindsMeansThatAStudentMustSit() {
    Guarantee favourite =
        new Guarantee("favourite", new Criterion.Ranked(1), new Guarantee.As.Seat());

    AssignmentProblem problem = compile(Policy.named("Drawn").guarantees(List.of(favourite)));

    assertThat(IntStream.range(0, 5).filter(problem::mustSit)).containsExactly(0, 1, 3, 4);
    assertThat(problem.program(problem.firstOption(0))).isZero();
    assertThat(problem.lastOption(0) - problem.firstOption(0)).isEqualTo(1);
  }

  @Test
  void ranksOfOptionsFollowTheListThoughAMenuClosesSome() {
    District ranked =
        DrawnDistrict.of(
            """
            North K 1 seats zone=east
            South K 1 seats zone=west
            Hill K 1 seats zone=east
            Ada K frl: South-K Hill-K zone=east
            """);
    Policy policy =
        Policy.named("Drawn")
            .placement(
                new PlacementRule(
                    Unlisted.WHEN_NEEDED,
                    false,
                    OptionalInt.empty(),
                    List.of(new Menu("zone", Optional.empty(), new Criterion.Same("zone")))))
            .objective(Objective.FEWEST_WORST)
            .build();
    AssignmentProblem problem = AssignmentProblem.compile(ranked, policy);

    assertThat(IntStream.range(0, 3).map(problem::program)).containsExactly(2, 0, 3);
    assertThat(IntStream.range(0, 3).map(problem::rank)).containsExactly(2, 0, 0);
    assertThat(IntStream.range(0, 3).map(problem::rankPlace)).containsExactly(2, 3, 4);
    assertThat(IntStream.range(0, 3).map(o -> problem.steps(0, o))).containsExactly(1, 2, 3);
    assertThat(problem.rankLevels().count()).isEqualTo(3);
  }

  @Test
  void whereProgramsDrawApartEachStepWeighsThePositionMissed() {
    Policy.Builder policy =
        Policy.named("Drawn").lottery(new Lottery(7, Lottery.Numbers.PER_PROGRAM));
    AssignmentProblem problem = compile(policy);
    LotteryNumbers numbers = LotteryNumbers.of(problem.district(), problem.policy());

    for (int i = 0; i < problem.students(); i++) {
      long missed = 0;
      for (int o = problem.firstOption(i); problem.rank(o) > 0; o++) {
        assertThat(problem.tieBreak(i, o)).isEqualTo(missed);
        missed += 6 - numbers.position(i, problem.program(o));
      }
      int last = problem.lastOption(i);
      assertThat(problem.tieBreak(i, last - 1)).isEqualTo(missed);
      assertThat(problem.tieBreak(i, last)).isEqualTo(missed + 6 - numbers.position(i));
    }
  }

  @Test
  void listsLongerThanCountAreRefused() {
    PlacementRule one = new PlacementRule(Unlisted.NEVER, false, OptionalInt.of(1), List.of());

    assertThatThrownBy(() -> compile(Policy.named("Drawn").placement(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A list is longer than the 1 choices that count; cut the lists first.");
  }
}
