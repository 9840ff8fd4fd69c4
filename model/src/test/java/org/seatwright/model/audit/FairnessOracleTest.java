package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.LotteryNumbers;

/** Fairness against its definition: every move and swap is made and the new plan judged. */
class FairnessOracleTest {
  private static final int DISTRICTS = 400;

  @Test
  void everyClaimStandsWhereTheChangedPlanMissesNothingMore() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      String drawing = drawing(new Random(seed));
      DrawnPlan drawn = DrawnPlan.of(drawing).frlShare("0.4", "0.7");
      if (seed % 2 == 1) {
        drawn.listedOnly();
      }
      assertThat(drawn.figures().fairness())
          .as("seed %d\n%s", seed, drawing)
          .isEqualTo(new Oracle(drawn).fairness());
    }
  }

  private static String drawing(Random random) {
    List<String> schools = List.of("A", "B", "C");
    StringBuilder drawing = new StringBuilder();
    schools.forEach(name -> drawing.append("%s %d\n".formatted(name, 2 + random.nextInt(3))));
    int[] free = schools.stream().mapToInt(_ -> 2).toArray();
    for (int i = 0; i < 7; i++) {
      List<String> list = new ArrayList<>(schools);
      Collections.shuffle(list, random);
      list = list.subList(0, random.nextInt(4));
      String seat = "-";
      if (!list.isEmpty()) {
        int school = schools.indexOf(list.get(random.nextInt(list.size())));
        if (free[school] > 0) {
          free[school]--;
          seat = schools.get(school);
        }
      }
      drawing.append(
          "s%d %s %s → %s\n"
              .formatted(i, random.nextBoolean() ? "frl" : "paid", String.join(" ", list), seat));
    }
    return drawing.toString();
  }

  private static final class Oracle {
    private final DrawnPlan drawn;
    private final District district;
    private final int[] position;
    private final Verdict now;

    Oracle(DrawnPlan drawn) {
      this.drawn = drawn;
      district = drawn.district;
      LotteryNumbers numbers = LotteryNumbers.of(district, drawn.policy());
      position = IntStream.range(0, drawn.plan.students()).map(numbers::position).toArray();
      now = Audit.judge(district, drawn.policy(), drawn.plan);
    }

    Fairness fairness() {
      int within = 0;
      int across = 0;
      int takeable = 0;
      int kept = 0;
      for (int i = 0; i < drawn.plan.students(); i++) {
        boolean[] envies = new boolean[2];
        boolean free = false;
        boolean takes = false;
        for (int place = 0; place < district.choices().length(i); place++) {
          int program = district.choices().program(i, place);
          if (!prefers(i, program)) {
            continue;
          }
          for (int j = 0; j < drawn.plan.students(); j++) {
            if (drawn.plan.isPlacedIn(j, program)
                && position[i] < position[j]
                && missesNothingMore(swapped(i, j))) {
              envies[ses(i).equals(ses(j)) ? 0 : 1] = true;
            }
          }
          if (seated(program) < district.programs().get(program).seats()) {
            free = true;
            takes |= missesNothingMore(moved(i, program));
          }
        }
        within += envies[0] ? 1 : 0;
        across += envies[1] ? 1 : 0;
        takeable += takes ? 1 : 0;
        kept += free && !takes ? 1 : 0;
      }
      return new Fairness(within, across, takeable, kept);
    }

    private boolean prefers(int student, int program) {
      if (!(drawn.plan.placement(student) instanceof Placement.Placed(int own))) {
        return true;
      }
      OptionalInt rank = district.choices().findRank(student, own);
      return rank.isEmpty()
          || district.choices().findRank(student, program).orElseThrow() < rank.getAsInt();
    }

    private String ses(int student) {
      return district.students().get(student).attributes().find("ses").orElseThrow();
    }

    private long seated(int program) {
      long seated = 0;
      for (int i = 0; i < drawn.plan.students(); i++) {
        seated += drawn.plan.isPlacedIn(i, program) ? 1 : 0;
      }
      return seated;
    }

    private boolean missesNothingMore(List<Placement> placements) {
      Verdict then = Audit.judge(district, drawn.policy(), Assignment.of(placements));
      for (int f = 0; f < now.balance().size(); f++) {
        if (then.balance().get(f).missed() > now.balance().get(f).missed()) {
          return false;
        }
      }
      return other(then) <= other(now);
    }

    /** What is missed beside balance rules: seats and lists. */
    private static long other(Verdict verdict) {
      return verdict.violations().stream()
          .filter(violation -> !(violation instanceof Violation.RuleMissed))
          .mapToLong(Violation::students)
          .sum();
    }

    private List<Placement> placements() {
      List<Placement> placements = new ArrayList<>();
      for (int i = 0; i < drawn.plan.students(); i++) {
        placements.add(drawn.plan.placement(i));
      }
      return placements;
    }

    private List<Placement> moved(int student, int program) {
      List<Placement> placements = placements();
      placements.set(student, new Placement.Placed(program));
      return placements;
    }

    private List<Placement> swapped(int one, int other) {
      List<Placement> placements = placements();
      Collections.swap(placements, one, other);
      return placements;
    }
  }
}
