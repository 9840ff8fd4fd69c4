package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;

@Isolated("It changes the locale.")
class ResultJsonTest {
  private static ReportView reproducible() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);
    return Example.report(
        plan, new Proof.WithinGap(Bound.ofPoints(330)), Example.moves(1000), false);
  }

  @Test
  void aReproducibleRunIsWrittenWhole() {
    assertThat(ResultJson.of(reproducible(), Example.OUTPUTS))
        .isEqualTo(
            """
            {
              "status": "within-gap",
              "valid": true,
              "points": 376,
              "bound": 330,
              "gap": 0.122340426,
              "engines": [
                {
                  "engine": "timefold",
                  "points": 376,
                  "missed": 0
                },
                {
                  "engine": "program",
                  "points": 376,
                  "missed": 0,
                  "bound": 330
                }
              ],
              "cross-check": "Cross-check: all claims agree.",
              "district": "Example",
              "policy": "Example policy",
              "seed": 7,
              "budget": {
                "moves": 1000,
                "gap": 0.005
              },
              "reproducible": true,
              "interrupted": false,
              "version": "1.0",
              "inputs": [
                {
                  "file": "students.csv",
                  "sha256": "ab12"
                }
              ],
              "outputs": [
                {
                  "file": "assignments.csv",
                  "sha256": "cd34"
                }
              ],
              "balance": [
                {
                  "rule": "lunch-eligible share",
                  "enforce": "hard",
                  "places": [
                    {
                      "place": "North",
                      "enrols": 4,
                      "n": 2,
                      "lower": 2,
                      "upper": 2,
                      "missed": 0
                    },
                    {
                      "place": "South",
                      "enrols": 4,
                      "n": 2,
                      "lower": 2,
                      "upper": 2,
                      "missed": 0
                    }
                  ]
                }
              ],
              "figures": {
                "overall": {
                  "students": 8,
                  "first-choice": 0.625,
                  "first-three": 0.875,
                  "mean-rank": 1.285714286,
                  "unlisted": 0.125,
                  "unplaced": 0,
                  "seated-by-rank": [
                    5,
                    2
                  ],
                  "distance-km": {
                    "students": 8,
                    "mean": 2.779877006,
                    "percentile-90": 6.671704814,
                    "maximum": 6.671704814
                  }
                },
                "groups": [
                  {
                    "by": "ses",
                    "value": "frl",
                    "students": 4,
                    "first-choice": 0.5,
                    "first-three": 0.75,
                    "mean-rank": 1.333333333,
                    "unlisted": 0.25,
                    "unplaced": 0,
                    "seated-by-rank": [
                      2,
                      1
                    ],
                    "distance-km": {
                      "students": 4,
                      "mean": 1.667926204,
                      "percentile-90": 5.559754012,
                      "maximum": 5.559754012
                    }
                  },
                  {
                    "by": "ses",
                    "value": "paid",
                    "students": 4,
                    "first-choice": 0.75,
                    "first-three": 1,
                    "mean-rank": 1.25,
                    "unlisted": 0,
                    "unplaced": 0,
                    "seated-by-rank": [
                      3,
                      1
                    ],
                    "distance-km": {
                      "students": 4,
                      "mean": 3.891827808,
                      "percentile-90": 6.671704814,
                      "maximum": 6.671704814
                    }
                  },
                  {
                    "by": "grade",
                    "value": "K",
                    "students": 8,
                    "first-choice": 0.625,
                    "first-three": 0.875,
                    "mean-rank": 1.285714286,
                    "unlisted": 0.125,
                    "unplaced": 0,
                    "seated-by-rank": [
                      5,
                      2
                    ],
                    "distance-km": {
                      "students": 8,
                      "mean": 2.779877006,
                      "percentile-90": 6.671704814,
                      "maximum": 6.671704814
                    }
                  }
                ],
                "segregation": [
                  {
                    "group": "ses=frl",
                    "before": {
                      "members": 3,
                      "students": 7,
                      "schools": 2,
                      "majority-middle-class": 1,
                      "dissimilarity": 0.75,
                      "isolation": 0.75,
                      "exposure": 0.25,
                      "variance-ratio": 0.5625,
                      "information-theory": 0.529461774,
                      "gini": 0.75,
                      "atkinson": 0.75,
                      "hutchens": 0.5
                    },
                    "after": {
                      "members": 4,
                      "students": 8,
                      "schools": 2,
                      "majority-middle-class": 0,
                      "dissimilarity": 0,
                      "isolation": 0.5,
                      "exposure": 0.5,
                      "variance-ratio": 0,
                      "information-theory": 0,
                      "gini": 0,
                      "atkinson": 0,
                      "hutchens": 0
                    }
                  }
                ],
                "justified-envy": {
                  "within-groups": 2,
                  "across-groups": 0
                },
                "waste": {
                  "takeable": 0,
                  "kept-by-rules": 0
                }
              }
            }
            """);
  }

  @Test
  void theBytesDoNotDependOnTheCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      String root = ResultJson.of(reproducible(), Example.OUTPUTS);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ResultJson.of(reproducible(), Example.OUTPUTS)).isEqualTo(root);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aTimedRunSaysHowLongItsEnginesTookAndIsNotReproducible() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);

    assertThat(lines(Example.report(plan, new Proof.NoBound(), Example.seconds(60), false)))
        .contains(
            "  \"status\": \"no-bound\",",
            "      \"seconds\": 1.200",
            "    \"seconds\": 60,",
            "  \"reproducible\": false,")
        .noneMatch(line -> line.contains("\"bound\"") || line.startsWith("  \"gap\""));
  }

  @Test
  void anInterruptedRunIsNotReproducible() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);

    assertThat(lines(Example.report(plan, new Proof.NoBound(), Example.moves(1000), true)))
        .contains(
            "      \"seconds\": 1.200", "  \"reproducible\": false,", "  \"interrupted\": true,");
  }

  @Test
  void aPlanThatBreaksHardRulesIsNotComparedWithABound() {
    PlanView plan = Example.view(Example.PLAN, Example.TIGHT);

    assertThat(
            ResultJson.of(
                Example.report(
                    plan, new Proof.WithinGap(Bound.ofPoints(300)), Example.seconds(60), false),
                Example.OUTPUTS))
        .startsWith(
            """
            {
              "status": "no-bound",
              "valid": false,
              "points": 376,
              "missed": 2,
              "violations": [
            """);
  }

  @Test
  void aConflictNamesRulePlaceAndHowMany() {
    PlanView plan = Example.view(Example.PLAN, Example.TIGHT);
    ReportView report = Example.report(plan, new Proof.Infeasible(2), Example.moves(1000), false);

    assertThat(ResultJson.of(report, Example.OUTPUTS))
        .startsWith(
            """
            {
              "status": "infeasible",
              "valid": false,
              "points": 376,
              "missed": 2,
              "missed-at-least": 2,
              "violations": [
                {
                  "rule": "three of four",
                  "place": "North",
                  "missed": 1,
                  "message": "Rule \\"three of four\\" at North: N is 2 of 4, must be 3 to 4; missed by 1."
                },
                {
                  "rule": "three of four",
                  "place": "South",
                  "missed": 1,
                  "message": "Rule \\"three of four\\" at South: N is 2 of 4, must be 3 to 4; missed by 1."
                }
              ],
              "engines": [
            """);
  }

  private static List<String> lines(ReportView report) {
    return ResultJson.of(report, Example.OUTPUTS).lines().toList();
  }
}
