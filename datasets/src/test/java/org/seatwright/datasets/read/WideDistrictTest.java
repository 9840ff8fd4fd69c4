package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.District;

/** Districts whose lists stand in students.csv. */
class WideDistrictTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder).without("choices.csv");
  }

  private String errors(String students) {
    drawn.with("students.csv", students);
    return DistrictReader.read(folder, Optional.empty()).notices().render();
  }

  @Test
  void theColumnsOfRanksAreTheListsAndNoAttributes() {
    drawn.with(
        "students.csv",
        """
        choice_2,student,grade,ses,choice_1,choice_4
        S-K,ada,K,frl,N-K,x
        ,ben,K,paid,S-K,
        ,cyd,1,frl,,
        """);

    District district =
        ((LoadResult.Loaded) DistrictReader.read(folder, Optional.empty())).district();

    assertThat(district.choices().length(0)).isEqualTo(2);
    assertThat(district.choices().program(0, 1)).isEqualTo(2);
    assertThat(district.choices().length(1)).isEqualTo(1);
    assertThat(district.choices().length(2)).isZero();
    assertThat(district.students().getFirst().attributes().names())
        .containsExactly("ses", "choice_4");
  }

  @Test
  void aGapInAListIsNamed() {
    assertThat(errors("student,grade,choice_1,choice_2\nada,K,,N-K\n"))
        .isEqualTo(
            """
            students.csv, row 2, column rank: "2" is a rank of a student without rank 1.
            Number each student's choices 1, 2, 3, … without gaps.\
            """);
  }

  @Test
  void anUnknownProgramIsNamed() {
    assertThat(errors("student,grade,choice_1\nada,K,N-Q\n"))
        .isEqualTo(
            """
            students.csv, row 2, column program: "N-Q" is not in programs.csv.
            Did you mean "N-K"?\
            """);
  }

  @Test
  void aDefectOfTheFileIsToldOnce() {
    assertThat(errors("student,grade,choice_1\nada,K\nben,K,N-K\n"))
        .isEqualTo(
            """
            students.csv, row 2: the row has 1 cell, the header has 2.
            Give every row one cell per column; quote cells that hold commas.\
            """);
  }

  @Test
  void withoutListsAnywhereTheFileIsMissing() {
    assertThat(DistrictReader.read(folder, Optional.empty()).notices().render())
        .isEqualTo("choices.csv: the file is missing.\nEvery district folder needs this file.");
  }

  @Test
  void whereThereAreListsInAFileOfTheirOwnTheColumnsAreAttributes() {
    drawn
        .with("choices.csv", "student,rank,program\nada,1,S-K\n")
        .with("students.csv", "student,grade,choice_1\nada,K,N-K\n");

    District district =
        ((LoadResult.Loaded) DistrictReader.read(folder, Optional.empty())).district();

    assertThat(district.choices().program(0, 0)).isEqualTo(2);
    assertThat(district.students().getFirst().attributes().find("choice_1")).hasValue("N-K");
  }
}
