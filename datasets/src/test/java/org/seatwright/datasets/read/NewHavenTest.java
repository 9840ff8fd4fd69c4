package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
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

class NewHavenTest {
  private static Path data() {
    Optional<Path> root =
        Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .takeWhile(folder -> folder != null)
            .filter(folder -> Files.exists(folder.resolve("run.sh")))
            .findFirst();
    assumeTrue(root.isPresent(), "No folder above holds run.sh, so the shared data is not found.");
    Path data = root.get().resolveSibling("shared/data/new-haven-2024");
    assumeTrue(Files.isDirectory(data), "The real district " + data + " is not here.");
    return data;
  }

  @Test
  void aRealDistrictIsReadWhole() {
    LoadResult.Loaded loaded = DrawnDistrict.loaded(DistrictReader.read(data(), Optional.empty()));

    District district = loaded.district();
    assertThat(district.name() + ", " + district.year())
        .isEqualTo("New Haven area school choice, 2024-25");
    assertThat(district.students()).hasSize(5354);
    assertThat(district.choices().size()).isEqualTo(14_743);
    assertThat(district.schools()).hasSize(64);
    assertThat(district.programs()).hasSize(429);
    assertThat(district.programs().stream().mapToInt(Program::seats).sum()).isEqualTo(4462);
    assertThat(loaded.policy())
        .isEqualTo(
            new Policy(
                "Interdistrict schools enrol at most 75% residents of the town",
                List.of(
                    new BalanceRule(
                        "residents at most 75% of an interdistrict school",
                        new BalanceForm.Share(
                            new AttributeValue("residence", "resident"),
                            Fraction.ZERO,
                            Fraction.of(3, 4)),
                        Per.SCHOOL,
                        Optional.of(new AttributeValue("interdistrict", "yes")),
                        new Enforcement.Hard())),
                new PlacementRule(Unlisted.NEVER, false),
                new Points(List.of(0L, 10L, 25L, 45L, 70L, 100L), 300, 0, 1000),
                new Lottery(20240301)));
  }
}
