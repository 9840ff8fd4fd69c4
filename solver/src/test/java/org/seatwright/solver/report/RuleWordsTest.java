package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings about what rules ask of places in words. */
class RuleWordsTest {
  @TempDir Path folder;

  private ReadinessDistrict district;

  @BeforeEach
  void draw() throws IOException {
    district = new ReadinessDistrict(folder);
  }

  private void oneOfFour() throws IOException {
    district
        .programs("N-K:6")
        .students(
            "Ada K frl -: N-K", "Ben K paid -: N-K", "Cyd K paid -: N-K", "Dee K paid -: N-K");
  }

  private static String rule(String form) {
    return "balance: [{name: mix, of: ses=frl, per: school, %s, enforce: hard}]\n".formatted(form);
  }

  @Test
  void aSoftRuleIsNotedWithTheSameArithmetic() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance:
                  - {name: mix, of: ses=frl, per: school, share: [0.4, 0.6], enforce: soft, points: 5}
                  - {name: many, of: ses=frl, per: school, count: [3, 9], enforce: report}
                """))
        .isEqualTo(
            """
            Note: North & Co can keep rule "mix" (soft) with at most 2 of 4 students.
              Of 4 students, exactly 2 must be ses=frl, but no more than 1 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            Note: North & Co cannot keep rule "many" (report), however it is filled.
              Of 4 students, 3 to 4 must be ses=frl, but no more than 1 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void placesThatARuleLimitsForOneReasonAreToldTogether() throws IOException {
    district
        .programs("N-K:3", "S-K:3")
        .students(
            "Ada K frl -: N-K S-K",
            "Ben K frl -: N-K S-K",
            "Cyd K frl -: N-K S-K",
            "Dee K paid -: N-K S-K",
            "Eli K paid -: N-K S-K",
            "Fay K paid -: N-K S-K");

    assertThat(district.findings(rule("share: [0.4, 0.6]")))
        .isEqualTo(
            """
            Warning: 2 places can keep rule "mix" only with seats left empty.
              North & Co, at most 2 of 3 students: 40.0% to 60.0% of 3 students are 1.2 to 1.8 ses=frl: no whole number lies between.
              South, at most 2 of 3 students: 40.0% to 60.0% of 3 students are 1.2 to 1.8 ses=frl: no whole number lies between.
              Widen the rule, or write tolerance: one-student to round its bounds outwards there.
            """);
  }

  @Test
  void moreEnrolledThanAGroupIsAShareOf() throws IOException {
    district
        .programs("N-K:6", "S-K:6")
        .students("Ada K frl -: N-K S-K", "Ben K frl -: N-K S-K", "Cyd K frl -: N-K S-K")
        .write("enrolled.csv", "program,students,ses\nN-K,4,paid\nS-K,4,paid\n");

    assertThat(district.findings(rule("share: [0.4, 1]")))
        .startsWith(
            """
            Error: Rule "mix" cannot be kept at all its places: at least 40.0% of each place must be ses=frl, and there are 3.
              3 divided by 0.4 is 7, and 8 students are enrolled already.
              This is about N-K, S-K.
              Widen the rule, make it soft, or leave places out of it with where.
            """);
  }

  @Test
  void tooFewOfAGroupAtAPlace() throws IOException {
    oneOfFour();

    assertThat(district.findings(rule("share: [0.4, 0.6]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "mix".
              Of 4 students, exactly 2 must be ses=frl, but no more than 1 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void tooManyOfAGroupAtAPlaceThatMustTakeThem() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: mix, of: ses=paid, per: school, share: [0, 0.6], enforce: hard}]
                placement: {everyone-placed: true}
                """))
        .isEqualTo(
            """
            Error: North & Co cannot keep rule "mix", however it is filled.
              Of 4 students, 0 to 2 must be ses=paid, but no fewer than 3 can be: there is only 1 other.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void aBandWithoutAWholeNumber() throws IOException {
    district
        .programs("N-K:3")
        .students("Ada K frl -: N-K", "Ben K frl -: N-K", "Cyd K paid -: N-K");

    assertThat(district.findings(rule("share: [0.4, 0.6]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 3 students under rule "mix".
              40.0% to 60.0% of 3 students are 1.2 to 1.8 ses=frl: no whole number lies between.
              Widen the rule, or write tolerance: one-student to round its bounds outwards there.
            """);
  }

  @Test
  void enrolledChildrenStandInTheArithmetic() throws IOException {
    oneOfFour();
    district.write("enrolled.csv", "program,students,ses\nN-K,1,frl\nN-K,1,paid\n");

    assertThat(district.findings(rule("share: [0.5, 1]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "mix".
              Of 6 students (2 enrolled and 4 seated), 3 to 6 must be ses=frl, but no more than 2 can be: 1 enrolled and 1 who may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void aMeanIsSaidInValues() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: avg, of: ses, values: {frl: 1, paid: 3}, per: school, mean: [1, 2], enforce: hard}]
                """))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "avg".
              Of 4 students, the values of ses must add up to 4 to 8, but come to at least 10.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void severalTestsOfWhichTooFewCanHold() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: mix, per: school, any-of: [{of: ses=frl, share: [0.5, 1]}, {of: ses=frl, share: [0, 0.1]}], enforce: hard}]
                """))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 3 of 4 students under rule "mix".
              With 4 students seated, too few of the rule's tests can hold.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void rulesThatCannotBothBeKept() throws IOException {
    district
        .programs("N-K:4")
        .students("Ada K frl -: N-K", "Ben K frl -: N-K", "Cyd K paid -: N-K", "Dee K paid -: N-K");

    assertThat(
            district.findings(
                """
                balance:
                  - {name: two, of: ses=frl, per: school, count: [2, 2], enforce: hard}
                  - {name: one, of: ses=frl, per: school, count: [0, 1], enforce: hard}
                """))
        .isEqualTo(
            """
            Error: North & Co cannot keep rules "two" and "one" at once, however it is filled.
              Of 3 students, "two" asks for exactly 2 ses=frl; "one" asks for 0 to 1.
              Widen one of the two, or make it soft.
            Warning: North & Co can be given at most 3 of 4 students under rule "one".
              Of 4 students, 0 to 1 must be ses=frl, but no fewer than 2 can be: there are only 2 others.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
    assertThat(
            district.findings(
                """
                balance:
                  - {name: frl, of: ses=frl, per: school, share: [0.5, 1], enforce: hard}
                  - {name: paid, of: ses=paid, per: grade, share: [0.6, 1], enforce: hard}
                """))
        .isEqualTo(
            """
            Warning: North & Co grade K can be given at most 3 of 4 students under rule "paid".
              Of 4 students, 3 to 4 must be ses=paid, but no more than 2 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            Warning: North & Co can be given none of 3 students under rules "frl" and "paid" at once.
              Of 3 students, "frl" asks for 2 to 3 ses=frl; then exactly 1 can be ses=paid, and "paid" asks for 2 to 3.
              Widen one of the two, or make it soft.
            """);
  }

  @Test
  void aGroupThatIsTooSmallForARule() throws IOException {
    district
        .programs("N-K:2", "S-K:2")
        .students(
            "Ada K frl -: N-K S-K",
            "Ben K paid -: N-K S-K",
            "Cyd K paid -: N-K S-K",
            "Dee K paid -: N-K S-K");

    assertThat(
            district.findings(
                """
                balance: [{name: mix, of: ses=frl, per: school, share: [0.5, 1], enforce: hard}]
                placement: {everyone-placed: true}
                """))
        .isEqualTo(
            """
            Error: Rule "mix" lets at most 2 of 4 students be seated: at least 50.0% of each place must be ses=frl, and there are 1.
              1 divided by 0.5 is 2.
              4 students must have a seat there.
              This is about N-K, S-K.
              Widen the rule, or count on seats that stay empty.
            """);
  }

  @Test
  void placesThatTogetherNeedOrTakeAnotherNumberThanThereIs() throws IOException {
    district
        .programs("N-K:2", "S-K:2")
        .students("Ada K frl -: N-K S-K", "Ben K paid -: N-K S-K", "Cyd K paid -: N-K S-K");

    assertThat(
            district.findings(
                """
                balance:
                  - {name: mix, of: ses=frl, per: school, count: [1, 2], enforce: hard}
                  - {name: few, of: ses=paid, per: school, count: [0, 0], enforce: hard}
                placement: {everyone-placed: true}
                """))
        .contains(
            """
            Error: Rule "mix" cannot be kept at all its places: together the 2 places need at least 2 of ses=frl, and 1 may sit there.
              This is about N-K, S-K.
              Widen the rule, make it soft, or leave places out of it with where.
            Error: Rule "few" cannot be kept at all its places: together the 2 places take at most 0 of ses=paid, and 2 must sit there.
              This is about N-K, S-K.
              Widen the rule, make it soft, or leave places out of it with where.
            """);
  }

  @Test
  void blocksThatTheirProgramsOrGroupsAreTooSmallFor() throws IOException {
    district
        .programs("N-K:6", "S-K:6")
        .students("Ada K frl -: N-K S-K", "Ben K frl -: N-K S-K", "Cyd K paid -: N-K S-K");

    assertThat(
            district.findings(
                """
                set-asides: [{name: aside, blocks: [{of: ses=frl, seats: 5}, {of: ses=paid, seats: 4}], unfilled: kept}]
                """))
        .isEqualTo(
            """
            Warning: Set-aside "aside": block 2 (ses=paid) asks for more seats than are left for it in 2 programs.
              N-K has 1 seat left of the 4.
              S-K has 1 seat left of the 4.
              The block gets what there is; write a share, or fewer seats.
            Warning: Set-aside "aside": block 1 (ses=frl) has more seats than students who may have them in 2 programs: at least 6 seats stay empty.
              N-K: 5 seats for 2 students.
              S-K: 5 seats for 2 students.
              Make the block smaller, or release what it does not fill.
            """);
  }

  @Test
  void sharesOfLastYearThatNoRuleReads() throws IOException {
    district
        .programs("N-K:6")
        .students("Ada K frl -: N-K")
        .write("last-year.csv", "place,share,of\nN,0.5,ses=frl\nS,0.4,ses = frl\n");

    assertThat(district.findings(rule("within: 1, reference: last-year")))
        .isEqualTo(
            """
            Warning: last-year.csv has 1 share of "ses = frl", which no rule compares with.
              Rules compare with ses=frl.
              Write the group as the rule does, letter for letter, or leave it blank.
            """);
  }
}
