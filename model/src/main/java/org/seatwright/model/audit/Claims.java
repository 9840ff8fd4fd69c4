package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/** Looks for seats that students prefer to their own and could have; see {@link Fairness}. */
final class Claims {
  private final District district;
  private final boolean listedOnly;
  private final Assignment plan;
  private final HardRules rules;
  private final int[] position;

  /** Seated students. Shape: program × group, each list from the worst lottery position on. */
  private final List<List<List<Integer>>> seated = new ArrayList<>();

  private final int[] free;

  private Claims(District district, Policy policy, Verdict verdict) {
    this.district = district;
    this.plan = verdict.plan();
    listedOnly = policy.placement().unlisted() == Unlisted.NEVER;
    rules = new HardRules(district, policy, verdict);
    position = district.positions(policy.lottery());
    free = district.programs().stream().mapToInt(program -> program.seats()).toArray();
    for (int p = 0; p < free.length; p++) {
      List<List<Integer>> groups = new ArrayList<>();
      for (int g = 0; g < rules.groups(); g++) {
        groups.add(new ArrayList<>());
      }
      seated.add(groups);
    }
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        seated.get(program).get(rules.group(i)).add(i);
        free[program]--;
      }
    }
    Comparator<Integer> worstFirst = Comparator.comparing((Integer i) -> position[i]).reversed();
    seated.forEach(groups -> groups.forEach(group -> group.sort(worstFirst)));
  }

  static Fairness fairness(District district, Policy policy, Verdict verdict) {
    return new Claims(district, policy, verdict).fairness();
  }

  private Fairness fairness() {
    int within = 0;
    int across = 0;
    int takeable = 0;
    int kept = 0;
    for (int i = 0; i < plan.students(); i++) {
      int preferred = preferred(i);
      boolean sameGroup = false;
      boolean otherGroup = false;
      boolean freeSeat = false;
      boolean canTake = false;
      for (int place = 0; place < preferred; place++) {
        int program = district.choices().program(i, place);
        for (int g = 0; g < rules.groups(); g++) {
          if (g == rules.group(i)) {
            sameGroup = sameGroup || envies(i, program, g);
          } else {
            otherGroup = otherGroup || envies(i, program, g);
          }
        }
        if (free[program] > 0) {
          freeSeat = true;
          canTake = canTake || rules.allowMove(rules.group(i), seat(i), program);
        }
      }
      within += sameGroup ? 1 : 0;
      across += otherGroup ? 1 : 0;
      takeable += canTake ? 1 : 0;
      kept += freeSeat && !canTake ? 1 : 0;
    }
    return new Fairness(within, across, takeable, kept);
  }

  /** How many programs at the head of the list the student prefers to the own placement. */
  private int preferred(int student) {
    int listed = district.choices().length(student);
    return switch (plan.placement(student)) {
      case Placement.Unplaced() -> listed;
      case Placement.Placed(int program) -> {
        OptionalInt rank = district.choices().findRank(student, program);
        yield rank.isPresent() ? rank.getAsInt() - 1 : listed;
      }
    };
  }

  private int seat(int student) {
    return switch (plan.placement(student)) {
      case Placement.Unplaced() -> HardRules.NOWHERE;
      case Placement.Placed(int program) -> program;
    };
  }

  /** Whether {@code student} justifiedly envies someone of {@code group} in {@code program}. */
  private boolean envies(int student, int program, int group) {
    int own = seat(student);
    for (int other : seated.get(program).get(group)) {
      if (position[other] < position[student]) {
        return false;
      }
      if (maySit(other, own)) {
        return rules.allowSwap(rules.group(student), own, group, program);
      }
    }
    return false;
  }

  private boolean maySit(int student, int program) {
    if (program == HardRules.NOWHERE) {
      return true;
    }
    boolean ownGrade =
        district.programs().get(program).grade().equals(district.students().get(student).grade());
    return ownGrade && (!listedOnly || district.choices().findRank(student, program).isPresent());
  }
}
