package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDefectsTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  private static String refusal(Path folder, Optional<Path> policy) {
    LoadResult result = DistrictReader.read(folder, policy);
    assertThat(result).isInstanceOf(LoadResult.Refused.class);
    return result.notices().render();
  }

  @Test
  void aMissingFolderIsRefused() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(refusal(nowhere, Optional.empty()))
        .isEqualTo(
            nowhere
                + """
                : there is no such folder.
                Name a folder with district.yaml, schools.csv, programs.csv, students.csv and \
                choices.csv.\
                """);
  }

  @Test
  void aRunFolderInPlaceOfTheDistrictIsRefusedAtOnce() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("run.json"), "{}");
    Files.writeString(run.resolve("schools.csv"), "school\nN\nN\n");

    assertThat(refusal(run, Optional.empty()))
        .isEqualTo(
            run
                + """
                : this is a run folder, not a district.
                Name the district that the plan is of.\
                """);
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() {
    Path file = folder.resolve("schools.csv");

    assertThat(refusal(file, Optional.empty()))
        .isEqualTo(
            file
                + """
                : this is a file, not a folder.
                Name the folder that holds the district's files.\
                """);
  }

  @Test
  void everyMissingFileIsNamed() {
    for (String file :
        new String[] {
          "district.yaml", "schools.csv", "programs.csv", "students.csv", "choices.csv"
        }) {
      drawn.without(file);
    }

    assertThat(drawn.errors())
        .containsExactly(
            "district.yaml: the file is missing.\nEvery district folder needs this file.",
            "schools.csv: the file is missing.\nEvery district folder needs this file.",
            "programs.csv: the file is missing.\nEvery district folder needs this file.",
            "students.csv: the file is missing.\nEvery district folder needs this file.",
            "choices.csv: the file is missing.\nEvery district folder needs this file.");
  }

  @Test
  void aPolicyThatIsNamedMustExist() {
    Path policy = folder.resolve("mine.yaml");

    assertThat(refusal(folder, Optional.of(policy)))
        .isEqualTo(policy + ": there is no such file.\nCheck the path.");
  }

  @Test
  void anOptionalFileThatLeadsNowhereIsRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("travel.csv"), folder.resolve("nowhere"));

    assertThat(drawn.errors())
        .containsExactly(
            "travel.csv: the file is missing.\nEvery district folder needs this file.");
  }

  @Test
  void aFolderInPlaceOfAFileIsRefused() throws IOException {
    drawn.without("students.csv").without("district.yaml");
    Files.createDirectory(folder.resolve("students.csv"));
    Files.createDirectory(folder.resolve("district.yaml"));

    assertThat(drawn.errors())
        .containsExactly(
            """
            district.yaml: this is not a plain file.
            Put a file here, not a folder, pipe or device.\
            """,
            """
            students.csv: this is not a plain file.
            Put a file here, not a folder, pipe or device.\
            """);
  }

  @Test
  void aDeviceInPlaceOfAFileIsRefused() throws IOException {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "This machine has no /dev/zero.");
    Files.createSymbolicLink(folder.resolve("travel.csv"), device);

    assertThat(drawn.errors())
        .containsExactly(
            """
            travel.csv: this is not a plain file.
            Put a file here, not a folder, pipe or device.\
            """);
    drawn.without("travel.csv");
  }

  @Test
  void aFileWithoutPermissionIsRefused() throws IOException {
    Path file = folder.resolve("students.csv");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "This user may read every file.");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv: reading is refused.
            Check the permissions and whether another program holds it.\
            """);
  }

  @Test
  void emptyFilesAreRefused() {
    drawn
        .with("district.yaml", " \n")
        .with("schools.csv", "")
        .with("programs.csv", "\ufeff")
        .with("students.csv", "\n\r\n")
        .with("policy.yaml", "# nothing\n");

    String remedy = "Write its content, or export it again.";
    assertThat(drawn.errors())
        .containsExactly(
            "district.yaml: the file is empty.\n" + remedy,
            "schools.csv: the file is empty.\n" + remedy,
            "programs.csv: the file is empty.\n" + remedy,
            "students.csv: the file is empty.\n" + remedy,
            "policy.yaml: the file is empty.\n" + remedy);
  }

  @Test
  void utf16IsRecognised() {
    drawn
        .with("students.csv", "\ufeffstudent,grade\n".getBytes(StandardCharsets.UTF_16LE))
        .with("district.yaml", "\ufeffdistrict: A\n".getBytes(StandardCharsets.UTF_16BE));

    String remedy = "Save it as UTF-8; spreadsheet programs call that \"CSV UTF-8\".";
    assertThat(drawn.errors())
        .containsExactly(
            "district.yaml: the file is in UTF-16.\n" + remedy,
            "students.csv: the file is in UTF-16.\n" + remedy);
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
    drawn
        .with(
            "schools.csv",
            "school,name\nN,North\r\nS,Sch\u00f6n\n".getBytes(StandardCharsets.ISO_8859_1))
        .with("policy.yaml", "#\n#\npolicy: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

    String remedy = "Save it as UTF-8; spreadsheet programs call that \"CSV UTF-8\".";
    assertThat(drawn.errors())
        .containsExactly(
            "schools.csv, row 3: the text is not UTF-8.\n" + remedy,
            "policy.yaml, row 3: the text is not UTF-8.\n" + remedy);
  }

  @Test
  void aCharacterCutOffAtTheEndIsRefused() {
    drawn.with("travel.csv", "student,school,km\n\u00c3".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(drawn.errors())
        .containsExactly(
            """
            travel.csv, row 2: the text is not UTF-8.
            Save it as UTF-8; spreadsheet programs call that "CSV UTF-8".\
            """);
  }

  @Test
  void nulCharactersAreRefusedWithTheirLine() {
    drawn
        .with("students.csv", "student,grade\nada,K\nb\0n,K\n")
        .with("policy.yaml", "policy: a\0b\n");

    String remedy = "Maybe the file is damaged, or it is not a text file.";
    assertThat(drawn.errors())
        .containsExactly(
            "students.csv, row 3: the line holds a NUL character.\n" + remedy,
            "policy.yaml, row 1: the line holds a NUL character.\n" + remedy);
  }
}
