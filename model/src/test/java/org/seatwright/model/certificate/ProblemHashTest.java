package org.seatwright.model.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;

class ProblemHashTest {
  private static final String DISTRICT =
      """
      North K 2 seats
      South K 2 seats
      Ada K frl household=one: North-K South-K
      Ben K paid household=one: South-K
      Cyd K paid: North-K
      """;

  private static Policy.Builder policy() {
    return Policy.named("Drawn");
  }

  private static String hash(String drawing, Policy.Builder policy) {
    return ProblemHash.of(AssignmentProblem.compile(DrawnDistrict.of(drawing), policy.build()));
  }

  private static BalanceRule share(String name, long top, Enforcement enforcement) {
    BalanceForm form =
        new BalanceForm.Share(
            new AttributeValue("ses", "frl"), Fraction.of(1, 10), Fraction.of(top, 10));
    return new BalanceRule(name, form, Per.SCHOOL, Optional.empty(), enforcement);
  }

  private static FamilyRule family(FamilyRule.Together together, Enforcement enforcement) {
    return new FamilyRule("family", together, FamilyRule.Of.SIBLINGS, enforcement);
  }

  @Test
  void theHashIsTheSameOnEveryMachineAndDay() {
    assertThat(hash(DISTRICT, policy()))
        .isEqualTo(hash(DISTRICT, policy()))
        .isEqualTo("ca8e282c58d4262af14645879da8df56f473c17189e995ecd384189d99ba02a6");
  }

  @Test
  void whateverAScoreDependsOnIsInTheHash() {
    Enforcement hard = new Enforcement.Hard();
    List<String> hashes = new ArrayList<>();
    hashes.add(hash(DISTRICT, policy()));
    hashes.add(hash(DISTRICT.replace("North K 2", "North K 3"), policy()));
    hashes.add(hash(DISTRICT.replace("North", "Hill"), policy()));
    hashes.add(hash(DISTRICT.replace("Cyd K paid: North-K", "Cyd K paid: South-K"), policy()));
    hashes.add(hash(DISTRICT, policy().placement(new PlacementRule(Unlisted.NEVER, false))));
    hashes.add(hash(DISTRICT, policy().placement(new PlacementRule(Unlisted.WHEN_NEEDED, true))));
    hashes.add(hash(DISTRICT, policy().lottery(new Lottery(99))));
    hashes.add(hash(DISTRICT, policy().objective(Objective.RANK_MAXIMAL)));
    hashes.add(hash(DISTRICT, policy().objective(Objective.FEWEST_WORST)));
    hashes.add(hash(DISTRICT, policy().balance(List.of(share("share", 6, hard)))));
    hashes.add(hash(DISTRICT, policy().balance(List.of(share("mix", 6, hard)))));
    hashes.add(hash(DISTRICT, policy().balance(List.of(share("share", 7, hard)))));
    hashes.add(
        hash(DISTRICT, policy().balance(List.of(share("share", 6, new Enforcement.Soft(5))))));
    hashes.add(
        hash(DISTRICT, policy().balance(List.of(share("share", 6, new Enforcement.Soft(6))))));
    hashes.add(
        hash(
            DISTRICT + "North-K enrolled 1 frl\n",
            policy().balance(List.of(share("share", 6, hard)))));
    hashes.add(
        hash(DISTRICT, policy().families(List.of(family(FamilyRule.Together.PROGRAM, hard)))));
    hashes.add(
        hash(DISTRICT, policy().families(List.of(family(FamilyRule.Together.SCHOOL, hard)))));
    hashes.add(
        hash(
            DISTRICT,
            policy()
                .fairness(List.of(new FairnessRule("fair", FairnessRule.Among.SAME_TYPE, hard)))));
    hashes.add(
        hash(
            DISTRICT,
            policy()
                .fairness(
                    List.of(new FairnessRule("fair", FairnessRule.Among.ACROSS_TYPES, hard)))));

    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  void whatNoScoreDependsOnIsNot() {
    assertThat(hash(DISTRICT, Policy.named("Another name"))).isEqualTo(hash(DISTRICT, policy()));
    assertThat(
            hash(DISTRICT, policy().balance(List.of(share("shown", 6, new Enforcement.Report())))))
        .isEqualTo(hash(DISTRICT, policy()));
  }

  @Test
  void drawnProblemsAllDiffer() {
    Set<String> hashes = new TreeSet<>();
    for (int seed = 0; seed < 300; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      hashes.add(ProblemHash.of(AssignmentProblem.compile(drawn.district(), drawn.policy())));
    }
    assertThat(hashes).hasSize(300);
  }
}
