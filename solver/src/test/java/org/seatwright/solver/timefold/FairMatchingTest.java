package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

class FairMatchingTest {
  private static final int DISTRICTS = 100;

  private static final Policy POLICY =
      Policy.named("Drawn")
          .balance(
              List.of(
                  new BalanceRule(
                      "mix",
                      new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 3),
                      Per.SCHOOL,
                      Optional.empty(),
                      new Enforcement.Soft(1))))
          .fairness(List.of(new FairnessRule("fair", Among.SAME_TYPE, new Enforcement.Hard())))
          .lottery(new Lottery(7, Lottery.Numbers.PER_PROGRAM))
          .build();

  /** Students of two types at three schools, each seated somewhere at random. */
  private static Seating seating(int seed) {
    Random random = new Random(seed);
    StringBuilder drawing = new StringBuilder("A K 4\nB K 4\nC K 4\n");
    for (int i = 0; i < 15; i++) {
      List<String> list = new ArrayList<>(List.of("A-K", "B-K", "C-K"));
      Collections.shuffle(list, random);
      String ses = random.nextBoolean() ? "frl" : "paid";
      drawing.append(
          "s%d K ses=%s: %s%n"
              .formatted(i, ses, String.join(" ", list.subList(0, random.nextInt(4)))));
    }
    AssignmentProblem problem = DrawnProblem.of(drawing.toString(), POLICY);
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = random.nextInt(problem.firstOption(i), problem.lastOption(i) + 1);
    }
    return new Seating(problem, options);
  }

  private static FairMatching matching(Seating seating) {
    return FairMatching.find(seating.problem(), new ChainCost(seating.problem())).orElseThrow();
  }

  private static List<Integer> cellSizes(Seating seating) {
    List<Integer> sizes = new ArrayList<>();
    for (int cell = 0;
        cell < (seating.problem().programs() + 1) * seating.problem().types();
        cell++) {
      sizes.add(seating.size(cell));
    }
    return sizes;
  }

  @Test
  void nobodyEnviesOneOfTheOwnTypeAfterwards() {
    int envious = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Seating seating = seating(seed);
      envious += seating.envy().students(Among.SAME_TYPE) > 0 ? 1 : 0;

      matching(seating).all(seating).applyTo(seating);

      assertThat(seating.envy().students(Among.SAME_TYPE)).as("seed %d", seed).isZero();
    }
    assertThat(envious).isGreaterThan(DISTRICTS / 2);
  }

  @Test
  void everyTypeKeepsItsSeats() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Seating seating = seating(seed);
      List<Integer> before = cellSizes(seating);

      matching(seating).all(seating).applyTo(seating);

      assertThat(cellSizes(seating)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void aFairSeatingIsLeftAsItIs() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Seating seating = seating(seed);
      FairMatching matching = matching(seating);
      matching.all(seating).applyTo(seating);

      assertThat(matching.all(seating).students()).as("seed %d", seed).isEmpty();
      assertThat(matching.around(seating, List.of(0, 1)).students()).as("seed %d", seed).isEmpty();
    }
  }
}
