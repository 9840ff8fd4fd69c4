package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

class PlanReaderTest {
  @TempDir Path folder;

  private Path plan(String text) throws IOException {
    return Files.writeString(folder.resolve("plan.csv"), text);
  }

  private String refusal(Path plan) {
    PlanResult result = PlanReader.read(plan);
    assertThat(result).isInstanceOf(PlanResult.Refused.class);
    return result.notices().render().replace(folder.toString(), "FOLDER");
  }

  @Test
  void rowsKeepTheirLinesAndBlankProgramsAreUnplaced() throws IOException {
    PlanResult result =
        PlanReader.read(
            plan("how,program,student\nchoice,N-K,ada\n\nunplaced,,\"b\nen\"\n,nowhere,ada\n"));

    assertThat(result.notices().render()).isEmpty();
    assertThat(((PlanResult.Loaded) result).rows())
        .containsExactly(
            new PlanRow(2, new StudentId("ada"), Optional.of(new ProgramId("N-K"))),
            new PlanRow(4, new StudentId("b\nen"), Optional.empty()),
            new PlanRow(6, new StudentId("ada"), Optional.of(new ProgramId("nowhere"))));
    assertThat(((PlanResult.Loaded) result).input().file()).isEqualTo("plan.csv");
  }

  @Test
  void cellsMarkedForSpreadsheetsAreTheIdsTheyWere() throws IOException {
    PlanResult result = PlanReader.read(plan("student,program\n'=ada,'@K\n''-ben,-7\n'tis,\n"));

    assertThat(((PlanResult.Loaded) result).rows())
        .containsExactly(
            new PlanRow(2, new StudentId("=ada"), Optional.of(new ProgramId("@K"))),
            new PlanRow(3, new StudentId("'-ben"), Optional.of(new ProgramId("-7"))),
            new PlanRow(4, new StudentId("'tis"), Optional.empty()));
  }

  @Test
  void aHeaderAloneIsAPlanWithoutRows() throws IOException {
    PlanResult result = PlanReader.read(plan("student,program\n"));

    assertThat(((PlanResult.Loaded) result).rows()).isEmpty();
  }

  @Test
  void everyRowNamesAStudent() throws IOException {
    assertThat(refusal(plan("student,program\n,N-K\n")))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 2, column student: the cell is blank.
            Every row needs a value here.\
            """);
  }

  @Test
  void thePlanHasItsColumns() throws IOException {
    assertThat(refusal(plan("student,programme\nada,N-K\n")))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 1, column program: the column is missing (the header has student, \
            programme).
            Maybe "programme" is meant; rename it.\
            """);
  }

  @Test
  void aMissingPlanIsRefused() {
    assertThat(refusal(folder.resolve("none.csv")))
        .isEqualTo("FOLDER/none.csv: there is no such file.\nCheck the path.");
  }

  @Test
  void aFolderIsNoPlan() {
    assertThat(refusal(folder))
        .isEqualTo(
            "FOLDER: this is not a plain file.\nPut a file here, not a folder, pipe or device.");
  }
}
