package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** A library of one instance: recorded, run again, and met with another district. */
class LibraryProcessTest {
  @TempDir private static Path temp;
  private static Path suite = Path.of("");
  private static Ended first = new Ended(-1, "", "");

  @BeforeAll
  static void recordOneInstance() throws Exception {
    suite = temp.resolve("mine.yaml");
    Files.writeString(
        suite,
        """
        suite: mine
        seconds: 60
        memory-gib: 1
        engines: [program]
        records: records.json
        instances: [{name: dozen, profile: open, students: 12, schools: 2}]
        """);
    first = run("first", "--record");
  }

  private static Ended run(String out, String... more) throws Exception {
    Object[] words = new Object[5 + more.length];
    words[0] = "bench";
    words[1] = "--suite";
    words[2] = suite;
    words[3] = "--out";
    words[4] = temp.resolve(out);
    System.arraycopy(more, 0, words, 5, more.length);
    return ProgramProcess.run(ProgramProcess.SHORT, words);
  }

  @Test
  void theFirstRunIsWrittenDownWithItsFilesAndCertificate() throws IOException {
    assertThat(first.code()).as(first.err() + first.out()).isZero();
    assertThat(first.out())
        .containsPattern(
            "dozen, program: [0-9]+ points, the best there can be; nothing was recorded before.");
    assertThat(temp.resolve("records.json"))
        .content()
        .contains("\"students.csv\" : \"", "\"status\" : \"optimal\"");
    assertThat(temp.resolve("first").resolve("library.csv"))
        .content()
        .startsWith("instance,engine,verified,missed,points,")
        .contains("\ndozen,program,yes,0,");
  }

  @Test
  void theSameAgainIsAsTheRecordAndChangesNothing() throws Exception {
    String before = Files.readString(temp.resolve("records.json"));
    Ended again = run("again");
    assertThat(again.code()).as(again.err() + again.out()).isZero();
    assertThat(again.out()).contains("points, the best there can be; as the record.");
    assertThat(temp.resolve("records.json")).hasContent(before);
  }

  @Test
  void anInstanceThatIsNotTheLibrarysIsAnErrorThatNamesTheFile() throws Exception {
    Path drawn = temp.resolve("other").resolve("instances").resolve("open-12-x2-seed1");
    Files.createDirectories(drawn.getParent());
    Path library = temp.resolve("first").resolve("instances").resolve("open-12-x2-seed1");
    Files.createDirectory(drawn);
    try (var files = Files.list(library)) {
      for (Path file : files.toList()) {
        Files.copy(file, drawn.resolve(file.getFileName()));
      }
    }
    Path programs = drawn.resolve("programs.csv");
    Files.writeString(programs, Files.readString(programs).replace("S1-K,S1,K,", "S1-K,S1,K,1"));
    Ended refused = run("other");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith(programs + ": its SHA-256 is ")
        .contains(", but in the library's dozen it is ")
        .endsWith(
            "Remove the folder to have it drawn again; where that does not help, the generator"
                + " draws other districts than before.\n");
  }

  @Test
  void withoutARecordBookThereIsNothingToRecordIn() {
    assertThat(new CommandLineFixture().run("bench", "--suite", "quick", "--record"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "--record goes with a suite that names a record book (records:), such as library."
                    + " See ./run.sh bench --help.\n"));
  }
}
