package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.write.CertificateWriter;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;

/** certificate.json as it is written, read back, and everything that can be wrong with it. */
class CertificateReaderTest {
  private static final String HASH = "ab".repeat(32);
  private static final String PLAN = "cd".repeat(32);

  @TempDir Path folder;

  @BeforeEach
  void drawTheDistrict() throws IOException {
    new DrawnDistrict(Files.createDirectory(folder.resolve("district")))
        .with(
            "policy.yaml",
            """
            policy: Two rules
            balance:
              - {name: "share \\"frl\\"", of: ses=frl, per: school, share: [0.2, 0.8], enforce: hard}
            objective: rank-maximal
            """);
  }

  private List<ProblemPart> parts() {
    LoadResult loaded = DistrictReader.read(folder.resolve("district"), Optional.empty());
    LoadResult.Loaded input = (LoadResult.Loaded) loaded;
    return ProblemParts.of(AssignmentProblem.compile(input.district(), input.policy()));
  }

  /** A certificate of two levels. */
  private static Certificate certificate() {
    LevelCertificate rank =
        new LevelCertificate(
            new Level.Rank(List.of(3L)),
            2,
            new Multipliers(1, List.of(0L, 0L, 0L, 0L), List.of(), List.of(7L)));
    List<SidePrice> sides =
        List.of(new SidePrice(0, true, 5, 1, 17), new SidePrice(1, false, 3, -2, 1L << 40));
    LevelCertificate points =
        new LevelCertificate(
            new Level.Points(List.of(3L, 2L)),
            12_345,
            new Multipliers(1_000_000, List.of(5L, 0L, 0L, 9L), sides, List.of(0L, 11L)));
    return new Certificate(HASH, PLAN, List.of(rank, points));
  }

  private Path written() throws IOException {
    Path file = folder.resolve("certificate.json");
    CertificateWriter.write(certificate(), parts(), file);
    return file;
  }

  private CertificateResult read() {
    return CertificateReader.read(folder.resolve("certificate.json"), parts());
  }

  /** What reading says once {@code from} stands as {@code to}. */
  private String refusal(String from, String to) throws IOException {
    String text = Files.readString(written());
    assertThat(text).containsOnlyOnce(from);
    Files.writeString(folder.resolve("certificate.json"), text.replace(from, to));
    return refusal();
  }

  private String refusal() {
    CertificateResult result = read();
    assertThat(result).isInstanceOf(CertificateResult.Refused.class);
    return result.notices().render().replace(folder.toString(), "FOLDER");
  }

  @Test
  void theFileIsWrittenInWholeNumbersOneSideToALine() throws IOException {
    assertThat(written())
        .hasContent(
            """
            {
              "format": 1,
              "problem": "%s",
              "plan": "%s",
              "levels": [
                {
                  "part": 0,
                  "level": "rank",
                  "held": [3],
                  "bound": 2,
                  "denominator": 1,
                  "seats": {
                  },
                  "sides": [
                  ],
                  "ranks": [7]
                },
                {
                  "part": 0,
                  "level": "points",
                  "held": [3, 2],
                  "bound": 12345,
                  "denominator": 1000000,
                  "seats": {
                    "N-K": 5,
                    "S-1": 9
                  },
                  "sides": [
                    {"rule": "share \\"frl\\"", "place": "North School", "row": 0, "side": "lower", "count": 5, "base": 1, "multiplier": 17},
                    {"rule": "share \\"frl\\"", "place": "South School", "row": 1, "side": "upper", "count": 3, "base": -2, "multiplier": 1099511627776}
                  ],
                  "ranks": [0, 11]
                }
              ]
            }
            """
                .formatted(HASH, PLAN));
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    written();

    CertificateResult result = read();

    assertThat(result.notices().render()).isEmpty();
    assertThat(((CertificateResult.Loaded) result).certificate()).isEqualTo(certificate());
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThat(refusal())
        .isEqualTo(
            """
            FOLDER/certificate.json: there is no such file.
            Check the path.\
            """);
  }

  @Test
  void brokenJsonIsNamedWithItsLine() throws IOException {
    assertThat(refusal("\"format\": 1,", "\"format\": 1;"))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 2: the text cannot be read as JSON (Unexpected character (';' (code 59)): was expecting comma to separate Object entries).
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
    Files.writeString(folder.resolve("certificate.json"), "{\"levels\": [");
    assertThat(refusal())
        .startsWith("FOLDER/certificate.json, row 1: the text cannot be read as JSON (");
    Files.writeString(folder.resolve("certificate.json"), "[1]");
    assertThat(refusal())
        .isEqualTo(
            """
            FOLDER/certificate.json, row 1: a list stands where a section of keys is needed.
            Write keys, each as key: value.\
            """);
    Files.writeString(folder.resolve("certificate.json"), " ");
    assertThat(refusal())
        .isEqualTo(
            """
            FOLDER/certificate.json: the file is empty.
            Write its content, or export it again.\
            """);
  }

  @Test
  void keysThatAreMissingOrUnknownAreNamed() throws IOException {
    assertThat(refusal("      \"bound\": 2,\n", ""))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 6, column levels[0]: the key bound is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
    assertThat(refusal("  \"plan\": \"" + PLAN + "\",\n", ""))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 1: the key plan is missing.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
    assertThat(refusal("\"bound\": 2,", "\"bound\": 2, \"proof\": 3,"))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 10, column levels[0].proof: "proof" is not a key of a level (part, level, held, bound, denominator, seats, sides, ranks).
            Remove it, or use one of those.\
            """);
    assertThat(refusal("\"bound\": 2,", "\"bound\": 2, \"bound\": 1,"))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 10, column levels[0].bound: "bound" is already given in row 10.
            Give each key once; remove one of the two.\
            """);
  }

  @Test
  void numbersOutOfRangeAreNamed() throws IOException {
    assertThat(refusal("\"multiplier\": 17", "\"multiplier\": -17"))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 29, column levels[1].sides[0].multiplier: "-17" is not a whole number between 0 and 9,223,372,036,854,775,807.
            Write digits alone, such as 25.\
            """);
    assertThat(refusal("\"N-K\": 5", "\"N-K\": -5"))
        .startsWith("FOLDER/certificate.json, row 25, column levels[1].seats.N-K: \"-5\" is not a");
    assertThat(refusal("\"N-K\": 5", "\"N-K\": 0.5"))
        .startsWith(
            "FOLDER/certificate.json, row 25, column levels[1].seats.N-K: \"0.5\" is not a");
    assertThat(refusal("1099511627776", "9223372036854775808"))
        .startsWith(
            "FOLDER/certificate.json, row 30, column levels[1].sides[1].multiplier:"
                + " \"9223372036854775808\" is not a");
    assertThat(refusal("\"denominator\": 1000000", "\"denominator\": 0"))
        .startsWith(
            "FOLDER/certificate.json, row 23, column levels[1].denominator: \"0\" is not a");
    assertThat(refusal("\"count\": 5", "\"count\": 0"))
        .startsWith(
            "FOLDER/certificate.json, row 29, column levels[1].sides[0].count: \"0\" is not a");
    assertThat(refusal("\"held\": [3],", "\"held\": [-3],"))
        .startsWith("FOLDER/certificate.json, row 9, column levels[0].held[0]: \"-3\" is not a");
    assertThat(refusal("\"bound\": 12345", "\"bound\": null"))
        .startsWith("FOLDER/certificate.json, row 22, column levels[1].bound: \"null\" is not a");
    assertThat(refusal("\"format\": 1", "\"format\": 2"))
        .startsWith(
            "FOLDER/certificate.json, row 2, column format: \"2\" is not 1, the only number that is read");
  }

  @Test
  void namesThatTheDistrictDoesNotHaveAreNamed() throws IOException {
    assertThat(refusal("\"N-K\"", "\"X-K\""))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 25, column levels[1].seats.X-K: "X-K" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.\
            """);
    assertThat(refusal("\"row\": 1,", "\"row\": 2,"))
        .startsWith(
            "FOLDER/certificate.json, row 30, column levels[1].sides[1].row: \"2\" is not a whole"
                + " number between 0 and 1.");
    assertThat(refusal("\"row\": 1,", "\"row\": 0,"))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 30, column levels[1].sides[1].place: "South School" is not what row 0 belongs to (North School).
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
    assertThat(refusal("\"place\": \"South School\"", "\"place\": \"South\""))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 30, column levels[1].sides[1].place: "South" is not what row 1 belongs to (South School).
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
    assertThat(refusal("\"level\": \"rank\"", "\"level\": \"ranks\""))
        .isEqualTo(
            """
            FOLDER/certificate.json, row 8, column levels[0].level: "ranks" is not one of missed, rank, points.
            Did you mean "rank"?\
            """);
    assertThat(refusal("\"side\": \"upper\"", "\"side\": \"high\""))
        .startsWith(
            "FOLDER/certificate.json, row 30, column levels[1].sides[1].side: \"high\" is not one"
                + " of lower, upper.");
  }

  @Test
  void aCertificateHasALevel() throws IOException {
    Files.writeString(
        folder.resolve("certificate.json"),
        "{\"format\": 1, \"problem\": \"%s\", \"plan\": \"%s\", \"levels\": []}"
            .formatted(HASH, PLAN));

    assertThat(refusal())
        .isEqualTo(
            """
            FOLDER/certificate.json, row 1, column levels: nothing is listed.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
  }

  @Test
  void aLevelOfAPartStandsThereOnce() throws IOException {
    Certificate twice =
        new Certificate(
            HASH,
            PLAN,
            List.of(certificate().levels().getFirst(), certificate().levels().getFirst()));
    CertificateWriter.write(twice, parts(), folder.resolve("certificate.json"));

    assertThat(refusal())
        .isEqualTo(
            """
            FOLDER/certificate.json, row 18, column levels[1]: the same level of the same part stands before.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
  }
}
