package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.HARD;
import static org.seatwright.model.readiness.Checked.findings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Policy;

/** The most that one place can seat under two rules, against every mix of students there. */
class PairSizesTest {
  private static final List<String> KINDS =
      List.of("frl area=low", "frl area=high", "paid area=low", "paid area=high");

  @Test
  void theMostUnderTwoRulesIsThatOfAllMixes() {
    int conflicts = 0;
    int impossible = 0;
    for (int seed = 0; seed < 1_200; seed++) {
      OnePlace place = new OnePlace(new Random(seed));
      OptionalInt one = place.most(mix -> place.holds(0, mix));
      OptionalInt other = place.most(mix -> place.holds(1, mix));
      OptionalInt alone =
          place.most(mix ->
              place.isPossible(mix, m -> place.holds(0, m))
                  && place.isPossible(mix, m -> place.holds(1, m)));
      OptionalInt both = place.most(mix -> place.holds(0, mix) && place.holds(1, mix));

      List<Finding.RulesInConflict> found = place.conflicts();
      if (one.isEmpty() || other.isEmpty()) {
        assertThat(found).as("seed %d", seed).isEmpty();
      } else if (alone.isPresent() && alone.equals(both)) {
        assertThat(found).as("seed %d", seed).isEmpty();
      } else {
        conflicts++;
        impossible += both.isEmpty() ? 1 : 0;
        assertThat(found).as("seed %d", seed).hasSize(1);
        assertThat(found.getFirst().isImpossible()).as("seed %d", seed).isEqualTo(both.isEmpty());
        both.ifPresent(
            most -> assertThat(found.getFirst().places().getFirst().most()).hasValue(most));
      }
    }
    assertThat(conflicts).isGreaterThan(80);
    assertThat(impossible).isGreaterThan(15);
  }

  /** A school of up to six seats, students of four kinds who may sit there alone, and two rules. */
  private static final class OnePlace {
    private final int seats;
    private final int[] students;
    private final int enrolled;
    private final District district;
    private final List<BalanceRule> rules;

    OnePlace(Random random) {
      seats = random.nextInt(7);
      students = random.ints(4, 0, 4).toArray();
      enrolled = random.nextInt(3);
      StringBuilder drawing = new StringBuilder("North K %d seats\n".formatted(seats));
      drawing.append("North-K enrolled %d frl area=low\n".formatted(enrolled));
      for (int kind = 0; kind < 4; kind++) {
        for (int k = 0; k < students[kind]; k++) {
          drawing.append("S%d%d K %s: North-K\n".formatted(kind, k, KINDS.get(kind)));
        }
      }
      district = DrawnDistrict.of(drawing.toString());
      rules = List.of(rule("one", "ses=frl", random), rule("other", "area=low", random));
    }

    private static BalanceRule rule(String name, String of, Random random) {
      String[] words = of.split("=");
      AttributeValue value = new AttributeValue(words[0], words[1]);
      int low = random.nextInt(8);
      int high = low + random.nextInt(4);
      BalanceForm form =
          random.nextBoolean()
              ? new BalanceForm.Count(value, low / 2, high / 2)
              : new BalanceForm.Share(
                  value, Fraction.of(low, 12), Fraction.of(Math.min(12, high), 12));
      return new BalanceRule(name, form, Per.SCHOOL, Optional.empty(), HARD);
    }

    List<Finding.RulesInConflict> conflicts() {
      Policy policy =
          Policy.named("Drawn")
              .balance(rules)
              .placement(new PlacementRule(PlacementRule.Unlisted.NEVER, false))
              .build();
      return findings(Checked.of(district, policy), Finding.RulesInConflict.class);
    }

    /** Every mix of students within the seats, as a number in a system of base four. */
    private IntStream mixes() {
      return IntStream.range(0, 256)
          .filter(mix ->
              IntStream.range(0, 4).allMatch(kind -> of(mix, kind) <= students[kind])
                  && size(mix) <= seats);
    }

    private static int of(int mix, int kind) {
      return mix >> 2 * kind & 3;
    }

    private static int size(int mix) {
      return IntStream.range(0, 4).map(kind -> of(mix, kind)).sum();
    }

    OptionalInt most(IntPredicate holds) {
      return mixes().filter(holds).map(OnePlace::size).max();
    }

    /** True where some mix of the same size passes. */
    boolean isPossible(int mix, IntPredicate holds) {
      return mixes().filter(it -> size(it) == size(mix)).anyMatch(holds);
    }

    boolean holds(int rule, int mix) {
      int counted = enrolled + of(mix, 0) + (rule == 0 ? of(mix, 1) : of(mix, 2));
      BalanceForm.Bounded form = (BalanceForm.Bounded) rules.get(rule).form();
      Band band = form.bands(district, rules.get(rule).places(district)).getFirst();
      return band.missed(counted, enrolled + size(mix)) == 0;
    }
  }
}
