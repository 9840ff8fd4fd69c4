package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

class PolicyReaderTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void everyFormOfRuleAndEveryKeyOfAPolicyIsRead() {
    Policy policy =
        drawn
            .with(
                "policy.yaml",
                """
                policy: Everything at once
                balance:
                  - name: near the district
                    of: ses=frl
                    per: school
                    where: magnet=yes
                    within: 0.20
                    reference: district
                    enforce: hard
                  - name: near a number
                    of: ses=frl
                    per: zone
                    where: zone=west
                    within: 1
                    reference: 0.45
                    enforce: report
                  - name: a share
                    of: ses=paid
                    per: grade
                    share: [0, 0.75]
                    enforce: soft
                    points: 12
                  - {name: a count, of: household=h1, per: program, count: [1, 30], enforce: hard}
                  - name: a mean
                    of: ses
                    per: district
                    values: {frl: 10, "paid": -3}
                    mean: [-1.5, 2.5]
                    enforce: hard
                placement:
                  unlisted: never
                  everyone-placed: true
                points: {rank: [1, 2], unlisted: 3, per-km: 4, unplaced: 5}
                lottery: -9223372036854775808
                """)
            .load()
            .policy();

    AttributeValue frl = new AttributeValue("ses", "frl");
    assertThat(policy)
        .isEqualTo(
            new Policy(
                "Everything at once",
                List.of(
                    new BalanceRule(
                        "near the district",
                        new BalanceForm.Within(
                            frl, Fraction.of(1, 5), new Reference.DistrictShare()),
                        Per.SCHOOL,
                        Optional.of(new AttributeValue("magnet", "yes")),
                        new Enforcement.Hard()),
                    new BalanceRule(
                        "near a number",
                        new BalanceForm.Within(
                            frl, Fraction.ONE, new Reference.Stated(Fraction.of(9, 20))),
                        Per.ZONE,
                        Optional.of(new AttributeValue("zone", "west")),
                        new Enforcement.Report()),
                    new BalanceRule(
                        "a share",
                        new BalanceForm.Share(
                            new AttributeValue("ses", "paid"), Fraction.ZERO, Fraction.of(3, 4)),
                        Per.GRADE,
                        Optional.empty(),
                        new Enforcement.Soft(12)),
                    new BalanceRule(
                        "a count",
                        new BalanceForm.Count(new AttributeValue("household", "h1"), 1, 30),
                        Per.PROGRAM,
                        Optional.empty(),
                        new Enforcement.Hard()),
                    new BalanceRule(
                        "a mean",
                        new BalanceForm.Mean(
                            "ses",
                            Map.of("frl", 10L, "paid", -3L),
                            Fraction.of(-3, 2),
                            Fraction.of(5, 2)),
                        Per.DISTRICT,
                        Optional.empty(),
                        new Enforcement.Hard())),
                new PlacementRule(Unlisted.NEVER, true),
                new Points(List.of(1L, 2L), 3, 4, 5),
                new Lottery(Long.MIN_VALUE)));
  }

  @Test
  void withoutAPolicyTheDefaultHolds() {
    assertThat(drawn.load().policy()).isEqualTo(Policy.DEFAULT);
  }

  @Test
  void keysThatAPolicyLacksKeepTheirDefaultsOneByOne() {
    Policy policy =
        drawn
            .with(
                "policy.yaml",
                "points: {unplaced: 7}\nplacement: {everyone-placed: true}\nlottery: \"42\"\n")
            .load()
            .policy();

    Points usual = Points.DEFAULT;
    assertThat(policy)
        .isEqualTo(
            new Policy(
                "policy.yaml",
                List.of(),
                new PlacementRule(Unlisted.WHEN_NEEDED, true),
                new Points(usual.rank(), usual.unlisted(), usual.perKm(), 7),
                new Lottery(42)));
  }

  @Test
  void aPolicyNamedOnTheCommandLineReplacesTheFoldersOwn(@TempDir Path elsewhere)
      throws IOException {
    drawn.with("policy.yaml", "this: is not a policy\n");
    Path other = Files.writeString(elsewhere.resolve("other.yaml"), "policy: Another\n");

    LoadResult.Loaded loaded =
        DrawnDistrict.loaded(DistrictReader.read(folder, Optional.of(other)));

    assertThat(loaded.policy().name()).isEqualTo("Another");
    assertThat(loaded.inputs()).extracting(InputFile::file).endsWith("other.yaml");
  }

  @Test
  void sharesAreReadToTheLastOfEighteenDigits() {
    BalanceForm form =
        drawn
            .withRule(
                """
                name: exact
                of: ses=frl
                per: school
                share: [0.000000000000000001, 0.999999999999999999]
                enforce: hard
                """)
            .load()
            .policy()
            .balance()
            .getFirst()
            .form();

    long ten18 = 1_000_000_000_000_000_000L;
    assertThat(form)
        .isEqualTo(
            new BalanceForm.Share(
                new AttributeValue("ses", "frl"),
                Fraction.of(1, ten18),
                Fraction.of(ten18 - 1, ten18)));
  }
}
