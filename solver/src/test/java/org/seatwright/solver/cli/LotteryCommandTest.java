package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** Hashes are those that {@code printf '%s' TEXT | sha256sum} gives. */
class LotteryCommandTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";

  /** Of "seatwright-lottery:20260301:00112233445566778899aabbccddeeff". */
  private static final String HASH =
      "062c8868f2a0d1aa644c8433a92b8de5cf18cbbc44b5a1f80f41cdc65f53601a";

  /** The same with seed 42. */
  private static final String OTHER =
      "dfcaf4ee2fede871db6558cbfc3a4483bbf6fc6b9daa56fb4cbdf325eecdcc03";

  private static final Pattern SECRET =
      Pattern.compile(
          """
          # Seed and salt of a lottery\\. Keep them secret until the choices have closed\\.
          lottery:
            seed: (?<seed>[1-9][0-9]{14})
            commitment:
              sha256: "?(?<sha256>[0-9a-f]{64})"?
              salt: "?(?<salt>[0-9a-f]{32})"?
          """);

  @TempDir Path folder;

  private CommandLineFixture line = new CommandLineFixture();
  private Path district;

  @BeforeEach
  void draw() throws IOException {
    district = CommandLineFixture.district(folder.resolve("four"), "0.5");
  }

  private Ended run(Object... words) {
    line = new CommandLineFixture();
    Ended ended = line.run(words);
    return new Ended(
        ended.code(),
        ended.out().replace(folder.toString(), "FOLDER"),
        ended.err().replace(folder.toString(), "FOLDER"));
  }

  private Path policy(String lottery) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), "policy: Rules\n" + lottery);
  }

  /** What a shell says of a command line; the test is left out where there is no sha256sum. */
  private static String shell(String command) throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/sha256sum")), "There is no sha256sum here.");
    Process shell = new ProcessBuilder("/bin/sh", "-c", command).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aSeedIsDrawnCommittedToAndKeptSecret() throws IOException {
    Path secret = folder.resolve("secret.yaml");

    Ended ended = run("lottery", "commit", "--out", secret);

    Matcher drawn = SECRET.matcher(Files.readString(secret));
    assertThat(drawn.matches()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    String text = "seatwright-lottery:%s:%s".formatted(drawn.group("seed"), drawn.group("salt"));
    assertThat(shell("printf '%s' '" + text + "' | sha256sum"))
        .isEqualTo(drawn.group("sha256") + "  -\n");
    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                Publish, before the choices close:

                  The seed of our lottery is drawn. Its SHA-256, together with a salt, is
                  %1$s
                  When the choices have closed we publish seed and salt. Anyone can then check that they
                  were not changed: printf '%%s' 'seatwright-lottery:SEED:SALT' | sha256sum

                Until then policy.yaml can say:

                  lottery:
                    commitment:
                      sha256: "%1$s"

                Keep FOLDER/secret.yaml secret, and keep it safe: without the salt nobody can prove the seed. When the
                choices have closed, its section lottery takes the place of the one above.

                Wrote FOLDER/secret.yaml
                """
                    .formatted(drawn.group("sha256")),
                ""));
  }

  @Test
  void everyCommitmentHasASeedAndASaltOfItsOwn() throws IOException {
    run("lottery", "commit", "--out", folder.resolve("a.yaml"));
    run("lottery", "commit", "--out", folder.resolve("b.yaml"));
    Matcher a = SECRET.matcher(Files.readString(folder.resolve("a.yaml")));
    Matcher b = SECRET.matcher(Files.readString(folder.resolve("b.yaml")));

    assertThat(a.matches() && b.matches()).isTrue();
    assertThat(a.group("seed")).isNotEqualTo(b.group("seed"));
    assertThat(a.group("salt")).isNotEqualTo(b.group("salt"));
  }

  @Test
  void aSeedDrawnElsewhereCanBeCommittedToAndIsNeverLost() throws IOException {
    Path secret = folder.resolve("secret.yaml");
    run("lottery", "commit", "--seed", "-9223372036854775808", "--out", secret);
    String kept = Files.readString(secret);
    assertThat(kept).contains("\n  seed: -9223372036854775808\n");

    assertThat(run("lottery", "commit", "--out", secret))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Output file FOLDER/secret.yaml: is there already; name a new file, so that nothing"
                    + " is lost.\n"));
    assertThat(secret).content().isEqualTo(kept);
  }

  @Test
  void whatWasCommittedOpensFromTheFile() throws IOException {
    Path secret = folder.resolve("secret.yaml");
    run("lottery", "commit", "--seed", "42", "--out", secret);

    Ended ended = run("lottery", "open", secret);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("Seed 42 is the one committed to with the SHA-256 ");
    String check = ended.out().substring(ended.out().indexOf("printf"));
    assertThat(ended.out()).contains(" " + shell(check).substring(0, 64) + ".\n");
  }

  @Test
  void seedAndSaltOpenWhatWasPublished() {
    assertThat(run("lottery", "open", "--seed", "20260301", "--salt", SALT, "--commitment", HASH))
        .isEqualTo(
            new Ended(
                0,
                """
                Seed 20260301 is the one committed to with the SHA-256 %s.
                Check it anywhere: printf '%%s' 'seatwright-lottery:20260301:%s' | sha256sum
                """
                    .formatted(HASH, SALT),
                ""));
  }

  @Test
  void anotherSeedDoesNotOpenIt() throws IOException {
    String message =
        "Seed 42 is not the one committed to: with this salt the SHA-256 is %s, not %s.\n"
            .formatted(OTHER, HASH);

    assertThat(run("lottery", "open", "--seed", "42", "--salt", SALT, "--commitment", HASH))
        .isEqualTo(new Ended(2, "", message));
    Path consistent =
        policy("lottery: {seed: 42, commitment: {sha256: %s, salt: %s}}\n".formatted(OTHER, SALT));
    assertThat(run("lottery", "open", consistent).code()).isZero();
    assertThat(run("lottery", "open", consistent, "--commitment", HASH))
        .isEqualTo(new Ended(2, "", message));
    Path contradictory =
        policy("lottery: {seed: 42, commitment: {sha256: %s, salt: %s}}\n".formatted(HASH, SALT));
    assertThat(run("lottery", "open", contradictory).err())
        .startsWith(
            "FOLDER/rules.yaml, row 2, column lottery.seed: \"42\" is not the seed committed to:");
  }

  @Test
  void aPolicyWithoutAnOpenCommitmentProvesNothing() throws IOException {
    assertThat(run("lottery", "open", policy("lottery: 42\n")))
        .isEqualTo(new Ended(2, "", "FOLDER/rules.yaml: the section lottery has no commitment.\n"));
    Path sealed = policy("lottery: {commitment: {sha256: %s}}\n".formatted(HASH));
    assertThat(run("lottery", "open", sealed))
        .isEqualTo(
            new Ended(
                2, "", "FOLDER/rules.yaml: the section lottery has no salt of its commitment.\n"));
  }

  @Test
  void everyStudentsNumberIsWrittenForTheDistrictAlone() throws IOException {
    Path numbers = folder.resolve("numbers.csv");

    assertThat(run("lottery", "numbers", district, "--out", numbers))
        .isEqualTo(new Ended(0, "Wrote FOLDER/numbers.csv\n", ""));

    assertThat(numbers)
        .content()
        .isEqualTo(
            """
            student,program,position,tickets,text,sha256
            Ada,,2,1,1:Ada,6fc2158c1e6d5fef653c855755e9f554c360887e6c1abb8352ab60514ad94302
            Ben,,4,1,1:Ben,afea4e17bfbeb9ebddf9d5ed96eca2db15aeca77a1941d2946e2ace2fa7bc515
            Cyd,,1,1,1:Cyd,4b50e3aa348a9b07f35cfa576ccdb161adf25e61bf8c98e7620509447b3f1e8d
            Dee,,3,1,1:Dee,8be0aa6ef34bd87c6b32cf9b61be9f090d8a13ec28eb11b445d30a10c4e23c39
            """);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(numbers)))
        .isEqualTo("rw-------");
    assertThat(run("lottery", "numbers", district, "--out", numbers).code()).isZero();
  }

  @Test
  void aFileOfAnotherKindIsNotReplaced() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.csv"), "mine");

    assertThat(run("lottery", "numbers", district, "--out", notes))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Output file FOLDER/notes.csv: is there already, and is no earlier output of this"
                    + " kind; name a new file, so that nothing is lost.\n"));
    assertThat(notes).content().isEqualTo("mine");
  }

  @Test
  void oneStudentsNumberIsToldWithTheLineThatChecksIt() throws IOException {
    Ended ended = run("lottery", "numbers", district, "--student", "Ada");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                Student Ada: number 2 of 4, by this ticket:
                  6fc2158c1e6d5fef653c855755e9f554c360887e6c1abb8352ab60514ad94302  1:Ada
                Check it anywhere: printf '%s' '1:Ada' | sha256sum
                """,
                ""));
  }

  @Test
  void severalTicketsAreToldAndTheSmallestCounts() throws IOException {
    Path policy = policy("lottery: {seed: 1, tickets: [{of: ses=frl, tickets: 2}]}\n");

    assertThat(run("lottery", "numbers", district, "--policy", policy, "--student", "Ben").out())
        .isEqualTo(
            """
            Student Ben: number 3 of 4, by the smallest of these tickets:
              afea4e17bfbeb9ebddf9d5ed96eca2db15aeca77a1941d2946e2ace2fa7bc515  1:Ben
              6d912f21f9f7db44937eb5cc9c4c69d0306f00344aa395765f92f7f981c21003  1:Ben:2
            Check it anywhere: printf '%s' '1:Ben:2' | sha256sum
            """);
  }

  @Test
  void whereProgramsDrawForThemselvesAStudentHasANumberAtEach() throws IOException {
    Path policy = policy("lottery: {seed: 1, numbers: per-program}\n");
    Files.writeString(
        district.resolve("choices.csv"), "student,rank,program\nBen,1,S-K\nBen,2,N-K\n");

    assertThat(run("lottery", "numbers", district, "--policy", policy, "--student", "Ben").out())
        .isEqualTo(
            """
            Student Ben at S-K: number 3 of 4, by this ticket:
              45a0188ccf2c059afe3d6edc214a6104d73e0659032b30e8977335809cc64cf3  1:S-K:Ben
            Student Ben at N-K: number 1 of 4, by this ticket:
              24cfe01e424310059274ddf3457247fd13a233bbc834fe4866f2275748627480  1:N-K:Ben
            Check it anywhere: printf '%s' '1:S-K:Ben' | sha256sum
            """);
    assertThat(run("lottery", "numbers", district, "--policy", policy, "--student", "Ada").out())
        .isEqualTo(
            "Student Ada ranked nothing, and each program draws for itself; there is no number to"
                + " tell.\n");
  }

  @Test
  void anIdWithAnApostropheIsQuotedForTheShell() throws IOException {
    Files.writeString(district.resolve("students.csv"), "student,grade,ses\nO'Ada $(x),K,frl\n");
    Files.writeString(district.resolve("choices.csv"), "student,rank,program\n");

    String told = run("lottery", "numbers", district, "--student", "O'Ada $(x)").out();

    assertThat(told).endsWith("printf '%s' '1:O'\\''Ada $(x)' | sha256sum\n");
    String hash = shell(told.substring(told.indexOf("printf"))).substring(0, 64);
    assertThat(told).contains("\n  " + hash + "  1:O'Ada $(x)\n");
  }

  @Test
  void aSeedThatIsNotToldYetHasNoNumbers() throws IOException {
    Path sealed = policy("lottery: {commitment: {sha256: %s}}\n".formatted(HASH));

    assertThat(run("lottery", "numbers", district, "--policy", sealed, "--student", "Ada"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "The seed is committed to and not told yet, so there are no numbers. When the"
                    + " choices have closed, give seed and salt in the policy's section lottery.\n"));
  }

  @Test
  void wrongUsageIsOneLine() {
    assertThat(run("lottery").err())
        .isEqualTo("Name one of commit, open, numbers. See ./run.sh lottery --help.\n");
    assertThat(run("lottery", "opne").err())
        .isEqualTo("There is no command opne; did you mean open? See ./run.sh lottery --help.\n");
    String either =
        "Give either FILE, or --seed, --salt and --commitment. See ./run.sh lottery"
            + " open --help.\n";
    assertThat(run("lottery", "open")).isEqualTo(new Ended(2, "", either));
    assertThat(run("lottery", "open", "--seed", "7", "--salt", SALT).err()).isEqualTo(either);
    assertThat(run("lottery", "open", "x.yaml", "--seed", "7").err()).isEqualTo(either);
    assertThat(run("lottery", "open", "--salt", "abc").err())
        .isEqualTo(
            "Invalid value for option '--salt': \"abc\": write from 32 to 128 hexadecimal digits in"
                + " lower case. See ./run.sh lottery open --help.\n");
    assertThat(run("lottery", "commit", "--seed", "9223372036854775808").err())
        .isEqualTo(
            "Invalid value for option '--seed': \"9223372036854775808\": write a whole number of 64"
                + " bits. See ./run.sh lottery commit --help.\n");
    assertThat(run("lottery", "numbers", "tiny", "--student", "x", "--out", "y").err())
        .isEqualTo(
            "Ask for one student or for a file, not both. See ./run.sh lottery numbers --help.\n");
    assertThat(run("lottery", "numbers", district, "--student", "nobody").err())
        .isEqualTo(
            "The district has no student \"nobody\". See ./run.sh lottery numbers --help.\n");
  }
}
