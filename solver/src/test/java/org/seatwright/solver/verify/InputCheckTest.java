package org.seatwright.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.datasets.read.InputFile;

/** Files read now against those that a run read. */
class InputCheckTest {
  private static final List<InputFile> FOLDER =
      List.of(new InputFile("students.csv", "ab12"), new InputFile("policy.yaml", "cd34"));
  private static final List<InputFile> JSON = List.of(new InputFile("district.json", "ef56"));

  private static List<String> findings(List<InputFile> ofRun, List<InputFile> read) {
    return InputCheck.of(ofRun, read).stream().map(Finding::sentence).toList();
  }

  @Test
  void aDistrictInAnotherFormIsSaidToBeThat() {
    assertThat(findings(FOLDER, JSON))
        .containsExactly(
            "Inputs: the run read a folder, this is one file in JSON; name the district in the form"
                + " that was solved.");
    assertThat(findings(JSON, FOLDER))
        .containsExactly(
            "Inputs: the run read one file in JSON, this is a folder; name the district in the form"
                + " that was solved.");
  }

  @Test
  void inOneFormFilesAreComparedOneByOne() {
    assertThat(findings(FOLDER, FOLDER.subList(0, 1)))
        .containsExactly(
            "Inputs: the run read policy.yaml, which was not read now; --policy names another"
                + " policy.");
    assertThat(findings(JSON, JSON))
        .containsExactly("Inputs: the file is the one the run read, by SHA-256.");
  }
}
