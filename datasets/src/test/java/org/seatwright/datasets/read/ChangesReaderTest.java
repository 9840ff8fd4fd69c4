package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.model.district.Student;
import org.seatwright.model.late.LateChanges;

class ChangesReaderTest {
  private static final String HEADER =
      "change,student,grade,ses,latitude,longitude,zone,household,choice_1,choice_2\n";

  @TempDir Path folder;
  private Path changes = Path.of("");

  @BeforeEach
  void draw() {
    changes = folder.resolve("changes.csv");
  }

  /** Reads changes to the drawn district, in whose plan cyd has no seat. */
  private ChangesResult read(String text) throws IOException {
    Files.writeString(changes, text);
    LoadResult.Loaded drawn = new DrawnDistrict(folder).load();
    return ChangesReader.read(changes, drawn.district(), drawn.policy(), student -> student < 2);
  }

  private LateChanges load(String text) throws IOException {
    ChangesResult result = read(text);
    assertThat(result).isInstanceOf(ChangesResult.Loaded.class);
    return ((ChangesResult.Loaded) result).changes();
  }

  /** The messages without the folder. */
  private List<String> errors(String text) throws IOException {
    ChangesResult result = read(text);
    assertThat(result).isInstanceOf(ChangesResult.Refused.class);
    return ((ChangesResult.Refused) result)
        .notices().kept().stream()
            .map(Notice::message)
            .map(message -> message.replace(changes.toString(), "changes.csv"))
            .toList();
  }

  @Test
  void everyKindOfChangeIsRead() throws IOException {
    LateChanges late =
        load(
            HEADER
                + """
                arrive,dot,K,frl,41.3,-72.9,east,h9,S-K,N-K
                arrive,eli,1,paid,,,west,,,
                leave,cyd,,,,,,,,
                decline,ada,,,,,,,,
                relist,ada,,,,,,,S-K,
                relist,ben,,,,,,,N-K,S-K
                """);

    assertThat(late.arrived().stream().map(it -> it.student().id().value()))
        .containsExactly("dot", "eli");
    Student dot = late.arrived().getFirst().student();
    assertThat(dot.grade().value()).isEqualTo("K");
    assertThat(dot.attributes().values()).containsExactly("frl", "east", "h9");
    assertThat(dot.site()).isPresent();
    assertThat(late.arrived().getFirst().choices()).containsExactly(2, 0);
    assertThat(late.arrived().getLast().choices()).isEmpty();
    assertThat(late.left()).containsExactly(2);
    assertThat(late.declined()).containsExactly(0);
    assertThat(late.relisted()).containsOnlyKeys(0, 1);
    assertThat(late.relisted().get(0)).containsExactly(2);
    assertThat(late.relisted().get(1)).containsExactly(0, 2);
  }

  @Test
  void whereNobodyArrivesTwoColumnsAreEnough() throws IOException {
    assertThat(load("student,change\nada,leave\n").left()).containsExactly(0);
  }

  @Test
  void cellsThatASpreadsheetTakesForFormulasAreText() throws IOException {
    assertThat(
            load(HEADER + "arrive,'=1+1,K,frl,,,,,,\n").arrived().getFirst().student().id().value())
        .isEqualTo("=1+1");
  }

  @Test
  void anArrivalWhoMayBeMisspeltIsWarnedOf() throws IOException {
    ChangesResult result =
        read(
            HEADER
                + """
                arrive,Ada,K,frll,,,west,h1,,
                arrive,dot,K,frl,,,west,h77,,
                arrive,DOT,K,rich,,,west,h78,,
                arrive,eve,K,,,,west,h79,,
                """);

    assertThat(((ChangesResult.Loaded) result).notices().kept())
        .extracting(Notice::message)
        .map(message -> message.replace(changes.toString(), "changes.csv"))
        .containsExactly(
            """
            changes.csv, row 2, column student: "Ada" is new, and "ada" is almost the same id.
            Maybe it is the same student; for another list write relist.\
            """,
            """
            changes.csv, row 2, column ses: "frll" is a category that no student had so far.
            Did you mean "frl"?\
            """,
            """
            changes.csv, row 4, column student: "DOT" is new, and "dot" is almost the same id.
            Maybe it is the same student; for another list write relist.\
            """,
            """
            changes.csv, row 4, column ses: "rich" is a category that no student had so far.
            Rules count it as a category of its own; maybe it is misspelt.\
            """,
            """
            changes.csv, row 5, column ses: the cell is blank, and no student's was so far.
            Rules count it as a category of its own; write the one that is meant.\
            """);
  }

  @Test
  void aStudentHasOneChange() throws IOException {
    assertThat(
            errors(
                HEADER
                    + """
                    arrive,dot,K,frl,,,,,,
                    leave,dot,,,,,,,,
                    leave,ada,,,,,,,,
                    relist,ada,,,,,,,S-K,
                    decline,ben,,,,,,,,
                    decline,ben,,,,,,,,
                    """))
        .containsExactly(
            """
            changes.csv, row 3, column student: "dot" already has the change arrive in row 2.
            Give each student one change; decline and relist alone may stand together.\
            """,
            """
            changes.csv, row 5, column student: "ada" already has the change leave in row 4.
            Give each student one change; decline and relist alone may stand together.\
            """,
            """
            changes.csv, row 7, column student: "ben" already has the change decline in row 6.
            Give each student one change; decline and relist alone may stand together.\
            """);
  }

  @Test
  void whoChangesMustBeKnownAndWhoArrivesMustNot() throws IOException {
    assertThat(
            errors(
                HEADER
                    + """
                    leave,adda,,,,,,,,
                    arrive,ben,K,frl,,,,,,
                    decline,cyd,,,,,,,,
                    """))
        .containsExactly(
            """
            changes.csv, row 2, column student: "adda" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """,
            """
            changes.csv, row 3, column student: "ben" is a student of the district already.
            Who is new needs an id of their own; for another list write relist.\
            """,
            """
            changes.csv, row 4, column student: "cyd" has no seat in the plan, so there is none to decline.
            Write leave if the student takes no part any more.\
            """);
  }

  @Test
  void wordsAndColumnsAreThoseOfTheFormat() throws IOException {
    assertThat(errors("change,student\nleft,ada\nwithdraw,ben\n"))
        .containsExactly(
            """
            changes.csv, row 2, column change: "left" is no change (arrive, leave, decline, relist).
            Write one of these words.\
            """,
            """
            changes.csv, row 3, column change: "withdraw" is no change (arrive, leave, decline, relist).
            Write one of these words.\
            """);
    assertThat(errors("change,student\nlaeve,ada\n"))
        .containsExactly(
            """
            changes.csv, row 2, column change: "laeve" is no change (arrive, leave, decline, relist).
            Did you mean "leave"?\
            """);
    assertThat(errors("change,student,zones,choice_2\nleave,ada,,\n"))
        .containsExactly(
            """
            changes.csv, row 1, column zones: the column is none of students.csv (grade, latitude, longitude, ses, zone, household) and no choice_1, choice_2, … without a gap.
            Did you mean "zone"?\
            """,
            """
            changes.csv, row 1, column choice_2: the column is none of students.csv (grade, latitude, longitude, ses, zone, household) and no choice_1, choice_2, … without a gap.
            Remove the column, or give it the name it has in students.csv.\
            """);
    assertThat(errors("change,student,grade,ses,zone,household\narrive,dot,K,frl,east,\n"))
        .containsExactly(
            """
            changes.csv, row 1, column latitude: the column is missing, and somebody arrives.
            Add the column: an arrival's row has every column of students.csv.\
            """,
            """
            changes.csv, row 1, column longitude: the column is missing, and somebody arrives.
            Add the column: an arrival's row has every column of students.csv.\
            """);
  }

  @Test
  void nothingThatIsWrittenIsLeftUnread() throws IOException {
    assertThat(
            errors(
                HEADER + "leave,ada,K,,,,,,,\nrelist,ben,,paid,,,,,N-K,\ndecline,ada,,,,,,,N-K,\n"))
        .startsWith(
            """
            changes.csv, row 2, column grade: "K" is nothing that the change leave reads.
            Leave the cell blank, or correct the change.\
            """,
            """
            changes.csv, row 3, column ses: "paid" is nothing that the change relist reads.
            Leave the cell blank, or correct the change.\
            """);
  }

  @Test
  void listsHaveProgramsOfTheGradeOnceAndNoGaps() throws IOException {
    assertThat(
            errors(
                HEADER
                    + """
                    relist,ada,,,,,,,N-1,M-K
                    relist,ben,,,,,,,,N-K
                    arrive,dot,K,frl,,,,,S-K,S-K
                    arrive,eli,7,frl,,,,,,
                    """))
        .containsExactly(
            """
            changes.csv, row 2, column choice_1: "N-1" teaches grade 1, but the student is in grade K.
            A student may rank programs of the own grade only.\
            """,
            """
            changes.csv, row 2, column choice_2: "M-K" is not in programs.csv.
            Did you mean "N-K"?\
            """,
            """
            changes.csv, row 3, column choice_2: "N-K" is a choice after a blank one.
            Fill the choices from choice_1 on, without gaps.\
            """,
            """
            changes.csv, row 4, column choice_2: "S-K" is a program the same student already ranks.
            A student ranks each program once; remove one of the two choices.\
            """,
            """
            changes.csv, row 5, column grade: "7" is not taught by any program (K, 1).
            Maybe programs.csv lacks a row, or the grade is misspelt.\
            """);
  }

  @Test
  void anotherListHasAProgramAndTheFileARow() throws IOException {
    assertThat(errors(HEADER + "relist,ada,,,,,,,,\n"))
        .containsExactly(
            """
            changes.csv, row 2: the row has another list, and no program on it.
            Name programs from choice_1 on; who takes no part any more leaves.\
            """);
    assertThat(errors("change,student\n"))
        .containsExactly(
            """
            changes.csv: there is no row below the header.
            Add at least one row.\
            """);
    assertThat(errors("Ada,leave\n"))
        .containsExactly(
            """
            changes.csv, row 1: the first row is no header: it has none of change, student.
            Name the columns in the first row, separated by commas.\
            """);
  }
}
