package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CategoryUseTest {
  private static final BalanceRule BLOCKS =
      new BalanceRule(
          "few of block 1",
          new BalanceForm.Count(new AttributeValue("block", "1"), 0, 3),
          Per.SCHOOL,
          Optional.empty(),
          new Enforcement.Hard());

  private static CategoryUse use(Policy.Builder policy) {
    return CategoryUse.of(policy.build());
  }

  private static Policy.Builder policy() {
    return Policy.named("Drawn");
  }

  private static Priorities priority(Criterion who) {
    return new Priorities(List.of(new Priorities.PriorityClass("first", who, 0)), 0);
  }

  @Test
  void seatsAloneLookAtNoCategory() {
    assertThat(use(policy())).isEqualTo(CategoryUse.NONE);
    assertThat(use(policy().priorities(priority(new Criterion.WithinKm(1)))))
        .isEqualTo(CategoryUse.NONE);
  }

  @Test
  void rulesAboutBalanceLookAtTheMixAlone() {
    assertThat(use(policy().balance(List.of(BLOCKS)))).isEqualTo(CategoryUse.MIX);
    assertThat(
            use(policy().balance(List.of(BLOCKS)).priorities(priority(new Criterion.Same("zone")))))
        .isEqualTo(CategoryUse.MIX);
    assertThat(
            use(
                policy()
                    .priorities(priority(new Criterion.StudentIs(Group.of(Group.GRADE, "K"))))
                    .pointsFor(List.of(new PointsFor(Group.of(Group.GRADE, "K"), Points.DEFAULT)))))
        .isEqualTo(CategoryUse.NONE);
  }

  @Test
  void prioritiesThatLookAtWhatARuleCountsAreAboutSeats() {
    Criterion nested =
        new Criterion.AnyOf(
            List.of(
                new Criterion.Ranked(1),
                new Criterion.NoneOf(List.of(new Criterion.StudentIs(Group.of("block", "1"))))));

    assertThat(use(policy().balance(List.of(BLOCKS)).priorities(priority(nested))))
        .isEqualTo(CategoryUse.SEATS);
  }

  @Test
  void whateverIsAskedOfStudentsByValueMayBeACategory() {
    Group tract = Group.of("tract", "low");

    assertThat(use(policy().priorities(priority(new Criterion.StudentIs(tract)))))
        .isEqualTo(CategoryUse.SEATS);
    assertThat(use(policy().pointsFor(List.of(new PointsFor(tract, Points.DEFAULT)))))
        .isEqualTo(CategoryUse.SEATS);
    assertThat(use(policy().priorities(priority(new Criterion.Same("tract")))))
        .isEqualTo(CategoryUse.SEATS);
  }

  @Test
  void aZoneThatARuleCountsIsACategory() {
    BalanceRule zones =
        new BalanceRule(
            "few of A",
            new BalanceForm.Count(new AttributeValue("zone", "A"), 0, 3),
            Per.SCHOOL,
            Optional.empty(),
            new Enforcement.Hard());

    assertThat(
            use(policy().balance(List.of(zones)).priorities(priority(new Criterion.Same("zone")))))
        .isEqualTo(CategoryUse.SEATS);
  }

  @Test
  void sesIsACategoryWhereNoRuleCountsItToo() {
    assertThat(use(policy().priorities(priority(new Criterion.StudentIs(Group.of("ses", "frl"))))))
        .isEqualTo(CategoryUse.SEATS);
    assertThat(
            use(policy().pointsFor(List.of(new PointsFor(Group.of("ses", "frl"), Points.DEFAULT)))))
        .isEqualTo(CategoryUse.SEATS);
  }
}
