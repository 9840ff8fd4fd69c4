package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class RedactCommandTest {
  private static final int CHILDREN = 90;

  @TempDir static Path shared;

  @TempDir Path folder;

  /** Ninety children, two schools of two grades, a few of them in the East of grade 1. */
  @BeforeAll
  static void solve() throws IOException {
    Path district = Files.createDirectories(shared.resolve("ninety"));
    Files.writeString(district.resolve("district.yaml"), "district: Ninety\n");
    Files.writeString(district.resolve("schools.csv"), "school,name\nN,North\nS,South\n");
    Files.writeString(
        district.resolve("programs.csv"),
        "program,school,grade,seats\nN-K,N,K,30\nS-K,S,K,40\nN-1,N,1,12\nS-1,S,1,20\n");
    StringBuilder students = new StringBuilder("student,grade,ses,zone\n");
    StringBuilder choices = new StringBuilder("student,rank,program\n");
    for (int i = 0; i < CHILDREN; i++) {
      String grade = i < 60 ? "K" : "1";
      students.append(
          "child-%d,%s,%s,%s\n"
              .formatted(i, grade, i % 3 == 0 ? "frl" : "paid", i % 14 == 0 ? "East" : "West"));
      String first = i % 5 == 0 ? "S" : "N";
      choices.append("child-%d,1,%s-%s\n".formatted(i, first, grade));
      choices.append("child-%d,2,%s-%s\n".formatted(i, first.equals("N") ? "S" : "N", grade));
    }
    Files.writeString(district.resolve("students.csv"), students);
    Files.writeString(district.resolve("choices.csv"), choices);
    Files.writeString(
        district.resolve("policy.yaml"),
        """
        policy: Ninety policy
        balance:
          - {name: lunch, of: ses=frl, per: school, within: 0.2, reference: district, enforce: hard}
        """);
    Ended solved =
        new CommandLineFixture()
            .run("solve", district, "--out", shared.resolve("plan"), "--moves", 2000, "--quiet");
    assertThat(solved.code()).as(solved.err()).isZero();
  }

  private Ended redact(Object... words) {
    return new CommandLineFixture()
        .run(
            Stream.concat(Stream.of("redact", shared.resolve("plan")), Stream.of(words)).toArray());
  }

  private String said(Ended ended) {
    return (ended.out() + ended.err())
        .replace(folder.toString(), "FOLDER")
        .replace(shared.toString(), "SHARED");
  }

  @Test
  void aPublishedFolderNamesNoStudentAndSaysWhatIsHidden() throws IOException {
    Path out = folder.resolve("public");

    Ended ended = redact("--out", out);

    assertThat(said(ended))
        .matches(
            """
            Wrote FOLDER/public/README.txt
            Wrote FOLDER/public/report.html
            Wrote FOLDER/public/report.json
            Wrote FOLDER/public/schools.csv
            Hidden: \\d+ numbers of students below 10, or as telling; \\d+ more, so that those \
            cannot be worked out.
            """);
    assertThat(ended.code()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("child-");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(out.resolve("README.txt"))
        .content()
        .contains("“hidden” stands for numbers of students from 1 to 9, for zeros")
        .doesNotContain(" in all");
    assertThat(out.resolve("report.html")).content().contains("hidden");
    assertThat(Files.readString(out.resolve("report.json")))
        .doesNotContain("students.csv", "choices.csv")
        .contains("programs.csv");
    assertThat(Files.readAllLines(out.resolve("schools.csv")).getFirst())
        .startsWith("school,program,grade,seats,students,lunch");
  }

  @Test
  void whetherARuleHoldsIsHiddenWhereItWouldTellOfHiddenNumbers() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules,
        """
        policy: Reported
        balance:
          - {name: few, of: zone=East, per: school, count: [3, 4], enforce: report}
        """);
    Path plan = folder.resolve("reported");
    Path out = folder.resolve("public");
    CommandLineFixture fixture = new CommandLineFixture();
    fixture.run(
        "solve",
        shared.resolve("ninety"),
        "--policy",
        rules,
        "--out",
        plan,
        "--moves",
        200,
        "--quiet");

    Ended ended = fixture.run("redact", plan, "--out", out);

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Files.readAllLines(out.resolve("schools.csv")))
        .filteredOn(line -> line.startsWith("N,,") || line.startsWith("S,,"))
        .hasSize(2)
        .allMatch(line -> line.endsWith(",hidden"));
    assertThat(out.resolve("report.html"))
        .content()
        .contains("It holds at 0 of the 0 where that is not hidden.");
  }

  @Test
  void theSameRunGivesTheSameBytesAndReplacesWhatItWroteBefore() throws IOException {
    Path out = folder.resolve("public");
    redact("--out", out);
    List<String> before = texts(out);

    assertThat(redact("--out", out).code()).isZero();

    assertThat(texts(out)).isEqualTo(before);
  }

  private static List<String> texts(Path out) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(out).sorted()) {
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void pseudonymsAreThoseOfTheSecretInTheirOwnOrder() throws Exception {
    Path study = folder.resolve("study.csv");
    Path secret = folder.resolve("study.secret");
    Files.writeString(secret, "seatwright-pseudonym-secret:" + "0f".repeat(32) + "\n");

    Ended ended =
        redact("--out", folder.resolve("public"), "--pseudonyms", study, "--secret", secret);

    assertThat(said(ended)).contains("Wrote FOLDER/study.csv, not to be published\n");
    List<String> lines = Files.readAllLines(study);
    assertThat(lines.getFirst()).isEqualTo("pseudonym,program,school,rank,how");
    assertThat(lines).hasSize(1 + CHILDREN);
    List<String> names = lines.stream().skip(1).map(it -> it.substring(0, 32)).toList();
    assertThat(names).isSorted().contains(hmac("0f".repeat(32), "child-7"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(study)))
        .isEqualTo("rw-------");
  }

  private static String hmac(String secret, String id) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
    return HexFormat.of()
        .formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)))
        .substring(0, 32);
  }

  @Test
  void aSecretIsDrawnOnceAndKept() throws IOException {
    Path study = folder.resolve("study.csv");
    Path secret = folder.resolve("study.secret");
    Path out = folder.resolve("public");
    redact("--out", out, "--pseudonyms", study, "--secret", secret);
    String first = Files.readString(study);
    String drawn = Files.readString(secret);

    redact("--out", out, "--pseudonyms", study, "--secret", secret);

    assertThat(drawn).matches("seatwright-pseudonym-secret:[0-9a-f]{64}\n");
    assertThat(Files.readString(secret)).isEqualTo(drawn);
    assertThat(Files.readString(study)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingIsWrittenWhereTheAskingIsWrong() throws IOException {
    Path out = folder.resolve("public");
    Path broken = Files.writeString(folder.resolve("s"), "seatwright-pseudonym-secret:12\n");

    assertThat(said(redact("--out", out, "--min-cell", 1)))
        .startsWith("--min-cell is 1; write a number from 2 to 1,000.");
    assertThat(said(redact("--out", out, "--pseudonyms", folder.resolve("p.csv"))))
        .startsWith(
            "--pseudonyms and --secret go together: name a file for each, and keep the two apart.");
    assertThat(said(redact("--out", out, "--pseudonyms", out.resolve("p.csv"), "--secret", broken)))
        .startsWith(
            "Pseudonyms and their secret are not to be published; name files outside of"
                + " FOLDER/public.");
    Ended ended = redact("--out", out, "--pseudonyms", folder.resolve("p.csv"), "--secret", broken);
    assertThat(said(ended))
        .isEqualTo(
            "FOLDER/s: after \"seatwright-pseudonym-secret:\" there must be 64 hexadecimal digits."
                + " Name another file, and a secret is drawn.\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("p.csv")).doesNotExist();
  }

  @Test
  void aRunFolderIsNotOverwrittenAndAnEditedRunIsRefused() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(shared.resolve("plan"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.writeString(copy.resolve("assignments.csv"), "student,program,school,rank,how\n");

    assertThat(redact("--out", copy).code()).isEqualTo(2);
    Ended ended =
        new CommandLineFixture()
            .run(
                "redact",
                copy,
                "--district",
                shared.resolve("ninety"),
                "--out",
                folder.resolve("o"));
    assertThat(said(ended))
        .isEqualTo(
            "assignments.csv: it is not the file that the run wrote; its SHA-256 differs.\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(folder.resolve("o")).doesNotExist();
  }
}
