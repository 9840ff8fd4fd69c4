package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.readiness.Severity;

class ReadinessJsonTest {
  @TempDir Path folder;

  @Test
  void aReportIsTotalsForPrograms() throws IOException {
    ReadinessDistrict district =
        new ReadinessDistrict(folder)
            .programs("N-K:1", "S-K:0")
            .students("Ada K frl N: N-K S-K", "Ben K paid N: N-K S-K");

    assertThat(ReadinessJson.of(district.view(false)))
        .isEqualTo(
            """
            {
              "readiness": 1,
              "district": "Small",
              "policy": "Drawn",
              "ready": true,
              "errors": 0,
              "warnings": 2,
              "notes": 0,
              "version": "1.0",
              "files": [ ],
              "files-more": 0,
              "findings": [
                {
                  "severity": "warning",
                  "kind": "seats-short",
                  "sentence": "2 students may sit only in grade K (2 programs), which together have 1 seat: at least 1 must stay unplaced.",
                  "details": [ ],
                  "remedy": "Add seats or open other programs to these students, if all are to have a seat.",
                  "facts": {
                    "must-sit": false,
                    "programs": 2,
                    "students": 2,
                    "seats": 1,
                    "usable-seats": 1
                  }
                },
                {
                  "severity": "warning",
                  "kind": "no-seats",
                  "sentence": "1 program has no seats, and 2 choices name one of them.",
                  "details": [
                    "S-K"
                  ],
                  "remedy": "Give them seats, or take them out of the choices.",
                  "facts": {
                    "programs": 1,
                    "choices": 2
                  }
                }
              ],
              "census": {
                "students": 2,
                "schools": 2,
                "programs": 2,
                "choices": 4,
                "grades": [
                  {
                    "grade": "K",
                    "students": 2,
                    "must-sit": 0,
                    "seats": 1,
                    "programs": 2,
                    "schools": 2,
                    "lists": 2,
                    "choices": 4
                  }
                ],
                "groups": [
                  {
                    "attribute": "ses",
                    "value": "frl",
                    "students": 1,
                    "lists": 1,
                    "lists-of-one-choice": 0,
                    "lists-of-one-school": 0,
                    "students-by-grade": [
                      1
                    ]
                  },
                  {
                    "attribute": "ses",
                    "value": "paid",
                    "students": 1,
                    "lists": 1,
                    "lists-of-one-choice": 0,
                    "lists-of-one-school": 0,
                    "students-by-grade": [
                      1
                    ]
                  }
                ]
              }
            }
            """);
  }

  @Test
  void studentsAreNamedOnlyToThoseWhoMaySeeThem() throws IOException {
    ReadinessDistrict district =
        new ReadinessDistrict(folder)
            .programs("N-K:9", "S-K:9")
            .students("Zoe K frl N: N-K", "zoe K frl N: N-K S-K");

    assertThat(ReadinessJson.of(district.view(false))).doesNotContainIgnoringCase("zoe");
    assertThat(ReadinessJson.of(district.view(true))).contains("\"Zoe / zoe\"");
  }

  @Test
  void defectsOfFilesAreCountedByKindAndPlace() {
    DefectView defect =
        new DefectView(
            Severity.ERROR, "bad number", "programs.csv", "seats", 2, List.of(3L), List.of("Why."));

    assertThat(
            ReadinessJson.of(
                new ReadinessView(
                    "Small",
                    List.of(defect),
                    Map.of(Severity.ERROR, 3L),
                    Optional.empty(),
                    false,
                    "1.0")))
        .isEqualTo(
            """
            {
              "readiness": 1,
              "district": "Small",
              "ready": false,
              "errors": 3,
              "warnings": 0,
              "notes": 0,
              "version": "1.0",
              "files": [
                {
                  "severity": "error",
                  "kind": "bad number",
                  "file": "programs.csv",
                  "column": "seats",
                  "count": 2,
                  "first-rows": [
                    3
                  ],
                  "messages": [
                    "Why."
                  ]
                }
              ],
              "files-more": 1
            }
            """);
  }
}
