package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.problem.AssignmentProblem;

/** Set-asides as the audit and the compiled problem judge them. */
class SetAsideRulesTest {
  private static final int DRAWS = 600;

  private static SetAside.Block block(Group of, int seats) {
    return new SetAside.Block(Optional.of(of), new SetAside.Size.Seats(seats));
  }

  private static Policy policy(SetAside.Unfilled unfilled, SetAside.Block... blocks) {
    return Policy.named("Drawn")
        .setAsides(List.of(new SetAside("reserve", Optional.empty(), List.of(blocks), unfilled)))
        .build();
  }

  /** Students, given by their ses, all seated in a program of so many seats. */
  private static Verdict judge(Policy policy, int seats, String... students) {
    District district = district(seats, students);
    String everyone = String.join(" ", Collections.nCopies(students.length, "North-K"));
    Verdict verdict = Audit.judge(district, policy, DrawnDistrict.plan(district, everyone));
    AssignmentProblem problem = AssignmentProblem.compile(district, policy);
    assertThat(problem.score(problem.options(verdict.plan()))).isEqualTo(verdict.score());
    return verdict;
  }

  private static District district(int seats, String... students) {
    StringBuilder drawing = new StringBuilder("North K %d seats\n".formatted(seats));
    for (int i = 0; i < students.length; i++) {
      drawing.append("s%d K %s: North-K block=%d\n".formatted(i, students[i], i % 2));
    }
    return DrawnDistrict.of(drawing.toString());
  }

  private static List<String> messages(Verdict verdict) {
    return verdict.violations().stream().map(Violation::message).toList();
  }

  @Test
  void keptSeatsStayEmptyWhereTheirGroupIsShort() {
    Policy dallas =
        policy(
            new SetAside.Unfilled.Kept(),
            block(Group.of("ses", "frl"), 2),
            block(Group.of("ses", "paid"), 2));

    assertThat(messages(judge(dallas, 4, "frl", "frl", "paid", "paid"))).isEmpty();
    assertThat(messages(judge(dallas, 4, "frl", "paid", "paid"))).isEmpty();
    assertThat(messages(judge(dallas, 4, "frl", "paid", "paid", "paid")))
        .containsExactly("Rule \"reserve\" at North-K: 1 student has no seat that admits them.");
    assertThat(messages(judge(dallas, 4, "paid", "paid", "paid", "paid")))
        .containsExactly("Rule \"reserve\" at North-K: 2 students have no seat that admits them.");
    assertThat(messages(judge(dallas, 4, "other")))
        .containsExactly("Rule \"reserve\" at North-K: 1 student has no seat that admits them.");
  }

  @Test
  void seatsInNoBlockAndBlocksForAllAreOpen() {
    SetAside.Block all = new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(1));
    Policy policy = policy(new SetAside.Unfilled.Kept(), block(Group.of("ses", "frl"), 2), all);

    assertThat(messages(judge(policy, 4, "paid", "paid"))).isEmpty();
    assertThat(messages(judge(policy, 4, "paid", "paid", "paid"))).hasSize(1);
    assertThat(messages(judge(policy, 4, "frl", "frl", "frl", "frl"))).isEmpty();
  }

  @Test
  void whoFitsSeveralBlocksTakesTheOneThatLeavesRoom() {
    Group frlOrPaid =
        new Group(
            List.of(
                List.of(new AttributeValue("ses", "frl")),
                List.of(new AttributeValue("ses", "paid"))));
    Policy policy =
        policy(new SetAside.Unfilled.Kept(), block(frlOrPaid, 1), block(Group.of("ses", "frl"), 1));

    assertThat(messages(judge(policy, 2, "frl", "paid"))).isEmpty();
    assertThat(messages(judge(policy, 2, "paid", "frl"))).isEmpty();
    assertThat(messages(judge(policy, 2, "paid", "paid"))).hasSize(1);
  }

  @Test
  void aReleasedSeatCostsItsPointsWhereItsGroupDoesNotFillIt() {
    Policy policy = policy(new SetAside.Unfilled.Released(20), block(Group.of("ses", "frl"), 3));

    assertThat(judge(policy, 4, "frl", "paid", "paid").score()).isEqualTo(points(2 * 20));
    assertThat(judge(policy, 4, "frl", "frl", "frl", "frl").score()).isEqualTo(points(0));
    assertThat(judge(policy, 4, "paid", "paid", "paid", "paid").score()).isEqualTo(points(3 * 20));
    assertThat(judge(policy, 2, "paid").score())
        .as("no more than the program's seats")
        .isEqualTo(points(2 * 20));
  }

  private static Score points(long points) {
    return new Score(0, points, 0);
  }

  @Test
  void releasedSeatsAreReportedPerProgramAfterTheirPoints() {
    Policy policy = policy(new SetAside.Unfilled.Released(0), block(Group.of("ses", "frl"), 3));

    Verdict verdict = judge(policy, 4, "frl", "paid");

    assertThat(verdict.others())
        .containsExactly(
            new RuleFigure(
                RuleFigure.Kind.SET_ASIDE, "reserve", "North-K", new Enforcement.Soft(0), 2));
    assertThat(verdict.score()).isEqualTo(points(0));
  }

  @Test
  void inOverlappingBlocksAsManySitAsAnyMatchingSeats() {
    List<Group> groups =
        List.of(
            Group.of("ses", "frl"),
            Group.of("block", "1"),
            Group.of("ses", "other"),
            new Group(
                List.of(
                    List.of(new AttributeValue("ses", "frl"), new AttributeValue("block", "0")))),
            new Group(
                List.of(
                    List.of(new AttributeValue("ses", "paid")),
                    List.of(new AttributeValue("block", "0")))));
    for (int seed = 0; seed < DRAWS; seed++) {
      Random random = new Random(seed);
      SetAside.Block[] blocks = new SetAside.Block[1 + random.nextInt(4)];
      for (int b = 0; b < blocks.length; b++) {
        blocks[b] = block(groups.get(random.nextInt(groups.size())), random.nextInt(3));
      }
      String[] students = new String[1 + random.nextInt(6)];
      for (int i = 0; i < students.length; i++) {
        students[i] = List.of("frl", "paid", "other").get(random.nextInt(3));
      }
      int seats = random.nextInt(8);
      Policy policy = policy(new SetAside.Unfilled.Kept(), blocks);

      Verdict verdict = judge(policy, seats, students);

      assertThat(verdict.others().getFirst().missed())
          .as("seed %d", seed)
          .isEqualTo(students.length - mostSeated(policy, district(seats, students)));
    }
  }

  /** The most students that sit in seats which admit them, by trying every way to seat them. */
  private static int mostSeated(Policy policy, District district) {
    SetAside setAside = policy.setAsides().getFirst();
    int seats = district.programs().getFirst().seats();
    List<Integer> left = new ArrayList<>(setAside.sizes(seats));
    left.add(seats - left.stream().mapToInt(Integer::intValue).sum());
    return mostSeated(setAside, district, 0, left);
  }

  private static int mostSeated(
      SetAside setAside, District district, int student, List<Integer> left) {
    if (student == district.students().size()) {
      return 0;
    }
    int most = mostSeated(setAside, district, student + 1, left);
    for (int b = 0; b < left.size(); b++) {
      boolean isOpen = b == setAside.blocks().size();
      if (left.get(b) > 0
          && (isOpen
              || setAside
                  .blocks()
                  .get(b)
                  .of()
                  .orElseThrow()
                  .matches(district.students().get(student)))) {
        left.set(b, left.get(b) - 1);
        most = Math.max(most, 1 + mostSeated(setAside, district, student + 1, left));
        left.set(b, left.get(b) + 1);
      }
    }
    return most;
  }
}
