package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  /** Larger than any process number in use. */
  private static final String DEAD = "999999999999";

  private static final long OWN = ProcessHandle.current().pid();

  @TempDir Path temp;
  private Path target;

  @BeforeEach
  void target() {
    target = temp.resolve("plan");
  }

  private static void write(RunFolder run, String text) throws IOException {
    Files.writeString(run.file("assignments.csv"), text);
    Files.writeString(run.file("result.json"), text);
  }

  private void writeAndCommit(String text) throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      write(run, text);
      run.commit();
    }
  }

  /** Every path below the temporary folder, one per line. */
  private String tree() throws IOException {
    try (Stream<Path> paths = Files.walk(temp)) {
      return String.join(
          " ",
          paths
              .filter(path -> !path.equals(temp))
              .map(path -> temp.relativize(path).toString())
              .sorted()
              .toList());
    }
  }

  private void assertRefused(Path named, String message) {
    assertThatThrownBy(() -> RunFolder.stage(named))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(message);
  }

  @Test
  void theFilesAppearTogetherAtTheCommit() throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      write(run, "new");
      assertThat(target).doesNotExist();
      run.commit();
      assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/result.json");
    }
    assertThat(target.resolve("result.json")).hasContent("new");
  }

  @Test
  void theFilesOfAnEarlierRunAreReplacedWhole() throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      write(run, "old");
      Files.writeString(run.file("certificate.json"), "old");
      run.commit();
    }
    writeAndCommit("new");
    assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/result.json");
    assertThat(target.resolve("assignments.csv")).hasContent("new");
  }

  @Test
  void withoutACommitTheOldFilesStayAndNothingElseDoes() throws IOException {
    writeAndCommit("old");
    assertThatThrownBy(
            () -> {
              try (RunFolder run = RunFolder.stage(target)) {
                Files.writeString(run.file("assignments.csv"), "half a fi");
                throw new IOException("No space left on device");
              }
            })
        .hasMessage("No space left on device");
    assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/result.json");
    assertThat(target.resolve("assignments.csv")).hasContent("old");
  }

  @Test
  void missingFoldersAboveAreMadeAndGoAgainWithoutACommit() throws IOException {
    target = temp.resolve("a/b/plan");
    RunFolder.stage(target).close();
    assertThat(tree()).isEmpty();
    writeAndCommit("new");
    assertThat(tree()).isEqualTo("a a/b a/b/plan a/b/plan/assignments.csv a/b/plan/result.json");
  }

  @Test
  void anEmptyFolderIsReplaced() throws IOException {
    Files.createDirectory(target);
    writeAndCommit("new");
    assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/result.json");
  }

  @Test
  void folderAndFilesAreTheOwnersAlone() throws IOException {
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (RunFolder run = RunFolder.stage(target)) {
      assertThat(permissions(run.folder())).isEqualTo("rwx------");
      write(run, "new");
      run.commit();
    }
    assertThat(permissions(target)).isEqualTo("rwx------");
    assertThat(permissions(target.resolve("assignments.csv"))).isEqualTo("rw-------");
    assertThat(permissions(target.resolve("result.json"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aLinkToAFolderKeepsLeadingThere() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("latest"), target);
    Files.createDirectory(target);
    try (RunFolder run = RunFolder.stage(link)) {
      write(run, "new");
      run.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(link.resolve("result.json")).hasContent("new");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(target, "mine");
    assertRefused(target, "Output folder " + target + ": is a file; name a folder.");
    assertThat(target).hasContent("mine");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() throws IOException {
    Files.createSymbolicLink(target, temp.resolve("gone"));
    assertRefused(
        target,
        "Output folder "
            + target
            + ": is a link that leads nowhere; remove it or name another folder.");
  }

  @Test
  void aFolderWithAnyOtherFileIsRefused() throws IOException {
    writeAndCommit("old");
    Files.writeString(target.resolve("notes.txt"), "mine");
    assertRefused(
        target,
        "Output folder "
            + target
            + ": holds \"notes.txt\", which Seatwright did not write there;"
            + " name a new or empty folder, so that nothing is lost.");
    assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/notes.txt plan/result.json");
  }

  @Test
  void aFolderNamedLikeAnOutputFileIsRefused() throws IOException {
    Files.createDirectories(target.resolve("report.html"));
    assertRefused(
        target,
        "Output folder "
            + target
            + ": holds \"report.html\", which Seatwright did not write there;"
            + " name a new or empty folder, so that nothing is lost.");
  }

  @Test
  void aFolderThatNoRunCanHaveWrittenIsRefused() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("assignments.csv"), "the district's own plan");
    assertRefused(
        target,
        "Output folder "
            + target
            + ": holds files but no result.json, so they may be yours;"
            + " name a new or empty folder, so that nothing is lost.");
  }

  @Test
  void aFileThatAppearsDuringTheRunIsNotLost() throws IOException {
    writeAndCommit("old");
    try (RunFolder run = RunFolder.stage(target)) {
      write(run, "new");
      Files.writeString(target.resolve("notes.txt"), "mine");
      assertThatThrownBy(run::commit).isInstanceOf(OutputRefusedException.class);
    }
    assertThat(tree()).isEqualTo("plan plan/assignments.csv plan/notes.txt plan/result.json");
    assertThat(target.resolve("result.json")).hasContent("old");
  }

  @Test
  void theCurrentFolderIsRefused() {
    assertRefused(
        Path.of(""),
        "Output folder : holds the folder you are in and would be replaced;"
            + " name a new folder inside it.");
    assertRefused(
        Path.of("/"),
        "Output folder /: holds the folder you are in and would be replaced;"
            + " name a new folder inside it.");
  }

  @Test
  void aFolderBelowAFileIsRefused() throws IOException {
    Files.writeString(target, "mine");
    assertRefused(
        target.resolve("plan"),
        "Output folder "
            + target.resolve("plan")
            + ": cannot be written (Not a directory); name a folder you may write to.");
  }

  @Test
  void aFolderWhereNobodyMayWriteIsRefused() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertThatThrownBy(() -> RunFolder.stage(Path.of("/proc/plan")))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessageMatching(
            "Output folder /proc/plan: cannot be written"
                + " \\((no folder can be made there|permission denied)\\);"
                + " name a folder you may write to\\.");
  }

  @Test
  void aFolderThisPersonMayNotWriteIsRefused() throws IOException {
    Path locked = Files.createDirectory(temp.resolve("locked"));
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(locked), "The administrator may write anywhere.");
    assertRefused(
        locked.resolve("plan"),
        "Output folder "
            + locked.resolve("plan")
            + ": cannot be written (permission denied); name a folder you may write to.");
  }

  @Test
  void aMountPointIsRefused() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertRefused(
        Path.of("/proc"),
        "Output folder /proc: is where a disk is mounted and cannot be replaced whole;"
            + " name a new folder inside it.");
  }

  @Test
  void twoRunsOfOneProgramCannotShareAFolder() throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      assertRefused(
          target, "Output folder " + target + ": is being written already; wait for that to end.");
      write(run, "new");
      run.commit();
    }
    assertThat(target.resolve("result.json")).hasContent("new");
  }

  @Test
  void whatKilledRunsLeftIsRemoved() throws IOException {
    leaveBehind(".plan.partial-" + DEAD);
    leaveBehind(".plan.partial-" + OWN);
    leaveBehind(".plan.partial-" + ProcessHandle.current().parent().orElseThrow().pid());
    leaveBehind(".other.partial-" + DEAD);
    RunFolder.stage(target).close();
    long alive = ProcessHandle.current().parent().orElseThrow().pid();
    assertThat(tree())
        .isEqualTo(
            ".other.partial-%s .other.partial-%s/result.json".formatted(DEAD, DEAD)
                + " .plan.partial-%d .plan.partial-%d/result.json".formatted(alive, alive));
  }

  private void leaveBehind(String folder) throws IOException {
    Files.createDirectory(temp.resolve(folder));
    Files.writeString(temp.resolve(folder).resolve("result.json"), "left");
  }

  @Test
  void anOutputCaughtBetweenTwoRenamesGetsItsNameBack() throws IOException {
    leaveBehind(".plan.previous-" + DEAD);
    RunFolder.stage(target).close();
    assertThat(tree()).isEqualTo("plan plan/result.json");
    leaveBehind(".plan.previous-" + DEAD);
    RunFolder.stage(target).close();
    assertThat(tree()).isEqualTo("plan plan/result.json");
  }

  @Test
  void whereNamesCannotBeExchangedTwoRenamesDoIt() throws IOException {
    leaveBehind("fresh");
    Files.createDirectory(target);
    FolderSwap.byRenames(temp.resolve("fresh"), target, temp.resolve("aside"));
    assertThat(tree()).isEqualTo("aside plan plan/result.json");
  }

  @Test
  void aFailedSecondRenameTakesTheFirstBack() throws IOException {
    leaveBehind("plan");
    assertThatThrownBy(
            () -> FolderSwap.byRenames(temp.resolve("missing"), target, temp.resolve("aside")))
        .isInstanceOf(IOException.class);
    assertThat(tree()).isEqualTo("plan plan/result.json");
  }

  @Test
  void namesAreExchangedInOneStepWhereTheSystemCan() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    leaveBehind("one");
    Files.createDirectory(temp.resolve("other"));
    assumeTrue(NativeExchange.exchange(temp.resolve("one"), temp.resolve("other")));
    assertThat(tree()).isEqualTo("one other other/result.json");
    assertThat(NativeExchange.exchange(temp.resolve("one"), temp.resolve("missing"))).isFalse();
  }

  @Test
  void onlyKnownFilesCanBeWritten() throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      assertThatThrownBy(() -> run.file("students.csv"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("An output folder has no file students.csv.");
    }
  }

  @Test
  void aCommitWithoutTheResultIsABug() throws IOException {
    try (RunFolder run = RunFolder.stage(target)) {
      Files.writeString(run.file("assignments.csv"), "plan");
      assertThatThrownBy(run::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("result.json is missing; write it before the commit.");
    }
    assertThat(tree()).isEmpty();
  }

  @Test
  void aDistrictIsNeverWrittenOverFilesNorReplacedByARun() throws IOException {
    try (RunFolder folder = RunFolder.stageDistrict(target)) {
      Files.writeString(folder.file("district.yaml"), "district: Old\n");
      folder.commit();
    }

    assertThatThrownBy(() -> RunFolder.stageDistrict(target))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(
            "Output folder "
                + target
                + ": holds files, and a district is never written over others;"
                + " name a new or empty folder.");
    assertRefused(
        target,
        "Output folder "
            + target
            + ": holds \"district.yaml\", which Seatwright did not write there;"
            + " name a new or empty folder, so that nothing is lost.");
    assertThat(target.resolve("district.yaml")).hasContent("district: Old\n");
  }
}
