package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each balance rule is said to be, beside the line it is written in. */
class BalanceSentencesTest {
  @TempDir Path folder;

  private ExplainedDistrict district;

  @BeforeEach
  void drawADistrict() throws IOException {
    district = new ExplainedDistrict(folder);
  }

  @Test
  void aShareNearTheDistrictsIsGivenInStudentsPlaceByPlace() throws IOException {
    assertThat(
            district.rule(
                "{name: share, of: ses=frl, per: school, within: 0.1, reference: district, enforce: hard}"))
        .isEqualTo(
            """
            Rule "share" (hard): at each school, between 32.9% and 52.9% of the students enrolled must be ses=frl (the district's share, 42.9%, ±10 points). North must enrol 4 to 6 such students if it fills its 9 seats beside the 3 children enrolled now.
              place  seats  enrolled  from  to
              North      9         3     4   6
              South      4         0     2   2
            """);
  }

  @Test
  void aSoftRuleShouldHoldAndSaysWhatItCosts() throws IOException {
    assertThat(
            district.rule(
                "{name: near, of: ses=frl, per: program, where: magnet=no, within: 0.125, reference: 0.5, enforce: soft, points: 1}"))
        .isEqualTo(
            """
            Rule "near" (soft, 1 point per student missed): in each program (programs with magnet=no only), between 37.5% and 62.5% of the students enrolled should be ses=frl (50.0%, ±12.5 points). N-K should enrol 4 to 6 such students if it fills its 7 seats beside the 3 children enrolled now.
              place  seats  enrolled  from  to
              N-K        7         3     4   6
              N-1        2         0     1   1
            """);
  }

  @Test
  void referencesThatDifferBetweenPlacesAreGivenFromLeastToMost() throws IOException {
    assertThat(
            district.rule(
                "{name: zone, of: ses=frl, per: school, within: 0.1, reference: zone, enforce: report}"))
        .isEqualTo(
            """
            Rule "zone" (report): at each school, students who are ses=frl, as a share of the students enrolled, should be within 10 points of the share in the place's zone (33.3% to 50.0%). North should enrol 5 to 7 such students if it fills its 9 seats beside the 3 children enrolled now.
              place  seats  enrolled  from  to
              North      9         3     5   7
              South      4         0     1   1
            """);
    assertThat(
            district.rule(
                "{name: asked, of: ses=frl, per: program, within: 0.1, reference: applicants, enforce: report}"))
        .isEqualTo(
            """
            Rule "asked" (report): in each program, students who are ses=frl, as a share of the students enrolled, should be within 10 points of the share among those who ranked the place (33.3% to 100.0%). N-K should enrol 6 to 7 such students if it fills its 7 seats beside the 3 children enrolled now.
              place  seats  enrolled  from  to
              N-K        7         3     6   7
              S-K        4         0     1   1
              N-1        2         0     2   2
            """);
    assertThat(
            district.rule(
                "{name: grade, of: ses=frl, per: grade, within: 0, reference: grade, enforce: report}"))
        .isEqualTo(
            """
            Rule "grade" (report): in each grade of each school, students who are ses=frl, as a share of the students enrolled, should be within 0 points of the share in the place's grade (33.3% to 50.0%). North grade K should enrol exactly 5 such students if it fills its 7 seats beside the 3 children enrolled now.
            Places too small to have a whole-number solution when full: North grade 1 (2). Nothing is forgiven there; "tolerance: one-student" would round their bounds outwards.
              place          seats  enrolled  from  to
              North grade K      7         3     5   5
              South grade K      4         0     2   2
              North grade 1      2         0     –   –
            """);
    district.write("last-year.csv", "place,share\nN,0.4\nS,0.6\n");
    assertThat(
            district.rule(
                "{name: year, of: ses=frl, per: school, within: 0.1, reference: last-year, enforce: report}"))
        .isEqualTo(
            """
            Rule "year" (report): at each school, students who are ses=frl, as a share of the students enrolled, should be within 10 points of last year's share at the place, or the district's now where last-year.csv has none (40.0% to 60.0%). North should enrol 4 to 6 such students if it fills its 9 seats beside the 3 children enrolled now.
              place  seats  enrolled  from  to
              North      9         3     4   6
              South      4         0     2   2
            """);
  }

  @Test
  void aShareOfTheSeatsOrOfAStatedSizeDoesNotDependOnWhoComes() throws IOException {
    assertThat(
            district.rule(
                "{name: seats, of: ses=frl, per: school, share: [0, 0.5], basis: seats, enforce: hard}"))
        .isEqualTo(
            """
            Rule "seats" (hard): at each school, at most 50.0% of what the place holds when full must be students who are ses=frl (the district's share is 42.9%). North must enrol at most 6 such students, as it holds 12 when full.
              place  seats  enrolled  from  to
              North      9         3     0   6
              South      4         0     0   2
            """);
    assertThat(
            district.rule(
                "{name: stated, of: ses=frl, per: school, within: 0.1, reference: 0.5, basis: 20, enforce: hard}"))
        .isEqualTo(
            """
            Rule "stated" (hard): at each school, between 40.0% and 60.0% of the stated size of 20 students must be students who are ses=frl (50.0%, ±10 points). That comes to 8 to 12 such students.
            """);
  }

  @Test
  void aShareAmongAGroupNamesTheGroupAndItsSize() throws IOException {
    assertThat(
            district.rule(
                "{name: poorest, of: [block=3, block=4], among: ses=frl, per: school, share: [0.25, 1], enforce: hard}"))
        .isEqualTo(
            """
            Rule "poorest" (hard): at each school, at least 25.0% of the students enrolled who are ses=frl (3 in this choice round) must be (block=3 or block=4) (the district's share is 33.3%).
            """);
    assertThat(
            district.rule(
                "{name: poorest, of: block=1, among: ses=frl, per: school, within: 0.2, reference: zone, enforce: hard}"))
        .isEqualTo(
            """
            Rule "poorest" (hard): at each school, students who are block=1, as a share of the students enrolled who are ses=frl (3 in this choice round), must be within 20 points of the share in the place's zone (0.0% to 50.0%).
              place  seats  enrolled   from     to
              North      9         3  30.0%  70.0%
              South      4         0   0.0%  20.0%
            """);
  }

  @Test
  void countsAndMeansAreTheSameEverywhereAndNeedNoTable() throws IOException {
    assertThat(district.rule("{name: few, of: ses=frl, per: zone, count: [1, 3], enforce: hard}"))
        .isEqualTo(
            """
            Rule "few" (hard): in each zone, between 1 and 3 of the students enrolled must be ses=frl.
            """);
    assertThat(
            district.rule(
                "{name: cap, of: ses=frl & block=1, per: grade, count: [0, 1], enforce: hard}"))
        .isEqualTo(
            """
            Rule "cap" (hard): in each grade of each school, at most 1 of the students enrolled must be ses=frl & block=1.
            """);
    assertThat(
            district.rule(
                "{name: mean, of: block, values: {1: 3, 2: 2, 3: 2, 4: 1}, per: school, mean: [1.4, 2.5], enforce: hard}"))
        .isEqualTo(
            """
            Rule "mean" (hard): at each school, the mean of block over the students enrolled must be between 1.40 and 2.50, where 1 counts 3, 2 counts 2, 3 counts 2, 4 counts 1 (the district's mean is 1.86).
            """);
  }

  @Test
  void theDistrictAsOnePlaceNeedsNoTable() throws IOException {
    assertThat(
            district.rule(
                "{name: all, of: ses=frl, per: district, share: [0.4, 0.4], enforce: report}"))
        .isEqualTo(
            """
            Rule "all" (report): in the district as a whole, exactly 40.0% of the students enrolled should be ses=frl (the district's share is 42.9%).
            Places too small to have a whole-number solution when full: the district (16). Nothing is forgiven there; "tolerance: one-student" would round their bounds outwards.
            """);
  }

  @Test
  void aSpreadIsOneSentenceForAllPlaces() throws IOException {
    assertThat(district.rule("{name: gap, of: ses=frl, per: school, spread: 0.02, enforce: hard}"))
        .isEqualTo(
            """
            Rule "gap" (hard): no two of the 2 schools may have shares of ses=frl among the students enrolled further apart than 2 points (the district's share is 42.9%).
            """);
    assertThat(
            district.rule(
                "{name: gap, of: block=1, among: ses=frl, per: grade, where: magnet=no, spread: 0.01, enforce: soft, points: 9}"))
        .isEqualTo(
            """
            Rule "gap" (soft, 9 points per student missed): no two of the 2 grades of schools (programs with magnet=no only) should have shares of block=1 among the students enrolled who are ses=frl (3 in this choice round) further apart than 1 point (the district's share is 33.3%).
            """);
  }

  @Test
  void severalTestsAreNumberedLinesAndColumns() throws IOException {
    assertThat(
            district.section(
                "Balance",
                """
                balance:
                  - name: one of three
                    per: school
                    any-of:
                      - {of: ses=frl, share: [0, 0.5]}
                      - all-of:
                          - {of: block=1, share: [0.25, 1]}
                          - {of: block=2, count: [1, 5]}
                      - at-least: 2
                        tests:
                          - {of: block=1, share: [0.3, 1]}
                          - {of: block=2, within: 0.1, reference: zone}
                          - {of: block=3, share: [0.3, 0.3], basis: seats}
                    enforce: hard
                """))
        .isEqualTo(
            """
            Rule "one of three" (hard): at each school, at least one of these 3 must hold:
              (1) at most 50.0% of the students enrolled are ses=frl (the district's share is 42.9%)
              every one of these 2:
                (2) at least 25.0% of the students enrolled are block=1 (the district's share is 14.3%)
                (3) between 1 and 5 of the students enrolled are block=2
              at least 2 of these 3:
                (4) at least 30.0% of the students enrolled are block=1 (the district's share is 14.3%)
                (5) students who are block=2, as a share of the students enrolled, are within 10 points of the share in the place's zone (25.0% to 33.3%)
                (6) exactly 30.0% of what the place holds when full are students who are block=3 (the district's share is 28.6%)
            Test 6: places too small to have a whole-number solution when full: North (12), South (4). Nothing is forgiven there; "tolerance: one-student" would round their bounds outwards.
              place  seats  enrolled  (1)   (2)   (4)  (5)  (6)
              North      9         3  0–6  3–12  4–12  2–4    –
              South      4         0  0–2   1–4   2–4  1–1    –
            """);
  }

  @Test
  void placesTooSmallForAWholeNumberAreNamed() throws IOException {
    assertThat(
            district.rule(
                "{name: narrow, of: ses=frl, per: program, within: 0.05, reference: 0.4, enforce: hard}"))
        .isEqualTo(
            """
            Rule "narrow" (hard): in each program, between 35.0% and 45.0% of the students enrolled must be ses=frl (40.0%, ±5 points). N-K must enrol exactly 4 such students if it fills its 7 seats beside the 3 children enrolled now.
            Places too small to have a whole-number solution when full: S-K (4), N-1 (2). Nothing is forgiven there; "tolerance: one-student" would round their bounds outwards.
              place  seats  enrolled  from  to
              N-K        7         3     4   4
              S-K        4         0     –   –
              N-1        2         0     –   –
            """);
    assertThat(
            district.rule(
                "{name: narrow, of: ses=frl, per: program, within: 0.05, reference: 0.4, tolerance: one-student, enforce: hard}"))
        .isEqualTo(
            """
            Rule "narrow" (hard): in each program, between 35.0% and 45.0% of the students enrolled must be ses=frl (40.0%, ±5 points). N-K must enrol exactly 4 such students if it fills its 7 seats beside the 3 children enrolled now.
            Places too small to have a whole-number solution when full: S-K (4: 1 to 2), N-1 (2: at most 1). The tolerance rounds their bounds outwards to whole students.
              place  seats  enrolled  from  to
              N-K        7         3     4   4
              S-K        4         0     1   2
              N-1        2         0     0   1
            """);
    assertThat(
            district.rule(
                "{name: narrow, of: ses=frl, per: program, within: 0.05, reference: 0.4, basis: seats, tolerance: one-student, enforce: hard}"))
        .isEqualTo(
            """
            Rule "narrow" (hard): in each program, between 35.0% and 45.0% of what the place holds when full must be students who are ses=frl (40.0%, ±5 points). N-K must enrol exactly 4 such students, as it holds 10 when full.
            Places too small to have a whole-number solution when full: S-K (4: 1 to 2), N-1 (2: at most 1). The tolerance rounds their bounds outwards to whole students.
              place  seats  enrolled  from  to
              N-K        7         3     4   4
              S-K        4         0     1   2
              N-1        2         0     0   1
            """);
  }

  @Test
  void twentyPlacesAreShownAndTheRestCounted() throws IOException {
    district.write(
        "schools.csv",
        IntStream.range(0, 25)
            .mapToObj(k -> "S%d,School %d\n".formatted(k, k))
            .collect(Collectors.joining("", "school,name\nN,North\nS,South\n", "")));
    district.write(
        "programs.csv",
        IntStream.range(0, 25)
            .mapToObj(k -> "S%d-K,S%d,K,1\n".formatted(k, k))
            .collect(
                Collectors.joining(
                    "", "program,school,grade,seats\nN-K,N,K,7\nS-K,S,K,4\nN-1,N,1,2\n", "")));

    assertThat(
            district.rule(
                "{name: narrow, of: ses=frl, per: school, within: 0.1, reference: 0.4, enforce: hard}"))
        .contains(
            ", School 18 (1), School 19 (1) and 5 more. Nothing is forgiven",
            "  School 17      1         0     –   –\n  and 7 more\n");
  }

  @Test
  void aRuleWithoutAPlaceSaysSo() throws IOException {
    assertThat(
            district.rule(
                "{name: none, of: ses=frl, per: zone, where: magnet=maybe, within: 0.1, reference: zone, enforce: hard}"))
        .isEqualTo(
            """
            Rule "none" (hard): in each zone (programs with magnet=maybe only), students who are ses=frl, as a share of the students enrolled, must be within 10 points of the share in the place's zone. This district has no such place.
            """);
  }
}
