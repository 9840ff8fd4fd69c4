package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.policy.Fraction;

class RunReaderTest {
  @TempDir Path folder;

  private RunResult read(String text) throws IOException {
    return RunReader.read(Files.writeString(folder.resolve("result.json"), text));
  }

  private String refusal(String text) throws IOException {
    RunResult result = read(text);
    assertThat(result).isInstanceOf(RunResult.Refused.class);
    return result.notices().render().replace(folder.toString(), "FOLDER");
  }

  @Test
  void whatARunSaysOfItselfIsRead() throws IOException {
    RunResult result =
        read(
            """
            {
              "status": "within-gap", "valid": true, "ranks": [4, 0], "points": 120,
              "bound-ranks": [4, 0], "bound": 110, "gap": 0.083333333,
              "engines": [{"engine": "timefold", "points": 130}],
              "inputs": [{"file": "a.csv", "sha256": "12"}, {"file": "b.csv", "sha256": "34"}],
              "outputs": [{"file": "c.csv", "sha256": "56"}]
            }
            """);

    assertThat(result.notices().render()).isEmpty();
    assertThat(((RunResult.Loaded) result).run())
        .isEqualTo(
            new StatedRun(
                "within-gap",
                true,
                0,
                Optional.empty(),
                List.of(4L, 0L),
                120,
                List.of(4L, 0L),
                Optional.of(110L),
                Optional.of(Fraction.of(new BigDecimal("0.083333333"))),
                List.of(new InputFile("a.csv", "12"), new InputFile("b.csv", "34")),
                List.of(new InputFile("c.csv", "56"))));
  }

  @Test
  void whatAPlanMissesIsRead() throws IOException {
    RunResult result =
        read(
            "{\"status\": \"infeasible\", \"points\": 1, \"missed\": 3, \"missed-at-least\": 2,"
                + " \"valid\": false, \"inputs\": [], \"outputs\": []}");

    assertThat(((RunResult.Loaded) result).run())
        .isEqualTo(
            new StatedRun(
                "infeasible",
                false,
                3,
                Optional.of(2L),
                List.of(),
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
  }

  @Test
  void whatEveryRunSaysMustBeThere() throws IOException {
    assertThat(refusal("{\"points\": 1.5, \"inputs\": [{\"file\": \"a.csv\"}]}"))
        .isEqualTo(
            """
            FOLDER/result.json, row 1: the key status is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.
            FOLDER/result.json, row 1: the key valid is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.
            FOLDER/result.json, row 1, column points: "1.5" is not a whole number between 0 and 9,223,372,036,854,775,807.
            Write digits alone, such as 25.
            FOLDER/result.json, row 1, column inputs[0]: the key sha256 is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.
            FOLDER/result.json, row 1: the key outputs is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
  }

  @Test
  void aFolderWithoutResultIsNoRun() {
    RunResult result = RunReader.read(folder.resolve("result.json"));

    assertThat(result.notices().render().replace(folder.toString(), "FOLDER"))
        .isEqualTo(
            """
            FOLDER/result.json: there is no such file.
            Check the path.\
            """);
  }
}
