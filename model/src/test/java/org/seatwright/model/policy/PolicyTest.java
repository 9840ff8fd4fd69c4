package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;

class PolicyTest {
  private static final BalanceForm FORM =
      new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 5);

  private static BalanceRule rule(String name) {
    return new BalanceRule(name, FORM, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void ruleNamesDiffer() {
    List<BalanceRule> twice = List.of(rule("lunch"), rule("language"), rule("lunch"));

    assertRefused(
        () -> new Policy("Drawn", twice, PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1)),
        "Two balance rules are named \"lunch\"; names must differ.");
  }

  @Test
  void aRuleHasAName() {
    assertRefused(() -> rule(" "), "A balance rule's name is blank; messages need one.");
  }

  @Test
  void softPointsAreInRange() {
    assertRefused(
        () -> new Enforcement.Soft(-1), "points is -1 points, must be between 0 and 1000000.");
    assertRefused(
        () -> new Enforcement.Soft(1_000_001),
        "points is 1000001 points, must be between 0 and 1000000.");
  }

  @Test
  void withoutAPolicySeatsAndTheDefaultPointsHold() {
    assertThat(Policy.DEFAULT.balance()).isEmpty();
    assertThat(Policy.DEFAULT.placement())
        .isEqualTo(new PlacementRule(PlacementRule.Unlisted.WHEN_NEEDED, false));
    assertThat(Policy.DEFAULT.points())
        .isEqualTo(new Points(List.of(0L, 10L, 25L, 45L, 70L), 300, 10, 1000));
    assertThat(Policy.DEFAULT.lottery()).isEqualTo(new Lottery(1));
  }

  @Test
  void laterChangesToTheListsGivenDoNotReachThePolicy() {
    List<BalanceRule> rules = new ArrayList<>(List.of(rule("lunch")));
    Policy policy =
        new Policy("Drawn", rules, PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1));

    rules.clear();

    assertThat(policy.balance()).containsExactly(rule("lunch"));
  }
}
