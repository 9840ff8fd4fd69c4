package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class FamilyRuleTest {
  private final District district =
      DrawnDistrict.of(
          """
          North K 9 seats
          Ada K frl: household=one
          Ben K frl: household=two
          Cyd 1 frl: household=one
          Dee K frl: household=two
          Eve K frl: household=
          Flo K frl: household=
          Gus K frl:
          Hal K frl: household=three
          Ida 1 frl: household=two
          """);

  private List<List<Integer>> households(FamilyRule.Of of) {
    return new FamilyRule("together", FamilyRule.Together.SCHOOL, of, new Enforcement.Hard())
        .households(district);
  }

  @Test
  void siblingsAreAllChildrenOfAHousehold() {
    assertThat(households(FamilyRule.Of.SIBLINGS)).containsExactly(List.of(0, 2), List.of(1, 3, 8));
  }

  @Test
  void twinsAreThoseOfOneGrade() {
    assertThat(households(FamilyRule.Of.TWINS)).containsExactly(List.of(1, 3));
  }
}
