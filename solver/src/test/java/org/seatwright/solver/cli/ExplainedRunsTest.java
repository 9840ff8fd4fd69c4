package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** Letters about runs of policies and districts of other kinds. */
class ExplainedRunsTest {
  private static final String MIX =
      "balance: [{name: mix, of: tract=low, per: school, share: [0, 0.9], enforce: hard}]\n";

  @TempDir Path folder;

  private Path district = Path.of("");

  @BeforeEach
  void draw() throws IOException {
    district = Files.createDirectory(folder.resolve("district"));
    write("district.yaml", "district: Two schools\n");
    write("schools.csv", "school,name\nN,North\nS,South\n");
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,2\nS-K,S,K,4\n");
    write(
        "students.csv",
        """
        student,grade,tract
        Ada,K,low
        Ben,K,low
        Cyd,K,high
        Dee,K,high
        Eli,K,high
        """);
    write(
        "choices.csv",
        """
        student,rank,program
        Ada,1,N-K
        Ada,2,S-K
        Ben,1,N-K
        Ben,2,S-K
        Cyd,1,N-K
        Cyd,2,S-K
        Dee,1,S-K
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(district.resolve(name), text);
  }

  private static String run(Object... words) {
    Ended ended = new CommandLineFixture().run(words);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out();
  }

  private Path solve() {
    Path run = folder.resolve("run");
    run("solve", district, "--out", run, "--moves", "500", "--quiet");
    return run;
  }

  /** A resolved run in which Fay would have North only if someone lost a seat there. */
  private Path resolve(String rules) throws IOException {
    write("policy.yaml", "policy: Ranks first\nobjective: rank-maximal\nlottery: 5\n" + rules);
    Path changes = folder.resolve("changes.csv");
    Files.writeString(
        changes,
        """
        change,student,grade,tract,choice_1,choice_2
        arrive,Fay,K,low,N-K,S-K
        leave,Dee,,,,
        """);
    Path resolved = folder.resolve("resolved");
    run("resolve", solve(), "--changes", changes, "--out", resolved, "--moves", "500", "--quiet");
    return resolved;
  }

  @Test
  void whoWouldLoseASeatHeldIsNotCalledUnplaced() throws IOException {
    assertThat(run("explain", resolve(""), "--student", "Fay", "--internal").replace('\n', ' '))
        .contains(
            "the best plan for all students together would have been worse by exactly 1 more"
                + " student who loses the seat held so far. ");
  }

  @Test
  void aBoundThatSpeaksOfPlansGoodInOtherWaysIsNoNumber() throws IOException {
    assertThat(run("explain", resolve(MIX), "--student", "Fay"))
        .contains(
            """
            1. North: Its seats, 2 in all, went to other students. Every plan with your
            child there breaks a rule of the district or is worse for all students together.

            """);
  }

  @Test
  void prioritiesOfAnyColumnAreNotTold() throws IOException {
    write(
        "policy.yaml",
        """
        policy: Low tracts first
        priorities:
          classes:
            - {name: Tract, who: {student: tract=low}, points: 3}
          otherwise: 9
        lottery: 5
        """);
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,1\nS-K,S,K,5\n");
    Path run = solve();
    String plan = Files.readString(run.resolve("assignments.csv"));
    assertThat(plan).contains("Cyd,S-K,S,2,choice");
    String low = plan.contains("Ada,S-K,S,2,choice") ? "Ada" : "Ben";

    assertThat(run("explain", run, "--student", low))
        .contains("1. North: Its seats, 1 in all, went to other students.")
        .isEqualTo(
            run("explain", run, "--student", "Cyd").replace("Student Cyd", "Student " + low));
  }

  @Test
  void whoGaveNoListIsToldSo() {
    assertThat(run("explain", solve(), "--student", "Eli"))
        .contains("\nYour child has a seat in ", "\nWe had no list of programs from you.\n");
  }
}
