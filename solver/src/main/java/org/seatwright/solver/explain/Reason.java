package org.seatwright.solver.explain;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.policy.Access;
import org.seatwright.model.problem.SeatObstacle;

/** Why a student has no seat in a program that the family ranks above the placement. */
public sealed interface Reason {
  /** The policy does not let the student sit there. */
  record NotAllowed(Access.Denial denial) implements Reason {}

  /** One thing at that place alone: no valid plan has the seat, as its own arithmetic shows. */
  record Obstacle(SeatObstacle obstacle) implements Reason {}

  /**
   * A hard fairness rule: so many students as there are seats go before this one there, none can be
   * told apart from it by a rule about balance, and each wants the program most. Whichever of them
   * stays out has justified envy.
   *
   * @param rule its name
   */
  record OthersFirst(String rule, int seats) implements Reason {}

  /**
   * No valid plan has the seat; several rules together see to it.
   *
   * @param rules names of the hard rules that count at the place, in policy order
   */
  record NoPlan(List<String> rules) implements Reason {
    public NoPlan {
      rules = List.copyOf(rules);
    }
  }

  /** Every valid plan with the seat is worse than the plan, by so much. */
  record Dearer(ForcedCost cost) implements Reason {}

  /** A plan with the seat is as good as the plan on every level but the lottery's. */
  record TieBreak(ForcedCost cost, Lottery lottery) implements Reason {}

  /** Nothing proves that a plan with the seat is worse. */
  record Unproven(ForcedCost cost) implements Reason {}

  /**
   * What is true whatever category the student is of; see {@link CategoryFreeReasons}.
   *
   * @param isBest whether no plan at all is better, and so none with the seat
   * @param cost how much worse every plan with the seat is at least; empty where that is not proven
   *     for students of any category
   */
  record AnyCategory(boolean isBest, Optional<ForcedCost> cost) implements Reason {}

  /** What the lottery level says of the best plans with the seat. */
  enum Lottery {
    /** All are worse than the plan: proven. */
    WORSE,
    /** One is as good as the plan, and none is better: proven. */
    EQUAL,
    /** Not all of them were looked at. */
    OPEN
  }
}
