package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Policy;

/** Counts the pairs of one household who could sit together and do not. */
final class FamilyReckoning {
  private static final int UNPLACED = -1;

  private final District district;
  private final Access access;
  private final Assignment plan;

  FamilyReckoning(District district, Access access, Assignment plan) {
    this.district = district;
    this.access = access;
    this.plan = plan;
  }

  List<RuleFigure> figures(Policy policy) {
    List<RuleFigure> figures = new ArrayList<>();
    for (FamilyRule rule : policy.families()) {
      long apart = 0;
      for (List<Integer> household : rule.households(district)) {
        apart += apart(rule, household);
      }
      figures.add(
          new RuleFigure(RuleFigure.Kind.FAMILY, rule.name(), "", rule.enforcement(), apart));
    }
    return figures;
  }

  private long apart(FamilyRule rule, List<Integer> household) {
    List<Set<Integer>> reach = household.stream().map(student -> reach(rule, student)).toList();
    long apart = 0;
    for (int a = 0; a < household.size(); a++) {
      for (int b = a + 1; b < household.size(); b++) {
        Set<Integer> common = new HashSet<>(reach.get(a));
        common.retainAll(reach.get(b));
        boolean together = place(rule, household.get(a)) == place(rule, household.get(b));
        apart += !common.isEmpty() && !together ? 1 : 0;
      }
    }
    return apart;
  }

  /** The places, programs or schools, where the student may sit. */
  private Set<Integer> reach(FamilyRule rule, int student) {
    Access.Seats seats = access.seats(student);
    Set<Integer> reach = new HashSet<>();
    for (int k : seats.allowed().places()) {
      reach.add(place(rule.together(), seats.program(k)));
    }
    return reach;
  }

  private int place(FamilyRule rule, int student) {
    return switch (plan.placement(student)) {
      case Placement.Placed(int program) -> place(rule.together(), program);
      case Placement.Unplaced() -> UNPLACED;
    };
  }

  private int place(FamilyRule.Together together, int program) {
    return switch (together) {
      case PROGRAM -> program;
      case SCHOOL -> district.schoolOf(program);
    };
  }
}
