package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** Each form of balance rule becomes the rule it means. */
class RuleReaderTest {
  private static final Group FRL = Group.of("ses", "frl");
  private static final Fraction HALF = Fraction.of(1, 2);

  @TempDir Path folder;

  private BalanceRule rule(String keys) {
    return new DrawnPolicy(folder)
        .read("balance:\n  - {name: r, per: grade, enforce: hard, " + keys + "}\n")
        .balance()
        .getFirst();
  }

  private BalanceForm form(String keys) {
    return rule(keys).form();
  }

  private static Tally.Members members(Group of) {
    return new Tally.Members(of, Optional.empty());
  }

  private static BalanceForm share(Group of, Fraction low, Fraction high) {
    return new BalanceForm.Share(members(of), low, high, new Basis.Enrolled());
  }

  private Group group(String text) {
    return ((BalanceForm.Count) form("of: " + text + ", count: [0, 1]")).tally().of();
  }

  @Test
  void aGroupIsOneValueSeveralAtOnceOrAnyOfSeveral() {
    AttributeValue high = new AttributeValue("school", "high");
    AttributeValue low = new AttributeValue("area", "low");
    AttributeValue block = new AttributeValue("block", "3");

    assertThat(group("ses=frl")).isEqualTo(FRL);
    assertThat(group("school=high & area=low")).isEqualTo(new Group(List.of(List.of(high, low))));
    assertThat(group("[block=3, school=high & area=low]"))
        .isEqualTo(new Group(List.of(List.of(block), List.of(high, low))));
  }

  @Test
  void aValueMayHoldTheSignThatJoinsValues() {
    assertThat(group("race=Asian & Pacific Islander & area=low"))
        .isEqualTo(
            new Group(
                List.of(
                    List.of(
                        new AttributeValue("race", "Asian & Pacific Islander"),
                        new AttributeValue("area", "low")))));
  }

  @Test
  void aShareMayBeAmongAGroup() {
    Tally.Members poorest = new Tally.Members(Group.of("block", "4"), Optional.of(FRL));

    assertThat(form("of: block=4, among: ses=frl, share: [0.5, 1]"))
        .isEqualTo(new BalanceForm.Share(poorest, HALF, Fraction.ONE, new Basis.Enrolled()));
    assertThat(form("of: block=4, among: ses=frl, within: 0.5, reference: district"))
        .isEqualTo(
            new BalanceForm.Within(
                poorest, HALF, new Reference.DistrictShare(), new Basis.Enrolled()));
    assertThat(form("of: block=4, among: ses=frl, spread: 0.5"))
        .isEqualTo(new BalanceForm.Spread(poorest, HALF));
  }

  @Test
  void aReferenceIsOneOfFiveOrANumber() {
    Map.of(
            "district", new Reference.DistrictShare(),
            "zone", new Reference.ZoneShare(),
            "grade", new Reference.GradeShare(),
            "applicants", new Reference.ApplicantsShare(),
            "last-year", new Reference.LastYear(),
            "0.5", new Reference.Stated(HALF))
        .forEach((text, reference) ->
            assertThat(form("of: ses=frl, within: 0.5, reference: " + text))
                .isEqualTo(
                    new BalanceForm.Within(members(FRL), HALF, reference, new Basis.Enrolled())));
  }

  @Test
  void aBasisIsOneOfTwoOrANumberOfStudents() {
    Map.of(
            "enrolled", new Basis.Enrolled(),
            "seats", new Basis.Seats(),
            "450", new Basis.Target(450))
        .forEach((text, basis) ->
            assertThat(form("of: ses=frl, share: [0, 1], basis: " + text))
                .isEqualTo(
                    new BalanceForm.Share(members(FRL), Fraction.ZERO, Fraction.ONE, basis)));
  }

  @Test
  void severalTestsHoldTogetherOrSoManyOfThem() {
    BalanceForm most = share(Group.of("race", "white"), Fraction.ZERO, HALF);
    BalanceForm some = share(FRL, HALF, Fraction.ONE);
    BalanceForm three =
        new BalanceForm.Mean(new Tally.Values("tier", Map.of("1", 1L)), Fraction.ONE, Fraction.ONE);

    assertThat(form("any-of: [{of: race=white, share: [0, 0.5]}, {of: ses=frl, share: [0.5, 1]}]"))
        .isEqualTo(new BalanceForm.AtLeast(1, List.of(most, some)));
    assertThat(form("all-of: [{of: race=white, share: [0, 0.5]}, {of: ses=frl, share: [0.5, 1]}]"))
        .isEqualTo(new BalanceForm.AtLeast(2, List.of(most, some)));
    assertThat(
            form(
                """
                at-least: 2, tests: [
                  {of: race=white, share: [0, 0.5]},
                  {any-of: [{of: ses=frl, share: [0.5, 1]}]},
                  {of: tier, values: {1: 1}, mean: [1, 1]}]\
                """))
        .isEqualTo(
            new BalanceForm.AtLeast(
                2, List.of(most, new BalanceForm.AtLeast(1, List.of(some)), three)));
  }

  @Test
  void testsMayBeNestedThreeDeep() {
    assertThat(form("any-of: [{all-of: [{any-of: [{of: [ses=frl], share: [0.5, 1]}]}]}]"))
        .hasToString(
            new BalanceForm.AtLeast(
                    1,
                    List.of(
                        new BalanceForm.AtLeast(
                            1,
                            List.of(
                                new BalanceForm.AtLeast(
                                    1, List.of(share(FRL, HALF, Fraction.ONE)))))))
                .toString());
  }

  @Test
  void aRuleMayForgiveLessThanOneStudent() {
    assertThat(rule("of: ses=frl, share: [0, 1], tolerance: one-student").tolerance())
        .isEqualTo(Tolerance.ONE_STUDENT);
    assertThat(rule("of: ses=frl, share: [0, 1], tolerance: none").tolerance())
        .isEqualTo(Tolerance.NONE);
    assertThat(rule("of: ses=frl, share: [0, 1]").tolerance()).isEqualTo(Tolerance.NONE);
  }
}
