package org.seatwright.datasets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.PolicyResult;
import org.seatwright.model.policy.Provenance;

class PoliciesTest {
  @TempDir Path temp;

  private final Policies policies = Policies.ofInstallation();

  @Test
  void theShippedPoliciesAreNamedInOrder() {
    assertThat(policies.names())
        .containsExactly(
            "berkeley",
            "boston-home-based",
            "cambridge",
            "champaign",
            "charlotte",
            "chicago-selective",
            "chicago-tiers",
            "dallas",
            "eden-prairie",
            "hartford",
            "jefferson-blocks",
            "jefferson-county",
            "la-crosse",
            "minneapolis",
            "montclair",
            "montclair-factors",
            "nashville",
            "new-york-d1",
            "new-york-d15",
            "omaha",
            "san-antonio",
            "san-francisco",
            "stamford",
            "wake-2000",
            "white-plains");
  }

  @Test
  void everyShippedPolicyReadsWithoutANoticeAndSaysWhereItIsFrom() {
    for (String name : policies.names()) {
      PolicyResult result = PolicyFileReader.read(policies.find(name).orElseThrow());
      assertThat(result.notices().render()).as(name).isEmpty();
      assertThat(result).as(name).isInstanceOf(PolicyResult.Loaded.class);
      Provenance provenance = ((PolicyResult.Loaded) result).policy().provenance();
      assertThat(provenance.source()).as(name).isPresent();
      assertThat(provenance.year()).as(name).isPresent();
      assertThat(provenance.simplified()).as(name).isNotEmpty().allMatch(it -> it.endsWith("."));
    }
  }

  @Test
  void otherNamesAreNotFound() {
    assertThat(policies.find("atlantis")).isEmpty();
    assertThat(policies.find("..")).isEmpty();
    assertThat(policies.find("cambridge.yaml")).isEmpty();
    assertThat(policies.find("../policies/cambridge")).isEmpty();
  }

  @Test
  void aHomeWithoutPoliciesHasNone() {
    assertThat(new Policies(temp).names()).isEmpty();
  }

  @Test
  void aFileThatIsNoPolicyIsRefusedWithItsNotices() throws IOException {
    Path file = Files.writeString(temp.resolve("odd.yaml"), "polcy: Odd\n");

    PolicyResult result = PolicyFileReader.read(file);

    assertThat(result).isInstanceOf(PolicyResult.Refused.class);
    assertThat(result.notices().render()).contains("Did you mean \"policy\"?");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    PolicyResult result = PolicyFileReader.read(temp.resolve("none.yaml"));

    assertThat(result).isInstanceOf(PolicyResult.Refused.class);
    assertThat(result.notices().render())
        .isEqualTo(temp.resolve("none.yaml") + ": there is no such file.\nCheck the path.");
  }
}
