package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;

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

  @Test
  void namesOfEveryKindOfRuleDiffer() {
    SetAside setAside =
        new SetAside(
            "seats",
            Optional.empty(),
            List.of(new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(1))),
            new SetAside.Unfilled.Kept());
    Guarantee guarantee =
        new Guarantee("promise", new Criterion.Ranked(1), new Guarantee.As.Seat());
    Menu menu = new Menu("menu", Optional.empty(), new Criterion.Ranked(1));
    FairnessRule fairness =
        new FairnessRule("fair", FairnessRule.Among.SAME_TYPE, new Enforcement.Hard());
    FamilyRule family =
        new FamilyRule(
            "twins", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, new Enforcement.Hard());

    assertRefused(
        () -> Policy.named("Drawn").setAsides(List.of(setAside, setAside)).build(),
        "Two set-asides are named \"seats\"; names must differ.");
    assertRefused(
        () -> Policy.named("Drawn").guarantees(List.of(guarantee, guarantee)).build(),
        "Two guarantees are named \"promise\"; names must differ.");
    assertRefused(
        () ->
            Policy.named("Drawn")
                .placement(
                    new PlacementRule(
                        PlacementRule.Unlisted.NEVER,
                        false,
                        OptionalInt.empty(),
                        List.of(menu, menu)))
                .build(),
        "Two menus are named \"menu\"; names must differ.");
    assertRefused(
        () -> Policy.named("Drawn").fairness(List.of(fairness, fairness)).build(),
        "Two fairness rules are named \"fair\"; names must differ.");
    assertRefused(
        () -> Policy.named("Drawn").families(List.of(family, family)).build(),
        "Two family rules are named \"twins\"; names must differ.");
  }

  @Test
  void everyRuleHasAName() {
    Criterion any = new Criterion.Ranked(1);

    assertRefused(
        () -> new Menu(" ", Optional.empty(), any), "A menu's name is blank; messages need one.");
    assertRefused(
        () -> new Guarantee("", any, new Guarantee.As.Seat()),
        "A guarantee's name is blank; messages need one.");
    assertRefused(
        () -> new FairnessRule("", FairnessRule.Among.SAME_TYPE, new Enforcement.Hard()),
        "A fairness rule's name is blank; messages need one.");
    assertRefused(
        () ->
            new FamilyRule(
                "", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, new Enforcement.Hard()),
        "A family rule's name is blank; messages need one.");
    assertRefused(
        () -> new Priorities.PriorityClass("", any, 0), "A priority class's name is blank.");
  }

  @Test
  void aBuilderBeginsWithTheDefaultAndReplacesParts() {
    assertThat(Policy.named("Seats only").build()).isEqualTo(Policy.DEFAULT);
    Policy policy =
        Policy.named("Drawn")
            .provenance(
                new Provenance(
                    Optional.of("Board policy"), Optional.of("2013"), List.of("No waitlists.")))
            .balance(List.of(rule("lunch")))
            .objective(Objective.RANK_MAXIMAL)
            .points(new Points(List.of(7L), 1, 2, 3))
            .lottery(new Lottery(9))
            .tickets(List.of(new Tickets(Group.of("ses", "frl"), 3)))
            .build();

    assertThat(policy.name()).isEqualTo("Drawn");
    assertThat(policy.provenance().simplified()).containsExactly("No waitlists.");
    assertThat(policy.balance()).containsExactly(rule("lunch"));
    assertThat(policy.objective()).isEqualTo(Objective.RANK_MAXIMAL);
    assertThat(policy.toBuilder().build()).isEqualTo(policy);
    assertThat(policy.toBuilder().name("Other").build().balance()).isEqualTo(policy.balance());
  }

  @Test
  void seatsOnFileAreAGuaranteeUnlessOneSpeaksOfThem() {
    String drawing = "North K 1 seats\nAda K frl: North-K\n";
    District plain = DrawnDistrict.of(drawing);
    District promised = DrawnDistrict.of(drawing + "placed Ada North-K");
    Guarantee own = new Guarantee("own", new Criterion.Ranked(1), new Guarantee.As.Seat());
    Guarantee spoken =
        new Guarantee("spoken", new Criterion.OnFile("placed"), new Guarantee.As.Floor());

    assertThat(Policy.DEFAULT.guarantees(plain)).isEmpty();
    assertThat(Policy.DEFAULT.guarantees(promised)).containsExactly(Guarantee.PLACED);
    assertThat(Policy.named("Drawn").guarantees(List.of(own)).build().guarantees(promised))
        .containsExactly(Guarantee.PLACED, own);
    assertThat(Policy.named("Drawn").guarantees(List.of(own, spoken)).build().guarantees(promised))
        .containsExactly(own, spoken);
  }

  @Test
  void listsAreHeardUpToTheLongestThatCounts() {
    District district =
        DrawnDistrict.of(
            """
            North K 1 seats
            South K 1 seats
            Ada K frl: South-K North-K
            Ben K frl: North-K
            """);

    District heard = Policy.named("Drawn").placement(longest(1)).build().heard(district);

    assertThat(heard.choices().length(0)).isEqualTo(1);
    assertThat(heard.choices().program(0, 0)).isEqualTo(1);
    assertThat(heard.choices().length(1)).isEqualTo(1);
    assertThat(heard.students()).isEqualTo(district.students());
    assertThat(Policy.named("Drawn").placement(longest(2)).build().heard(district))
        .isSameAs(district);
    assertThat(Policy.DEFAULT.heard(district)).isSameAs(district);
  }

  private static PlacementRule longest(int choices) {
    return new PlacementRule(
        PlacementRule.Unlisted.NEVER, false, OptionalInt.of(choices), List.of());
  }

  @Test
  void theLongestListIsInRange() {
    assertRefused(() -> longest(0), "longest-list is 0, must be between 1 and 1000.");
    assertRefused(() -> longest(1001), "longest-list is 1001, must be between 1 and 1000.");
  }

  @Test
  void ticketsAreInRange() {
    Group frl = Group.of("ses", "frl");

    assertRefused(() -> new Tickets(frl, 0), "tickets is 0, must be between 1 and 100.");
    assertRefused(() -> new Tickets(frl, 101), "tickets is 101, must be between 1 and 100.");
  }
}
