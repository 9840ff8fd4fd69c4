package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.Priorities.PriorityClass;
import org.seatwright.model.policy.Provenance;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tickets;

/** Each part of a policy file becomes what it means; for balance rules see RuleReaderTest. */
class PolicyPartsTest {
  private static final Group FRL = Group.of("ses", "frl");
  private static final Fraction HALF = Fraction.of(1, 2);

  @TempDir Path folder;

  private Policy policy(String text) {
    return new DrawnPolicy(folder).read(text);
  }

  private Criterion criterion(String text) {
    return policy("placement:\n  menus:\n    - {name: m, only: " + text + "}\n")
        .placement()
        .menus()
        .getFirst()
        .only();
  }

  @Test
  void aPolicySaysWhereItComesFrom() {
    Policy policy =
        policy("source: \"Board policy, 2013\"\nyear: 2013\nsimplified:\n  - No waitlists.\n");

    assertThat(policy.provenance())
        .isEqualTo(
            new Provenance(
                Optional.of("Board policy, 2013"), Optional.of("2013"), List.of("No waitlists.")));
  }

  @Test
  void aSetAsideHasBlocksInOrder() {
    Policy policy =
        policy(
            """
            set-asides:
              - name: lunch
                where: district=15
                blocks: [{of: ses=frl, share: 0.5}, {of: all, seats: 10}]
                unfilled: released
                points: 20
              - {name: free, blocks: [{of: [a=1, b=2], seats: 0}], unfilled: released}
              - {name: empty, blocks: [{of: ses=frl, seats: 3}], unfilled: kept}
            """);

    assertThat(policy.setAsides())
        .containsExactly(
            new SetAside(
                "lunch",
                Optional.of(new AttributeValue("district", "15")),
                List.of(
                    new SetAside.Block(Optional.of(FRL), new SetAside.Size.Share(HALF)),
                    new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(10))),
                new SetAside.Unfilled.Released(20)),
            new SetAside(
                "free",
                Optional.empty(),
                List.of(
                    new SetAside.Block(
                        Optional.of(
                            new Group(
                                List.of(
                                    List.of(new AttributeValue("a", "1")),
                                    List.of(new AttributeValue("b", "2"))))),
                        new SetAside.Size.Seats(0))),
                new SetAside.Unfilled.Released(0)),
            new SetAside(
                "empty",
                Optional.empty(),
                List.of(new SetAside.Block(Optional.of(FRL), new SetAside.Size.Seats(3))),
                new SetAside.Unfilled.Kept()));
  }

  @Test
  void placementSaysWhoMaySitWhere() {
    Policy policy =
        policy(
            """
            placement:
              unlisted: stay
              longest-list: 5
              menus:
                - {name: own zone, where: citywide=no, only: {same: zone}}
                - {name: walk, only: {within-km: 1.5}}
            """);

    assertThat(policy.placement())
        .isEqualTo(
            new PlacementRule(
                Unlisted.STAY,
                false,
                OptionalInt.of(5),
                List.of(
                    new Menu(
                        "own zone",
                        Optional.of(new AttributeValue("citywide", "no")),
                        new Criterion.Same("zone")),
                    new Menu("walk", Optional.empty(), new Criterion.WithinKm(1.5)))));
    assertThat(policy("placement: {unlisted: home}").placement().unlisted())
        .isEqualTo(Unlisted.HOME);
    assertThat(policy("placement: {unlisted: nearest}").placement().unlisted())
        .isEqualTo(Unlisted.NEAREST);
  }

  @Test
  void everyCriterionIsRead() {
    AttributeValue citywide = new AttributeValue("citywide", "yes");
    Criterion zone = new Criterion.Same("zone");
    Criterion walk = new Criterion.WithinKm(2);

    assertThat(criterion("{same: zone}")).isEqualTo(zone);
    assertThat(criterion("{within-km: 2}")).isEqualTo(walk);
    assertThat(criterion("{nearest: 2}"))
        .isEqualTo(new Criterion.Nearest(2, Optional.empty(), Optional.empty()));
    assertThat(criterion("{nearest: 4, each: tier, where: citywide=yes}"))
        .isEqualTo(new Criterion.Nearest(4, Optional.of("tier"), Optional.of(citywide)));
    assertThat(criterion("{student: ses=frl}")).isEqualTo(new Criterion.StudentIs(FRL));
    assertThat(criterion("{program: citywide=yes}")).isEqualTo(new Criterion.ProgramIs(citywide));
    assertThat(criterion("{named-in: sibling}")).isEqualTo(new Criterion.NamedIn("sibling"));
    assertThat(criterion("{feeder: feeders}")).isEqualTo(new Criterion.Feeder("feeders"));
    assertThat(criterion("{ranked: 3}")).isEqualTo(new Criterion.Ranked(3));
    assertThat(criterion("{ranked: any}")).isEqualTo(new Criterion.Ranked(Integer.MAX_VALUE));
    assertThat(criterion("{file: placed}")).isEqualTo(new Criterion.OnFile("placed"));
    assertThat(criterion("{all-of: [{same: zone}, {within-km: 2}]}"))
        .isEqualTo(new Criterion.AllOf(List.of(zone, walk)));
    assertThat(criterion("{any-of: [{same: zone}, {none-of: [{within-km: 2}]}]}"))
        .isEqualTo(new Criterion.AnyOf(List.of(zone, new Criterion.NoneOf(List.of(walk)))));
  }

  @Test
  void aGuaranteeIsASeatAFloorOrPoints() {
    Policy policy =
        policy(
            """
            guarantees:
              - {name: a, to: {file: placed}, as: seat}
              - {name: b, to: {named-in: current}, as: floor}
              - {name: c, to: {same: zone}, as: points, points: 50}
            """);

    assertThat(policy.guarantees())
        .containsExactly(
            new Guarantee("a", new Criterion.OnFile("placed"), new Guarantee.As.Seat()),
            new Guarantee("b", new Criterion.NamedIn("current"), new Guarantee.As.Floor()),
            new Guarantee("c", new Criterion.Same("zone"), new Guarantee.As.Charge(50)));
  }

  @Test
  void prioritiesAreClassesWithOrWithoutPoints() {
    PriorityClass sibling = new PriorityClass("s", new Criterion.NamedIn("sibling"), 0);

    assertThat(policy("priorities: {classes: [{name: s, who: {named-in: sibling}}]}").priorities())
        .isEqualTo(new Priorities(List.of(sibling), 0));
    assertThat(
            policy(
                    """
                    priorities:
                      classes:
                        - {name: s, who: {named-in: sibling}, points: 0}
                        - {name: z, who: {same: zone}, points: 5}
                      otherwise: 10
                    """)
                .priorities())
        .isEqualTo(
            new Priorities(
                List.of(sibling, new PriorityClass("z", new Criterion.Same("zone"), 5)), 10));
  }

  @Test
  void fairnessAndFamiliesAreRulesWithEnforcement() {
    Policy policy =
        policy(
            """
            fairness:
              - {name: a, among: same-type, enforce: hard}
              - {name: b, among: across-types, enforce: soft, points: 4}
            families:
              - {name: a, together: program, enforce: hard}
              - {name: b, together: school, of: siblings, enforce: soft, points: 9}
              - {name: c, together: school, of: twins, enforce: report}
            """);

    assertThat(policy.fairness())
        .containsExactly(
            new FairnessRule("a", FairnessRule.Among.SAME_TYPE, new Enforcement.Hard()),
            new FairnessRule("b", FairnessRule.Among.ACROSS_TYPES, new Enforcement.Soft(4)));
    assertThat(policy.families())
        .containsExactly(
            new FamilyRule(
                "a", FamilyRule.Together.PROGRAM, FamilyRule.Of.TWINS, new Enforcement.Hard()),
            new FamilyRule(
                "b", FamilyRule.Together.SCHOOL, FamilyRule.Of.SIBLINGS, new Enforcement.Soft(9)),
            new FamilyRule(
                "c", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, new Enforcement.Report()));
  }

  @Test
  void theObjectiveIsOneOfThree() {
    assertThat(policy("objective: points").objective()).isEqualTo(Objective.POINTS);
    assertThat(policy("objective: rank-maximal").objective()).isEqualTo(Objective.RANK_MAXIMAL);
    assertThat(policy("objective: fewest-worst").objective()).isEqualTo(Objective.FEWEST_WORST);
  }

  @Test
  void somePointsDifferForSomeStudents() {
    Policy policy =
        policy(
            """
            points:
              rank: [0, 7]
              distance: 2
              moving: 30
              for:
                - {of: grade=K, unplaced: 5000}
                - {of: [ses=frl], rank: [1], per-km: 0, distance: 0, moving: 0, unlisted: 9}
            """);

    assertThat(policy.points()).isEqualTo(new Points(List.of(0L, 7L), 300, 10, 1000, 2, 30));
    assertThat(policy.pointsFor())
        .containsExactly(
            new PointsFor(
                Group.of("grade", "K"), new Points(List.of(0L, 7L), 300, 10, 5000, 2, 30)),
            new PointsFor(FRL, new Points(List.of(1L), 9, 0, 1000, 0, 0)));
  }

  @Test
  void theLotteryIsASeedOrASectionWithTickets() {
    Policy policy =
        policy("lottery: {seed: 7, numbers: per-program, tickets: [{of: ses=frl, tickets: 3}]}");

    assertThat(policy.lottery()).isEqualTo(new Lottery(7, Lottery.Numbers.PER_PROGRAM));
    assertThat(policy.tickets()).containsExactly(new Tickets(FRL, 3));
    assertThat(policy("lottery: {seed: 7, numbers: single}").lottery()).isEqualTo(new Lottery(7));
  }
}
