package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class ReferenceTest {
  private static final Tally.Members FRL =
      new Tally.Members(Group.of("ses", "frl"), Optional.empty());
  private static final Tally.Members FRL_IN_BLOCK_1 =
      new Tally.Members(Group.of("ses", "frl"), Optional.of(Group.of("block", "1")));

  /** Four of ten students are frl; one of the four in block 1. */
  private final District district =
      DrawnDistrict.of(
          """
          North K 9 seats zone=east
          North 1 9 seats
          South K 9 seats zone=west
          Hill K 9 seats zone=hills
          Lake K 9 seats
          North-K enrolled 50 frl
          Ada K frl: North-K South-K zone=east block=1
          Ben K paid: North-K zone=east block=1
          Cyd K paid: North-K zone=east block=1
          Dee K paid: South-K zone=west block=1
          Eve K frl: South-K zone=west block=2
          Flo 1 frl: North-1 zone=west block=2
          Gus 1 frl: North-1 zone= block=2
          Hal 1 paid: zone= block=2
          Ida 1 paid: North-1
          Jo 2 paid:
          last-year North 0.35 ses=frl
          last-year South 0.2
          last-year South 0.3 ses=paid
          last-year - 0.45 ses=frl
          last-year North/K 0.5
          last-year east 0.6
          """);

  /** The middles of the bands at each place of a rule. */
  private List<String> centres(Reference reference, Per per, Tally.Members tally) {
    BalanceForm.Bounded form =
        new BalanceForm.Within(tally, Fraction.ZERO, reference, new Basis.Enrolled());
    BalanceRule rule = new BalanceRule("rule", form, per, Optional.empty(), new Enforcement.Hard());
    return form.bands(district, rule.places(district)).stream()
        .map(band -> ((Band.PerStudent) band).low().toString())
        .toList();
  }

  private List<String> centres(Reference reference, Per per) {
    return centres(reference, per, FRL);
  }

  @Test
  void theDistrictsShareIsThatOfTheChoiceRoundWithoutTheEnrolled() {
    assertThat(centres(new Reference.DistrictShare(), Per.SCHOOL))
        .containsExactly("2/5", "2/5", "2/5", "2/5");
  }

  @Test
  void aShareAmongAGroupIsReckonedAmongItsStudents() {
    assertThat(centres(new Reference.DistrictShare(), Per.DISTRICT, FRL_IN_BLOCK_1))
        .containsExactly("1/4");
    assertThat(centres(new Reference.ZoneShare(), Per.ZONE, FRL_IN_BLOCK_1))
        .as("east, west, and the district's for the hills where nobody lives")
        .containsExactly("1/3", "0", "1/4");
    assertThat(centres(new Reference.GradeShare(), Per.GRADE, FRL_IN_BLOCK_1))
        .as("no first grader is in block 1")
        .containsExactly("1/4", "1/4", "1/4", "1/4", "1/4");
  }

  @Test
  void theZonesShareIsThatOfStudentsWhoLiveThere() {
    assertThat(centres(new Reference.ZoneShare(), Per.SCHOOL))
        .as("North, South, Hill where nobody lives, Lake of no zone")
        .containsExactly("1/3", "2/3", "2/5", "2/5");
  }

  @Test
  void theGradesShareIsThatOfItsStudents() {
    assertThat(centres(new Reference.GradeShare(), Per.PROGRAM))
        .as("North-K, North-1, South-K, Hill-K, Lake-K")
        .containsExactly("2/5", "1/2", "2/5", "2/5", "2/5");
  }

  @Test
  void applicantsAreThoseWhoRankedAProgramOfThePlace() {
    assertThat(centres(new Reference.ApplicantsShare(), Per.PROGRAM))
        .as("North-K, North-1, South-K, then two without applicants")
        .containsExactly("1/3", "2/3", "2/3", "2/5", "2/5");
    assertThat(centres(new Reference.ApplicantsShare(), Per.SCHOOL))
        .containsExactly("1/2", "2/3", "2/5", "2/5");
    assertThat(centres(new Reference.ApplicantsShare(), Per.DISTRICT))
        .as("Ada counts once though she ranked two")
        .containsExactly("1/2");
  }

  @Test
  void lastYearsShareIsThePlacesOwnForTheGroupOrForEveryGroup() {
    assertThat(centres(new Reference.LastYear(), Per.SCHOOL))
        .as("stated for frl, for every group, and not at all")
        .containsExactly("7/20", "1/5", "2/5", "2/5");
    assertThat(centres(new Reference.LastYear(), Per.DISTRICT)).containsExactly("9/20");
    assertThat(centres(new Reference.LastYear(), Per.ZONE)).containsExactly("3/5", "2/5", "2/5");
    assertThat(centres(new Reference.LastYear(), Per.GRADE))
        .containsExactly("1/2", "2/5", "2/5", "2/5", "2/5");
  }

  @Test
  void lastYearsShareOfAnotherGroupIsNotTaken() {
    assertThat(centres(new Reference.LastYear(), Per.DISTRICT, FRL_IN_BLOCK_1))
        .containsExactly("1/4");
  }

  @Test
  void aStatedShareHoldsEverywhere() {
    assertThat(centres(new Reference.Stated(Fraction.of(3, 10)), Per.SCHOOL))
        .containsExactly("3/10", "3/10", "3/10", "3/10");
  }

  @Test
  void whereNobodyIsInTheGroupTheShareIsNone() {
    Tally.Members nobody =
        new Tally.Members(Group.of("ses", "frl"), Optional.of(Group.of("block", "9")));

    assertThat(centres(new Reference.DistrictShare(), Per.DISTRICT, nobody)).containsExactly("0");
  }
}
