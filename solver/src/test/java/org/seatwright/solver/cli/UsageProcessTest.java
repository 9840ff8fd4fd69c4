package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** What a process says and returns that has nothing to solve. */
class UsageProcessTest {
  private static final List<String> LINES =
      List.of(
          "slove tiny",
          "solve tiny --tmie 3s",
          "completion",
          "policies",
          "policies stamford",
          "--version",
          "--help",
          "solve --help",
          "audit --help",
          "verify --help",
          "check --help",
          "generate --help",
          "policies --help",
          "completion --help");

  @TempDir private Path folder;

  private static List<Ended> ended = List.of();

  @BeforeAll
  static void runThemAll() throws Exception {
    ended =
        ProgramProcess.all(
            LINES.stream().<Callable<Ended>>map(line -> () -> run(line.split(" "))).toList());
  }

  private static Ended run(String... words) throws Exception {
    return ProgramProcess.run(ProgramProcess.SHORT, (Object[]) words);
  }

  private static Ended of(String line) {
    return ended.get(LINES.indexOf(line));
  }

  @Test
  void anUnknownCommandIsOneLineAndExitTwo() {
    assertThat(of("slove tiny"))
        .isEqualTo(
            new Ended(
                2, "", "There is no command slove; did you mean solve? See ./run.sh --help.\n"));
  }

  @Test
  void anUnknownOptionIsOneLineAndExitTwo() {
    assertThat(of("solve tiny --tmie 3s"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "There is no option --tmie; did you mean --time? See ./run.sh solve --help.\n"));
  }

  @Test
  void theProgramAndEveryCommandHaveHelpWithExamples() {
    List<Ended> helps =
        LINES.stream().filter(line -> line.endsWith("--help")).map(UsageProcessTest::of).toList();

    assertThat(helps).hasSize(8);
    assertThat(helps)
        .allSatisfy(help -> {
          assertThat(help.code()).isZero();
          assertThat(help.err()).isEmpty();
          assertThat(help.out()).startsWith("Usage: ./run.sh ").contains("\nExamples:\n  ");
        });
  }

  @Test
  void theShippedPoliciesAreATableInUtf8() {
    assertThat(of("policies").code()).isZero();
    assertThat(of("policies").err()).isEmpty();
    assertThat(of("policies").out())
        .startsWith("Name               What ")
        .contains("\nchampaign          Every grade within fifteen points ", "2011–16");
  }

  @Test
  void aShippedPolicyIsPrintedAsItsFileHasIt() throws Exception {
    Path file =
        Path.of(System.getProperty("seatwright.home"), "datasets", "policies", "stamford.yaml");

    assertThat(of("policies stamford")).isEqualTo(new Ended(0, Files.readString(file), ""));
  }

  @Test
  void theVersionExitsWithZero() {
    assertThat(of("--version")).isEqualTo(new Ended(0, "Seatwright unpackaged\n", ""));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows comes without bash.")
  void bashAcceptsTheCompletionScript() throws Exception {
    assertThat(of("completion").code()).isZero();
    Path script = Files.writeString(folder.resolve("completion.sh"), of("completion").out());

    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();

    assertThat(bash.inputReader().lines()).isEmpty();
    assertThat(bash.waitFor()).isZero();
    assertThat(Stream.of("solve", "audit", "check", "generate"))
        .allSatisfy(command -> assertThat(of("completion").out()).contains(command));
  }
}
