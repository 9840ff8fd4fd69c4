package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.District;

class JsonDistrictTest {
  private static final String SOUND =
      """
      {
        "format": 1,
        "district": "Two",
        "schools": [{"school": "N"}],
        "programs": [{"program": "N-K", "school": "N", "grade": "K", "seats": 2}],
        "students": [
          {"student": "ada", "grade": "K", "ses": "frl"},
          {"student": "ben", "grade": "K", "ses": null}
        ],
        "choices": [
          {"student": "ada", "programs": ["N-K"]}
        ],
        "policy": {"policy": "Plain"}
      }
      """;

  @TempDir Path folder;

  private Path json(String text) throws IOException {
    return Files.writeString(folder.resolve("two.json"), text);
  }

  private District district(String text) throws IOException {
    return switch (DistrictReader.read(json(text), Optional.empty())) {
      case LoadResult.Loaded loaded -> loaded.district();
      case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
  }

  private String refusal(String text) throws IOException {
    LoadResult result = DistrictReader.read(json(text), Optional.empty());
    assertThat(result).isInstanceOf(LoadResult.Refused.class);
    return result.notices().render().replace(folder.toString(), "FOLDER");
  }

  private String refusalOf(String part, String other) throws IOException {
    assertThat(SOUND).contains(part);
    return refusal(SOUND.replace(part, other));
  }

  @Test
  void theFileIsTheDistrict() throws IOException {
    LoadResult.Loaded loaded =
        (LoadResult.Loaded) DistrictReader.read(json(SOUND), Optional.empty());

    assertThat(loaded.district().name()).isEqualTo("Two");
    assertThat(loaded.district().students()).hasSize(2);
    assertThat(loaded.district().students().get(1).attributes().find("ses")).hasValue("");
    assertThat(loaded.district().choices().length(0)).isEqualTo(1);
    assertThat(loaded.policy().name()).isEqualTo("Plain");
    assertThat(loaded.inputs()).extracting(InputFile::file).containsExactly("two.json");
  }

  @Test
  void keysMayComeInAnyOrderAndOnOneLine() throws IOException {
    District district =
        district(
            """
            {"choices":[{"programs":["N-K"],"student":"ada"}],"district":"Two","format":1,\
            "programs":[{"grade":"K","program":"N-K","school":"N","seats":2}],\
            "schools":[{"school":"N"}],\
            "students":[{"grade":"K","student":"ada"},{"student":"ben","grade":"K"}]}\
            """);

    assertThat(district.choices().length(0)).isEqualTo(1);
    assertThat(district.students()).hasSize(2);
  }

  @Test
  void aRowHasTheKeysOfTheFirst() throws IOException {
    assertThat(refusalOf("\"grade\": \"K\", \"ses\": null", "\"grade\": \"K\""))
        .isEqualTo(
            """
            FOLDER/two.json, row 8: the row lacks the key ses.
            Give every row the same keys, each once; a blank cell is null.\
            """);
    assertThat(refusalOf("{\"school\": \"N\"}]", "{}]"))
        .startsWith("FOLDER/two.json, row 4: the row lacks the key school.\n");
    assertThat(refusalOf("\"ses\": null", "\"ses\": null, \"zone\": \"east\""))
        .isEqualTo(
            """
            FOLDER/two.json, row 8: "zone" is not a key of the first row, or stands here twice \
            (student, grade, ses).
            Give every row the same keys, each once; a blank cell is null.\
            """);
  }

  @Test
  void defectsOfCellsHaveTheirLine() throws IOException {
    assertThat(refusalOf("[\"N-K\"]", "[\"N-K\",\n \"N-X\"]"))
        .isEqualTo(
            """
            FOLDER/two.json, row 12, column program: "N-X" is not in programs.csv.
            Did you mean "N-K"?\
            """);
    assertThat(refusalOf("\"seats\": 2", "\"seats\": \"two\""))
        .isEqualTo(
            """
            FOLDER/two.json, row 5, column seats: "two" is not a whole number between 0 and 1,000,000.
            Write digits alone, such as 25.\
            """);
    assertThat(refusalOf("\"grade\": \"K\", \"ses\": \"frl\"", "\"grade\": [\"K\"], \"ses\": \"\""))
        .startsWith(
            """
            FOLDER/two.json, row 7, column grade: a list, an object or nothing stands where a value \
            is needed.
            Write a text or a number.
            """);
  }

  @Test
  void defectsOfListsHaveTheirLine() throws IOException {
    assertThat(
            refusalOf("{\"student\": \"ada\", \"programs\": [\"N-K\"]}", "{\"student\": \"ada\"}"))
        .isEqualTo(
            """
            FOLDER/two.json, row 11: the row has no student, or no list of programs.
            Write {"student": "…", "programs": ["…", …]}, the favourite first.\
            """);
    assertThat(refusalOf("{\"student\": \"ada\", \"programs\": [\"N-K\"]}", "7, []"))
        .isEqualTo(
            """
            FOLDER/two.json, row 11: the row is not an object.
            Write an object per row, with a key per column.
            FOLDER/two.json, row 11: the row is not an object.
            Write an object per row, with a key per column.\
            """);
    assertThat(refusalOf("[\"N-K\"]", "[null]"))
        .isEqualTo(
            """
            FOLDER/two.json, row 11, column programs: a list, an object or nothing stands where a \
            value is needed.
            Write a text or a number.\
            """);
  }

  @Test
  void theFileHasItsKeys() throws IOException {
    assertThat(refusalOf("\"schools\": [{\"school\": \"N\"}],", ""))
        .isEqualTo("FOLDER/two.json: the key schools is missing.\nEvery district needs it.");
    assertThat(refusalOf("\"schools\": [{\"school\": \"N\"}]", "\"schools\": 7"))
        .isEqualTo(
            """
            FOLDER/two.json, row 4, column schools: schools is not a list of rows.
            Write an object per row, with a key per column.\
            """);
    assertThat(refusalOf("\"policy\": {\"policy\": \"Plain\"}", "\"policy\": \"Plain\""))
        .isEqualTo(
            """
            FOLDER/two.json, row 13, column policy: policy is not an object.
            Write an object of keys.\
            """);
    assertThat(refusalOf("\"district\": \"Two\"", "\"distrikt\": \"Two\""))
        .startsWith("FOLDER/two.json, row 3, column distrikt: \"distrikt\" is not a key of")
        .endsWith("Did you mean \"district\"?");
    assertThat(refusalOf("\"format\": 1", "\"format\": 2"))
        .startsWith(
            "FOLDER/two.json, row 2, column format: \"2\" is not 1, the only number that is read");
    assertThat(refusalOf("\"format\": 1", "\"format\": 1, \"format\": 1"))
        .startsWith("FOLDER/two.json, row 2: \"format\" is already given in row 2.");
  }

  @Test
  void aDefectOfThePolicyHasItsLine() throws IOException {
    assertThat(refusalOf("{\"policy\": \"Plain\"}", "{\n\"policy\": \"Plain\",\n\"lotery\": 1}"))
        .startsWith("FOLDER/two.json, row 15, column lotery: \"lotery\" is not a key of");
  }

  @Test
  void brokenTextIsNamedWithItsLine() throws IOException {
    assertThat(refusal(SOUND.substring(0, SOUND.indexOf("\"choices\""))))
        .startsWith("FOLDER/two.json, row 10: the text cannot be read as JSON (");
    assertThat(refusal("[]"))
        .isEqualTo(
            """
            FOLDER/two.json: the file does not hold one object.
            Write an object with the keys district, schools, programs, students and choices.\
            """);
    assertThat(refusal("{} {}"))
        .startsWith(
            "FOLDER/two.json, row 1: the text cannot be read as JSON (more text follows the end).");
    assertThat(refusal(""))
        .isEqualTo("FOLDER/two.json: the file is empty.\nWrite its content, or export it again.");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
    Files.write(
        folder.resolve("two.json"),
        SOUND.replace("Two", "é").getBytes(StandardCharsets.ISO_8859_1));

    LoadResult result = DistrictReader.read(folder.resolve("two.json"), Optional.empty());

    assertThat(result.notices().render())
        .endsWith(
            """
            two.json, row 3: the text is not UTF-8.
            Save it as UTF-8; spreadsheet programs call that "CSV UTF-8".\
            """);
  }

  @Test
  void listsInListsWithoutEndAreRefused() throws IOException {
    assertThat(refusal("{\"schools\": " + "[".repeat(1_000_000)))
        .startsWith(
            "FOLDER/two.json, row 1: the text cannot be read as JSON (a name, text or number is too"
                + " long, or lists and objects stand too deep in each other).");
  }

  @Test
  void aMillionKeysAreRefused() throws IOException {
    StringBuilder row = new StringBuilder("{\"school\": \"N\"");
    for (int k = 0; k < 1_000_000; k++) {
      row.append(", \"k").append(k).append("\": 1");
    }

    assertThat(refusalOf("{\"school\": \"N\"}", row.append('}').toString()))
        .isEqualTo(
            """
            FOLDER/two.json, row 4: the row has more than 1,000 keys.
            Maybe it is the wrong file; else remove keys that no rule needs.\
            """);
  }

  @Test
  void aListWithoutEndIsRefusedInLittleMemory() throws IOException {
    String start = SOUND.substring(0, SOUND.indexOf("\"N-K\"]"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("two.json"))) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] block = "\"N-K\",\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      for (int k = 0; k < 300; k++) {
        out.write(block);
      }
      out.write("\"N-K\"]}]}".getBytes(StandardCharsets.UTF_8));
    }

    LoadResult result = DistrictReader.read(folder.resolve("two.json"), Optional.empty());

    assertThat(result.notices().render()).contains("And more: too large × 2,");
  }

  @Test
  void aFileThatIsNotThereIsNoDistrict() {
    LoadResult result = DistrictReader.read(folder.resolve("none.json"), Optional.empty());

    assertThat(result.notices().render()).contains("there is no such folder");
  }
}
