package org.seatwright.datasets.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.problem.AssignmentProblem;

class ExportsTest {
  @TempDir Path temp;
  private LoadResult.Loaded town;

  @BeforeEach
  void draw() throws IOException {
    town = DrawnTown.read(temp.resolve("town"));
  }

  private Path out() throws IOException {
    return Files.createDirectories(temp.resolve("out"));
  }

  @Test
  void jsonHoldsDistrictPolicyAndPlan() throws IOException {
    Path file = temp.resolve("town.json");

    JsonExport.write(
        town.district(), town.policy(), town.district(), Optional.of(DrawnTown.plan()), file);

    assertThat(file)
        .hasContent(
            """
            {
              "format": 1,
              "district": "Old Town, East",
              "year": "2026-27",
              "schools": [
                {"school": "N", "name": "North", "latitude": 41.3, "longitude": -72.9},
                {"school": "S", "name": "South", "latitude": null, "longitude": null}
              ],
              "programs": [
                {"program": "N-K", "school": "N", "grade": "K", "seats": 2},
                {"program": "S-K", "school": "S", "grade": "K", "seats": 1},
                {"program": "N-1", "school": "N", "grade": "1", "seats": 3}
              ],
              "students": [
                {"student": "ada", "grade": "K", "latitude": 41.31, "longitude": -72.9, "ses": "frl"},
                {"student": "ben", "grade": "K", "latitude": null, "longitude": null, "ses": "paid"},
                {"student": "cyd", "grade": "K", "latitude": null, "longitude": null, "ses": "paid"},
                {"student": "dee", "grade": "1", "latitude": null, "longitude": null, "ses": "frl"}
              ],
              "choices": [
                {"student": "ada", "programs": ["N-K", "S-K"]},
                {"student": "ben", "programs": ["N-K", "S-K"]},
                {"student": "dee", "programs": ["N-1"]}
              ],
              "policy": {
                "policy" : "Half and half",
                "balance" : [ {
                  "name" : "mix",
                  "of" : "ses=frl",
                  "per" : "school",
                  "share" : [ 0.25, 0.5 ],
                  "enforce" : "hard"
                } ],
                "placement" : {
                  "unlisted" : "when-needed",
                  "everyone-placed" : false
                },
                "points" : {
                  "rank" : [ 0, 10 ],
                  "unlisted" : 300,
                  "per-km" : 10,
                  "unplaced" : 1000
                },
                "lottery" : 1
              },
              "plan": [
                {"student": "ada", "program": "N-K", "school": "N", "rank": 1, "how": "choice"},
                {"student": "ben", "program": "N-K", "school": "N", "rank": 1, "how": "choice"},
                {"student": "cyd", "program": "S-K", "school": "S", "rank": null, "how": "unlisted"},
                {"student": "dee", "program": "", "school": "", "rank": null, "how": "unplaced"}
              ]
            }
            """);
  }

  @Test
  void wideFilesHaveAColumnPerRank() throws IOException {
    Path folder = temp.resolve("wide");

    WideExport.write(town.district(), town.policy(), folder);

    assertThat(folder.resolve("students.csv"))
        .hasContent(
            """
            student,grade,latitude,longitude,ses,choice_1,choice_2
            ada,K,41.31,-72.9,frl,N-K,S-K
            ben,K,,,paid,N-K,S-K
            cyd,K,,,paid,,
            dee,1,,,frl,N-1,
            """);
  }

  @Test
  void optionsTellWhatEverySeatCosts() throws IOException {
    AssignmentProblem problem = AssignmentProblem.compile(town.district(), town.policy());
    Path file = temp.resolve("options.csv");

    OptionsExport.write(town.district(), problem, Optional.of(DrawnTown.plan()), file);

    assertThat(file)
        .hasContent(
            """
            student,type,program,school,rank,km,points,seated
            ada,1,N-K,N,1,1.112,0,1
            ada,1,S-K,S,2,,10,0
            ada,1,,,,,1000,0
            ben,2,N-K,N,1,,0,1
            ben,2,S-K,S,2,,10,0
            ben,2,,,,,1000,0
            cyd,2,N-K,N,,,300,0
            cyd,2,S-K,S,,,300,1
            cyd,2,,,,,1000,0
            dee,1,N-1,N,1,,0,0
            dee,1,,,,,1000,1
            """);
    OptionsExport.write(town.district(), problem, Optional.empty(), temp.resolve("plain.csv"));
    assertThat(Files.readAllLines(temp.resolve("plain.csv")))
        .startsWith("student,type,program,school,rank,km,points", "ada,1,N-K,N,1,1.112,0");
  }

  @Test
  void ordersAreCountedByGradeAsPrefLibHasThem() throws IOException {
    Path folder = out();

    assertThat(PrefLibExport.write(town.district(), folder))
        .containsExactly("00000-00000001.soc", "00000-00000002.soc", "info.txt");

    assertThat(folder.resolve("00000-00000001.soc"))
        .hasContent(
            """
            # FILE NAME: 00000-00000001.soc
            # TITLE: Old Town, East, grade K
            # DESCRIPTION: Left out: students who ranked nothing (1).
            # DATA TYPE: soc
            # MODIFICATION TYPE: original
            # RELATES TO:\s
            # RELATED FILES:\s
            # PUBLICATION DATE:\s
            # MODIFICATION DATE:\s
            # NUMBER ALTERNATIVES: 2
            # NUMBER VOTERS: 2
            # NUMBER UNIQUE ORDERS: 1
            # ALTERNATIVE NAME 1: N-K
            # ALTERNATIVE NAME 2: S-K
            2: 1,2
            """);
    assertThat(folder.resolve("info.txt"))
        .content()
        .contains(
            """
            file_name, modification_type, relates_to, title, description, publication_date
            00000-00000001.soc, original, , \"""Old Town, East, grade K\""", Left out: students who ranked nothing (1).,\s
            00000-00000002.soc, original, , \"""Old Town, East, grade 1\""", ,\s
            """);
  }

  @Test
  void incompleteOrdersMakeAnIncompleteFileTheMostFrequentFirst() throws IOException {
    Path folder = out();
    District other =
        town.district()
            .withChoices(
                RankedChoices.of(
                    List.of(new int[] {1, 0}, new int[] {1}, new int[] {1}, new int[] {})));

    assertThat(PrefLibExport.write(other, folder))
        .containsExactly("00000-00000001.soi", "00000-00000002.soi", "info.txt");

    assertThat(Files.readAllLines(folder.resolve("00000-00000001.soi")))
        .contains("# DATA TYPE: soi", "# NUMBER VOTERS: 3", "# NUMBER UNIQUE ORDERS: 2")
        .endsWith("2: 2", "1: 2,1");
    assertThat(Files.readAllLines(folder.resolve("00000-00000002.soi")))
        .contains("# NUMBER VOTERS: 0", "# NUMBER UNIQUE ORDERS: 0")
        .endsWith("# ALTERNATIVE NAME 1: N-1");
  }

  @Test
  void anAttributeNamedLikeAChoiceHasNoPlaceInAWideFile() throws IOException {
    Path folder = temp.resolve("named");
    DrawnTown.read(folder);
    Path students = folder.resolve("students.csv");
    Files.writeString(students, Files.readString(students).replace(",ses\n", ",choice_1\n"));
    Files.delete(folder.resolve("policy.yaml"));
    LoadResult.Loaded named = (LoadResult.Loaded) DistrictReader.read(folder, Optional.empty());

    assertThatThrownBy(() -> WideExport.write(named.district(), named.policy(), out()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "students.csv: an attribute is named \"choice_1\", as the choices of a wide file are;"
                + " rename it.");
  }

  @Test
  void theNoteSaysWhatWasExported() throws IOException {
    Path file = temp.resolve("export.json");

    new ExportNote(
            "mps",
            "Old Town",
            "Half",
            true,
            List.of("spread"),
            List.of(new InputFile("schools.csv", "00ff")),
            "1.2")
        .write(file);

    assertThat(file)
        .hasContent(
            """
            {
              "format" : "mps",
              "district" : "Old Town",
              "policy" : "Half",
              "plan" : true,
              "left-out" : [ "spread" ],
              "inputs" : [ {
                "file" : "schools.csv",
                "sha256" : "00ff"
              } ],
              "version" : "1.2"
            }
            """);
  }
}
