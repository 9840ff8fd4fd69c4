package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.audit.Violation;
import org.seatwright.model.district.District;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.RuleShape;

/** Sets of tests, among them Nashville's three. */
class AtLeastTest {
  private static final List<String> RACES = List.of("black", "hispanic", "white", "other");

  private static BalanceForm share(String race, int low, int high) {
    return new BalanceForm.Share(
        new AttributeValue("ses", race), Fraction.of(low, 100), Fraction.of(high, 100));
  }

  private static BalanceForm eachAtLeast(int holding, int percent) {
    return new BalanceForm.AtLeast(
        holding, RACES.stream().map(race -> share(race, percent, 100)).toList());
  }

  /** No group above 50%, or three groups of 15% or more, or two groups of 30% or more. */
  private static BalanceForm nashville() {
    BalanceForm noneAboveHalf =
        new BalanceForm.AtLeast(4, RACES.stream().map(race -> share(race, 0, 50)).toList());
    return new BalanceForm.AtLeast(
        1, List.of(noneAboveHalf, eachAtLeast(3, 15), eachAtLeast(2, 30)));
  }

  private static BalanceRule rule(BalanceForm form) {
    return new BalanceRule("diverse", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
  }

  /** What a school misses that seats so many students of each race. */
  private static Verdict judge(BalanceForm form, int... students) {
    StringBuilder drawing = new StringBuilder("North K 100 seats\n");
    List<String> seats = new ArrayList<>();
    for (int race = 0; race < students.length; race++) {
      for (int k = 0; k < students[race]; k++) {
        drawing.append("s%d-%d K %s: North-K\n".formatted(race, k, RACES.get(race)));
        seats.add("North-K");
      }
    }
    District district = DrawnDistrict.of(drawing.toString());
    Policy policy = Policy.named("Drawn").balance(List.of(rule(form))).build();
    return Audit.judge(district, policy, DrawnDistrict.plan(district, String.join(" ", seats)));
  }

  private static long missed(int... students) {
    return judge(nashville(), students).score().missed();
  }

  @Test
  void anyOfNashvillesThreeTestsIsEnough() {
    assertThat(missed(10, 10, 0, 0)).as("no group above half").isZero();
    assertThat(missed(12, 4, 4, 0)).as("three groups of 15%% or more").isZero();
    assertThat(missed(14, 6, 0, 0)).as("two groups of 30%% or more").isZero();
  }

  @Test
  void whereNoTestHoldsTheNearestCounts() {
    assertThat(missed(17, 3, 0, 0)).as("three short of 15%% at one more race").isEqualTo(3);
    assertThat(missed(15, 5, 0, 0)).as("one short of two groups of 30%%").isEqualTo(1);
    assertThat(missed(11, 3, 2, 4)).as("one above half, one short of the third 15%%").isZero();
    assertThat(missed(20, 0, 0, 0)).as("six short of a second 30%%, or three twice").isEqualTo(6);
  }

  @Test
  void messagesNameTheTestThatIsNearest() {
    Verdict verdict = judge(nashville(), 15, 5, 0, 0);

    assertThat(verdict.violations().stream().map(Violation::message))
        .containsExactly(
            "Rule \"diverse\" at North: ses=hispanic, N is 5 of 20, must be 6 to 20; missed by 1.");
    assertThat(verdict.balance()).as("one figure per test").hasSize(12);
    assertThat(verdict.balance().stream().filter(it -> !it.holds()))
        .extracting(BalanceFigure::test)
        .containsExactly("ses=hispanic");
  }

  @Test
  void theProblemKeepsTheTreeOfTests() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of("North K 9 seats\nAda K black: North-K"),
            Policy.named("Drawn").balance(List.of(rule(nashville()))).build());

    assertThat(problem.rows()).hasSize(12);
    assertThat(problem.rules()).hasSize(1);
    RuleShape.AtLeast any = (RuleShape.AtLeast) problem.rules().getFirst().shape();
    assertThat(any.holding()).isEqualTo(1);
    assertThat(any.shapes())
        .extracting(shape -> ((RuleShape.AtLeast) shape).holding())
        .containsExactly(4, 3, 2);
  }

  @Test
  void theSumOfTheSmallestIsMissed() {
    long[] each = {5, 0, 3, 1};

    assertThat(BalanceForm.AtLeast.missed(1, each)).isZero();
    assertThat(BalanceForm.AtLeast.missed(2, each)).isEqualTo(1);
    assertThat(BalanceForm.AtLeast.missed(3, each)).isEqualTo(4);
    assertThat(BalanceForm.AtLeast.missed(4, each)).isEqualTo(9);
    assertThat(each).containsExactly(5, 0, 3, 1);
  }

  @Test
  void tallyAndAttributesAreThoseOfAllTests() {
    BalanceForm form =
        new BalanceForm.AtLeast(
            1,
            List.of(
                share("black", 0, 50),
                new BalanceForm.Count(new AttributeValue("block", "3"), 1, 9)));

    assertThat(form.tallies()).extracting(Tally::toString).containsExactly("ses=black", "block=3");
    assertThat(form.attributes()).containsExactly("ses", "block");
  }

  @Test
  void howManyMustHoldIsInRange() {
    for (int holding : new int[] {0, 3}) {
      assertThatThrownBy(() ->
              new BalanceForm.AtLeast(
                  holding, List.of(share("black", 0, 50), share("white", 0, 50))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "at-least is %d of 2 tests, must be between 1 and their number.".formatted(holding));
    }
  }

  @Test
  void aSpreadIsNoTestOfAPlace() {
    BalanceForm spread =
        new BalanceForm.Spread(
            new Tally.Members(Group.of("ses", "frl"), Optional.empty()), Fraction.of(1, 10));

    assertThatThrownBy(() -> new BalanceForm.AtLeast(1, List.of(spread)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A spread compares places, so it cannot be one of several tests of a place.");
  }

  @Test
  void aSpreadIsAShare() {
    assertThatThrownBy(() ->
            new BalanceForm.Spread(
                new Tally.Members(Group.of("ses", "frl"), Optional.empty()), Fraction.of(11, 10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spread is 11/10, must be between 0 and 1.");
  }
}
