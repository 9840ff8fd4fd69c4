package org.seatwright.model.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.problem.AssignmentProblem;

class WaitlistsTest {
  private static final District DISTRICT =
      DrawnDistrict.of(
          """
          North K 2 seats
          South K 4 seats
          Ada K frl: North-K
          Ben K paid: North-K
          Cyd K frl: North-K South-K
          Dee K paid: North-K South-K
          Eve K frl: North-K South-K
          Fay K paid: North-K South-K
          Staff Fay North-K
          """);

  private static final String PLAN = "North-K North-K South-K South-K South-K South-K";

  private static final BalanceRule HALF =
      new BalanceRule(
          "half and half",
          new BalanceForm.Share(
              new AttributeValue("ses", "frl"),
              Fraction.of(new BigDecimal("0.3")),
              Fraction.of(new BigDecimal("0.7"))),
          Per.SCHOOL,
          Optional.empty(),
          new Enforcement.Hard());

  private static Policy.Builder policy() {
    return Policy.named("Drawn").lottery(new Lottery(5));
  }

  private static List<Waitlist> lists(Policy policy) {
    return Waitlists.of(
        AssignmentProblem.compile(DISTRICT, policy), DrawnDistrict.plan(DISTRICT, PLAN));
  }

  private static String drawn(List<Waitlist> lists) {
    return lists.stream()
        .map(list ->
            list.program()
                + list.ifLeaves().map(" if one of %s leaves"::formatted).orElse("")
                + list.entries().stream()
                    .map(entry ->
                        "%s %s"
                            .formatted(entry.student(), entry.offer().getClass().getSimpleName()))
                    .collect(Collectors.joining(", ", ": ", "\n")))
        .collect(Collectors.joining());
  }

  /** The students in the order of the lottery. */
  private static String byLot(Policy policy, String offer, String... students) {
    LotteryNumbers numbers = LotteryNumbers.of(DISTRICT, policy);
    return List.of(students).stream()
        .sorted(
            Comparator.comparing(
                id -> numbers.position(DISTRICT.findStudent(new StudentId(id)).orElseThrow())))
        .map(id -> id + " " + offer)
        .collect(Collectors.joining(", "));
  }

  @Test
  void withoutRulesTheLotteryAloneOrdersWhoWaits() {
    Policy policy = policy().build();

    assertThat(drawn(lists(policy)))
        .isEqualTo("North-K: " + byLot(policy, "Next", "Cyd", "Dee", "Eve", "Fay") + "\n");
  }

  @Test
  void aBetterPriorityClassGoesFirst() {
    Policy policy =
        policy()
            .priorities(
                new Priorities(
                    List.of(
                        new Priorities.PriorityClass("Staff", new Criterion.OnFile("Staff"), 0)),
                    0))
            .build();

    assertThat(drawn(lists(policy)))
        .isEqualTo("North-K: Fay Next, " + byLot(policy, "Next", "Cyd", "Dee", "Eve") + "\n");
  }

  @Test
  void whoKeepsTheBalanceGoesFirstWhereAnotherWouldBreakIt() {
    Policy policy = policy().balance(List.of(HALF)).build();

    assertThat(drawn(lists(policy)))
        .isEqualTo(
            "North-K if one of ses=frl leaves: %s, %s\nNorth-K if one of ses=paid leaves: %s, %s\n"
                .formatted(
                    byLot(policy, "Next", "Cyd", "Eve"),
                    byLot(policy, "Blocked", "Dee", "Fay"),
                    byLot(policy, "Next", "Dee", "Fay"),
                    byLot(policy, "Blocked", "Cyd", "Eve")));
    assertThat(lists(policy).getFirst().entries().getLast().offer())
        .isEqualTo(new Waitlist.Blocked(new Obstacle.RuleMissed("half and half", "North")));
  }

  private static final District UNSEATED =
      DrawnDistrict.of(
          """
          North K 1 seats
          South K 3 seats
          Ada K frl: North-K
          Cyd K frl: North-K South-K
          Dee K paid: South-K
          Eve K paid: South-K
          Gus K frl: North-K
          Hal K frl: North-K
          First Ada North-K
          Second Cyd North-K
          Third Gus North-K
          """);

  private static final String LAST_FRL = "North-K South-K South-K South-K - -";

  /** South keeps the one student of its group; without a rule about envy, if {@code among} none. */
  private static List<Waitlist> unseated(Optional<FairnessRule.Among> among, String share) {
    Policy policy =
        policy()
            .balance(
                List.of(
                    new BalanceRule(
                        "some",
                        new BalanceForm.Share(
                            new AttributeValue("ses", "frl"),
                            Fraction.of(new BigDecimal(share)),
                            Fraction.ONE),
                        Per.SCHOOL,
                        Optional.empty(),
                        new Enforcement.Hard())))
            .priorities(
                new Priorities(
                    Stream.of("First", "Second", "Third")
                        .map(name ->
                            new Priorities.PriorityClass(name, new Criterion.OnFile(name), 0))
                        .toList(),
                    0))
            .fairness(
                among.stream()
                    .map(it -> new FairnessRule("no envy", it, new Enforcement.Hard()))
                    .toList())
            .build();
    return Waitlists.of(
        AssignmentProblem.compile(UNSEATED, policy), DrawnDistrict.plan(UNSEATED, LAST_FRL));
  }

  @Test
  void nobodyIsOfferedASeatInWhichSomebodyWhoIsNotAskedWouldEnvyThem() {
    assertThat(drawn(unseated(Optional.empty(), "0.3")))
        .isEqualTo("North-K: Gus Next, Hal Next, Cyd Blocked\n");
    List<Waitlist> fair = unseated(Optional.of(FairnessRule.Among.SAME_TYPE), "0.3");
    assertThat(drawn(fair)).isEqualTo("North-K: Cyd Blocked, Gus Blocked, Hal Blocked\n");
    assertThat(fair.getFirst().entries().stream().map(Waitlist.Entry::offer))
        .containsExactly(
            new Waitlist.Blocked(new Obstacle.RuleMissed("some", "South")),
            new Waitlist.Blocked(new Obstacle.Envy("no envy")),
            new Waitlist.Blocked(new Obstacle.Envy("no envy")));
  }

  @Test
  void whoIsAskedBeforeAndLetsTheSeatGoEnviesNobodyInIt() {
    assertThat(drawn(unseated(Optional.of(FairnessRule.Among.SAME_TYPE), "0")))
        .isEqualTo("North-K: Cyd Next, Gus Next, Hal Next\n");
  }

  @Test
  void whereThereWasAListForEachGroupTheBestPlaceCounts() {
    Waitlist now = lists(policy().build()).getFirst();
    List<Waitlist.Entry> order = now.entries();
    List<Waitlist> former =
        List.of(
            new Waitlist(
                now.program(), Optional.of("ses=frl"), List.of(order.get(1), order.get(0))),
            new Waitlist(
                now.program(), Optional.of("ses=paid"), List.of(order.get(0), order.get(1))));
    Set<StudentId> students = Set.of(order.get(0).student(), order.get(1).student());

    List<Standing> standings = new Standing.Comparison(former, students, Set.of()).of(now);

    assertThat(standings.get(0)).isEqualTo(new Standing(OptionalInt.of(1), 0, 0, 0, 0));
    assertThat(standings.get(1)).isEqualTo(new Standing(OptionalInt.of(1), 0, 0, 0, 1));
    assertThat(standings.get(2).former()).isEmpty();
  }

  @Test
  void whoIsFurtherDownIsToldWhoWentPast() {
    Policy policy = policy().build();
    List<Waitlist> now = lists(policy);
    List<Waitlist.Entry> order = now.getFirst().entries();
    Waitlist former =
        new Waitlist(
            now.getFirst().program(), Optional.empty(), List.of(order.get(3), order.get(0)));
    Standing.Comparison comparison =
        new Standing.Comparison(
            List.of(former),
            Set.of(order.get(0).student(), order.get(2).student(), order.get(3).student()),
            Set.of(order.get(2).student()));

    List<Standing> standings = comparison.of(now.getFirst());

    assertThat(standings.get(0).former()).hasValue(2);
    assertThat(standings.get(0).isDown(1)).isFalse();
    assertThat(standings.get(1).former()).isEmpty();
    assertThat(standings.get(3).former()).hasValue(1);
    assertThat(standings.get(3).isDown(4)).isTrue();
    assertThat(standings.get(3).arrived()).isEqualTo(1);
    assertThat(standings.get(3).relisted()).isEqualTo(1);
    assertThat(standings.get(3).moved()).isZero();
    assertThat(standings.get(3).balanced()).isEqualTo(1);
  }
}
