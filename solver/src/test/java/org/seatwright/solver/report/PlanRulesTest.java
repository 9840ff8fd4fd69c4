package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.Proof;

/**
 * What a plan makes of rules of every kind, beside the file they are written in. North holds four
 * and three children already there, South four.
 *
 * <pre>
 *   Ada frl  east  North       → North      Dee paid west  South       → South
 *   Ben frl  east  North South → North      Eli paid west  South North → South
 *   Cyd frl  west  South       → North      Fay paid east  North       → none
 * </pre>
 */
class PlanRulesTest {
  private static final List<String> SEATS = List.of("N-K", "N-K", "N-K", "S-K", "S-K", "");

  @TempDir Path folder;

  @BeforeEach
  void drawADistrict() throws IOException {
    write("district.yaml", "district: Six\n");
    write("schools.csv", "school,name,zone\nN,North,east\nS,South,west\n");
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,4\nS-K,S,K,4\n");
    write(
        "students.csv",
        """
        student,grade,ses,zone,household
        Ada,K,frl,east,h1
        Ben,K,frl,east,
        Cyd,K,frl,west,
        Dee,K,paid,west,h1
        Eli,K,paid,west,h2
        Fay,K,paid,east,h2
        """);
    write("enrolled.csv", "program,students,ses,zone\nN-K,3,paid,east\n");
    write(
        "choices.csv",
        """
        student,rank,program
        Ada,1,N-K
        Ben,1,N-K
        Ben,2,S-K
        Cyd,1,S-K
        Dee,1,S-K
        Eli,1,S-K
        Eli,2,N-K
        Fay,1,N-K
        """);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private PlanView view(String rules) throws IOException {
    write("policy.yaml", "policy: Drawn\n" + rules);
    LoadResult result = DistrictReader.read(folder, Optional.empty());
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    District district = loaded.district();
    Policy policy = loaded.policy();
    Assignment.Builder plan = new Assignment.Builder(SEATS.size());
    for (int i = 0; i < SEATS.size(); i++) {
      if (!SEATS.get(i).isEmpty()) {
        plan.place(i, district.findProgram(new ProgramId(SEATS.get(i))).orElseThrow());
      }
    }
    return PlanView.of(district, policy, Audit.judge(district, policy, plan.build()));
  }

  /** The summary from the rules to the table of schools. */
  private String rules(String rules) throws IOException {
    String summary = Summary.of(view(rules));
    return summary.substring(
        summary.indexOf("\n\nRule 1") + 2, summary.indexOf("\n\nDissimilarity") + 1);
  }

  @Test
  void bandsThatDifferByPlaceAreShownPlaceByPlace() throws IOException {
    assertThat(
            rules(
                """
                balance:
                  - {name: zone, of: ses=frl, per: school, within: 0.1, reference: zone, enforce: report}
                  - {name: seats, of: ses=frl, per: zone, share: [0.3, 0.5], basis: seats, enforce: report}
                """))
        .isEqualTo(
            """
            Rule 1  zone (report, per school): missed at 2 of 2 places.
            Rule 2  seats (report, per zone): missed at 1 of 2 places.
              zone east  3  3–3
              zone west  0  2–2  missed by 2

            School  seats  students  enrolled  rule 1         band
            North       4         3         3   50.0%  56.7%–76.7%  missed by 1
            South       4         2         0    0.0%  23.3%–43.3%  missed by 1
            """);
  }

  @Test
  void aSpreadIsJudgedByTheBestWindow() throws IOException {
    assertThat(
            rules(
                """
                balance:
                  - {name: gap, of: ses=frl, per: school, spread: 0.1, enforce: report}
                """))
        .isEqualTo(
            """
            Rule 1  gap (report, per school): missed at 1 of 2 places.

            School  seats  students  enrolled  rule 1         band
            North       4         3         3   50.0%  40.0%–50.0%
            South       4         2         0    0.0%  40.0%–50.0%  missed by 1
            """);
  }

  @Test
  void ofSeveralTestsTheSchoolsCountThoseThatHold() throws IOException {
    assertThat(
            rules(
                """
                balance:
                  - name: one of two
                    per: school
                    any-of:
                      - {of: ses=frl, share: [0, 0.4]}
                      - {of: zone=west, count: [2, 3]}
                    enforce: hard
                """))
        .isEqualTo(
            """
            Rule 1  one of two (hard, per school): missed at 1 of 2 places.
              North, ses=frl  50.0%  0.0%–40.0%  missed by 1

            School  seats  students  enrolled       rule 1
            North       4         3         3  0 of 2 hold  missed by 1
            South       4         2         0  2 of 2 hold
            """);
  }

  private static final String OTHERS =
      """
      set-asides:
        - {name: kept half, blocks: [{of: ses=paid, share: 0.5}], unfilled: kept}
      fairness:
        - {name: equals, among: same-type, enforce: report}
      families:
        - {name: together, together: school, of: siblings, enforce: soft, points: 7}
        - {name: twins, together: program, of: twins, enforce: hard}
      """;

  private String others(String rules) throws IOException {
    String summary = Summary.of(view(rules));
    return summary.substring(
        summary.indexOf("\n\nSet-aside") + 2, summary.indexOf("\n\nSchool ") + 1);
  }

  @Test
  void setAsidesFairnessAndFamiliesAreLinesOfTheSummary() throws IOException {
    assertThat(others(OTHERS))
        .isEqualTo(
            """
            Set-aside  kept half (kept): 1 student has no seat that admits them, at 1 of 2 programs.
              N-K  1
            Fairness  equals (report): nobody has justified envy.
            Families  together (soft): 2 pairs are apart.
            Families  twins (hard): 2 pairs are apart.
            """);
  }

  @Test
  void releasedSeatsAreCountedWhereTheirGroupLeavesThemEmpty() throws IOException {
    assertThat(
            others(
                """
                set-asides:
                  - {name: half, blocks: [{of: ses=frl, share: 0.5}], unfilled: released, points: 2}
                """))
        .isEqualTo(
            """
            Set-aside  half (released): 2 seats set aside are not filled by the group, at 1 of 2 programs.
              S-K  2
            """);
  }

  @Test
  void hardOnesAmongThemAreViolations() throws IOException {
    assertThat(view(OTHERS).violations())
        .containsExactly(
            new ViolationView(
                "kept half",
                "N-K",
                1,
                "Rule \"kept half\" at N-K: 1 student has no seat that admits them."),
            new ViolationView(
                "twins", "the district", 2, "Rule \"twins\": 2 pairs of children apart."));
  }

  @Test
  void theJsonNamesTestsAndOtherRules() throws IOException {
    String json =
        json(
            """
            balance:
              - name: one of two
                per: district
                any-of:
                  - {of: ses=frl, count: [0, 1]}
                  - {of: zone=west, count: [2, 3]}
                enforce: report
            """
                + OTHERS);

    assertThat(json)
        .contains(
            """
              "balance": [
                {
                  "rule": "one of two",
                  "enforce": "report",
                  "places": [
                    {
                      "place": "the district",
                      "test": "ses=frl",
                      "enrols": 8,
                      "n": 3,
                      "lower": 0,
                      "upper": 1,
                      "missed": 0
                    },
                    {
                      "place": "the district",
                      "test": "zone=west",
                      "enrols": 8,
                      "n": 3,
                      "lower": 2,
                      "upper": 3,
                      "missed": 0
                    }
                  ]
                }
              ],
              "rules": [
                {
                  "rule": "kept half",
                  "kind": "set-aside",
                  "enforce": "hard",
                  "missed": 1,
                  "places": [
                    {
                      "place": "N-K",
                      "missed": 1
                    },
                    {
                      "place": "S-K",
                      "missed": 0
                    }
                  ]
                },
                {
                  "rule": "equals",
                  "kind": "fairness",
                  "enforce": "report",
                  "missed": 0
                },
                {
                  "rule": "together",
                  "kind": "family",
                  "enforce": "soft",
                  "missed": 2
                },
                {
                  "rule": "twins",
                  "kind": "family",
                  "enforce": "hard",
                  "missed": 2
                }
              ],
            """);
  }

  private String json(String rules) throws IOException {
    return ResultJson.of(
        Example.report(view(rules), new Proof.NoBound(), Example.moves(1000), false),
        Example.OUTPUTS);
  }

  @Test
  void aPolicyOfBalanceAloneHasNoFurtherRulesInTheJson() throws IOException {
    assertThat(json("")).doesNotContain("\"rules\"");
  }
}
