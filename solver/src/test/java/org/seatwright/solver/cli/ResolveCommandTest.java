package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class ResolveCommandTest {
  private static final String HEADER = "change,student,grade,ses,choice_1,choice_2\n";

  @TempDir Path folder;

  private Path district = Path.of("");
  private Path run = Path.of("");

  /** Ada and Dee at North, Ben and Cyd at South: one of each group at both. */
  @BeforeEach
  void solve() throws IOException {
    district = CommandLineFixture.district(folder.resolve("district"), "0.25");
    run = folder.resolve("run");
    Ended ended =
        new CommandLineFixture().run("solve", district, "--out", run, "--moves", "500", "--quiet");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(seats(run)).isEqualTo("Ada N-K, Ben S-K, Cyd S-K, Dee N-K");
  }

  private static String seats(Path run) throws IOException {
    try (Stream<String> rows = Files.lines(run.resolve("assignments.csv"))) {
      return String.join(
          ", ",
          rows.skip(1).map(row -> row.split(",", -1)).map(row -> row[0] + " " + row[1]).toList());
    }
  }

  private Path changes(String text) throws IOException {
    return Files.writeString(folder.resolve("july.csv"), text);
  }

  private Ended resolve(Path from, Path changes, Path out, Object... words) {
    Object[] all =
        Stream.concat(
                Stream.of(
                    "resolve",
                    from,
                    "--changes",
                    changes,
                    "--out",
                    out,
                    "--moves",
                    "500",
                    "--quiet"),
                Stream.of(words))
            .toArray();
    return new CommandLineFixture().run(all);
  }

  @Test
  void whoIsNeededElsewhereMovesAndNobodyElse() throws IOException {
    Path out = folder.resolve("late");
    Path counts = folder.resolve("late.json");

    Ended ended =
        resolve(
            run,
            changes(HEADER + "leave,Dee,,,,\nleave,Ben,,,,\nrelist,Ada,,,N-K,S-K\n"),
            out,
            "--json",
            counts);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith(
            """
            Changes  0 arrived, 2 left, 0 declined, 1 changed the list
            Moved    1 student of need (proven: no valid plan moves fewer)
                     0 to an own higher choice, 0 to a first seat
            Unplaced 0 students, of whom 0 arrived; 1 waiting for a better seat

            Four
            Four policy

            Status   optimal: no valid plan moves fewer students, none of those costs fewer points.
            Moved    1 student of need from the seat they hold
            Points   10   bound 10   gap 0%
            """)
        .endsWith("Wrote %s\n".formatted(counts));
    assertThat(Files.readString(out.resolve("moves.csv")))
        .isEqualTo(
            """
            student,from,to,how,why
            Ada,N-K,S-K,needed,"rule ""share"" at North"
            Ben,S-K,,left,
            Dee,N-K,,left,
            """);
    assertThat(Files.readString(out.resolve("waitlists.csv")))
        .isEqualTo(
            """
            program,if_leaves,position,student,group,rank,offer,blocked_by,former_position,why
            N-K,,1,Ada,ses=frl,1,blocked,"rule ""share"" at North",,
            """);
    assertThat(Files.readString(counts))
        .isEqualTo(
            """
            {
              "late-changes": {
                "arrived": 0,
                "left": 2,
                "declined": 0,
                "relisted": 1
              },
              "moved": {
                "needed": 1,
                "at-least": 1,
                "fewest-proven": true,
                "to-no-seat": 0,
                "own-higher-choice": 0,
                "first-seat": 0
              },
              "unplaced": 0,
              "arrived-unplaced": 0,
              "waiting": 1,
              "status": "optimal",
              "points": 10,
              "missed": 0
            }
            """);
  }

  @Test
  void whatARunOfLateChangesSaysIsVerifiedReplayedAndResolvedAgain() throws IOException {
    Path out = folder.resolve("late");
    assertThat(resolve(run, changes("change,student\nleave,Dee\nleave,Ada\n"), out).code())
        .isZero();

    Ended verified = new CommandLineFixture().run("verify", out.resolve("district.json"), out);
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("Proven: the plan is optimal.");
    Ended replayed = new CommandLineFixture().run("replay", out, "--quiet");
    assertThat(replayed.out()).contains("The same plan, byte for byte");
    Ended compared = new CommandLineFixture().run("compare", run, out);
    assertThat(compared.code()).as(compared.err()).isZero();
    Ended again =
        resolve(
            out,
            changes(HEADER + "arrive,Fay,K,paid,N-K,\narrive,Gil,K,frl,N-K,\n"),
            folder.resolve("again"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(seats(folder.resolve("again"))).isEqualTo("Ben S-K, Cyd S-K, Fay N-K, Gil N-K");
  }

  @Test
  void theSameFilesGiveTheSameBytesAndAreTheirOwnersAlone() throws IOException {
    Path changes = changes(HEADER + "decline,Ada,,,,\nrelist,Ada,,,S-K,\nleave,Cyd,,,,\n");
    Path one = folder.resolve("a").resolve("late");
    Path two = folder.resolve("b").resolve("late");
    resolve(run, changes, one);
    resolve(run, changes, two);

    try (Stream<Path> files = Files.list(one)) {
      for (Path file : files.toList()) {
        assertThat(two.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(Files.readString(one.resolve("run.json"))).contains("\"run\": \"../../run\"");
  }

  @Test
  void whatDoesNotFitIsOneClearLineAndNothingIsWritten() throws IOException {
    Path out = folder.resolve("late");
    assertThat(resolve(run, changes("change,student\nleave,Zed\n"), out))
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                %s, row 2, column student: "Zed" is not in students.csv.
                Maybe students.csv lacks a row, or the id is misspelt.
                """
                    .formatted(folder.resolve("july.csv"))));
    assertThat(resolve(run, changes("change,student\nleave,Ada\n"), run))
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                --out is the run itself, which has to stay; name another folder. See ./run.sh resolve --help.
                """));
    Files.writeString(run.resolve("assignments.csv"), "student,program\nAda,S-K\n");
    assertThat(resolve(run, folder.resolve("july.csv"), out))
        .isEqualTo(
            new Ended(
                2,
                "",
                run
                    + ": assignments.csv: it is not the file that the run wrote; its SHA-256"
                    + " differs.\n"));
    assertThat(out).doesNotExist();
  }

  @Test
  void anArrivalWhoMayBeMisspeltIsToldOf() throws IOException {
    Path late = changes(HEADER + "leave,Dee,,,,\narrive,ada,K,pair,N-K,\n");

    Ended ended = resolve(run, late, folder.resolve("late"));

    assertThat(ended.err())
        .isEqualTo(
            """
            Warning: FILE, row 3, column student: "ada" is new, and "Ada" is almost the same id.
            Maybe it is the same student; for another list write relist.
            Warning: FILE, row 3, column ses: "pair" is a category that no student had so far.
            Did you mean "paid"?
            """
                .replace("FILE", late.toString()));
    assertThat(ended.code()).isZero();
  }

  @Test
  void aDistrictThatWasChangedSinceIsToldOf() throws IOException {
    Files.writeString(
        district.resolve("students.csv"),
        "student,grade,ses\nAda,K,frl\nBen,K,frl\nCyd,K,paid\nDee,K,frl\n");

    assertThat(resolve(run, changes("change,student\nleave,Ada\n"), folder.resolve("late")))
        .isEqualTo(
            new Ended(
                2,
                "",
                run
                    + ": students.csv: it is not the file that the run read; its SHA-256"
                    + " differs.\n"));
  }
}
