package org.seatwright.solver.conflict;

import java.util.BitSet;
import java.util.Map;
import org.seatwright.model.policy.Band;

/**
 * One question about one part of a district.
 *
 * @param inForce members that hold
 * @param bands other bounds for rows
 */
record Ask(int part, BitSet inForce, Map<Integer, Band> bands, Aim aim) {
  Ask {
    inForce = (BitSet) inForce.clone();
    bands = Map.copyOf(bands);
  }

  /** Whether these members can hold together. */
  static Ask whether(int part, BitSet inForce) {
    return new Ask(part, inForce, Map.of(), new Aim.AnyPlan());
  }
}
