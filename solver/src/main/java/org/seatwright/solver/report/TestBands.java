package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tolerance;

/**
 * The bounds one test of a balance rule has at each of the rule's places, reckoned once.
 *
 * @param strict before any tolerance; one per place
 * @param bands as the rule means them; one per place
 */
record TestBands(BalanceForm.Bounded test, List<Band> strict, List<Band> bands) {
  TestBands {
    strict = List.copyOf(strict);
    bands = List.copyOf(bands);
  }

  static TestBands of(
      BalanceForm.Bounded test, District district, List<Place> places, Tolerance tolerance) {
    List<Band> strict = test.bands(district, places);
    return new TestBands(
        test,
        strict,
        tolerance == Tolerance.NONE ? strict : test.bands(district, places, tolerance));
  }
}
