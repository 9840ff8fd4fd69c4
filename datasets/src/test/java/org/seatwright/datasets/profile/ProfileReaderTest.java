package org.seatwright.datasets.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.synthetic.Noise;
import org.seatwright.datasets.synthetic.PolicyPlan;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.synthetic.Quality;

class ProfileReaderTest {
  private static final String LEVELS =
      "levels: [{name: school, prefix: S, schools: 4, grades: [K]}]";

  @TempDir private Path temp;

  private ProfileResult read(String text) throws IOException {
    Path file = temp.resolve("town.yaml");
    Files.writeString(file, text);
    return ProfileReader.read(file);
  }

  private Profile profile(String text) throws IOException {
    ProfileResult result = read(text);
    assertThat(result).as(() -> refusal(result)).isInstanceOf(ProfileResult.Loaded.class);
    return ((ProfileResult.Loaded) result).profile();
  }

  private static String refusal(ProfileResult result) {
    return result instanceof ProfileResult.Refused(var notices) ? notices.render() : "";
  }

  @ParameterizedTest
  @MethodSource("org.seatwright.datasets.synthetic.Profile#profiles")
  void everyProfileOfTheProgramReadsBackAsItself(Profile profile) throws IOException {
    assertThat(profile(ProfileText.of(profile))).isEqualTo(profile);
  }

  @ParameterizedTest
  @CsvSource({"my-town", "erdil-ergin", "immorlica-mahdian", "skewed-popularity", "short-lists"})
  void everyShippedProfileReadsCitesAndReadsBackAsItself(String name) throws IOException {
    ProfileResult result = Profiles.at(Path.of("..")).find(name).orElseThrow();
    Profile shipped = ((ProfileResult.Loaded) result).profile();
    assertThat(shipped.name()).isEqualTo(name);
    assertThat(shipped.source()).isPresent();
    assertThat(profile(ProfileText.of(shipped))).isEqualTo(shipped);
  }

  @Test
  void listsAreNoLongerThanTheSchoolsLookedAt() throws IOException {
    Profile few =
        profile(
            "profile: few\nstudents: 100\n"
                + LEVELS
                + "\nchoice: {considered: 50, lengths: {law: poisson, mean: 3}}");
    assertThat(few.taste().lengths().longest()).isEqualTo(50);
  }

  @Test
  void whatIsNotSaidIsAsInAnOpenDistrict() throws IOException {
    Profile small = profile("profile: small\nstudents: 100\n" + LEVELS);
    assertThat(small.title()).isEqualTo("small (synthetic)");
    assertThat(small.taste()).isEqualTo(Profile.OPEN.taste());
    assertThat(small.area().squareKm()).isEqualTo(6);
    assertThat(small.area().neighbourhoods()).isEqualTo(4);
  }

  @Test
  void erdilAndErginsLawIsItsWeights() throws IOException {
    Profile profile =
        profile(
            "profile: x\nstudents: 100\n"
                + LEVELS
                + "\nchoice: {erdil-ergin: {alpha: 0.25, beta: 0.5}}");
    assertThat(profile.taste().perKm()).isEqualTo(0.5);
    assertThat(profile.taste().quality()).isEqualTo(new Quality.Normal(0.125));
    assertThat(profile.taste().noise()).isEqualTo(new Noise(Noise.Law.NORMAL, 0.375));
    assertThat(profile.taste().similarity()).isZero();
  }

  @Test
  void aPolicyIsWrittenOutAndKeepsItsOwnLottery() throws IOException {
    String start = "profile: x\nstudents: 100\n" + LEVELS + "\npolicy:\n  policy: Mine\n";
    Profile drawn = profile(start);
    assertThat(drawn.generate(9).policy().name()).isEqualTo("Mine");
    assertThat(drawn.generate(9).policy().lottery().seed()).isEqualTo(9);
    Profile own = profile(start + "  lottery: 5\n");
    assertThat(own.generate(9).policy().lottery().seed()).isEqualTo(5);
    assertThat(own.policy()).isInstanceOf(PolicyPlan.Stated.class);
    assertThat(profile(ProfileText.of(own))).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          students: 5 | row 2: no such district can be drawn.
          students: 0 | row 2, column students: "0" is not a whole number between 1 and 10,000,000.
          studnets: 9 | row 2, column studnets: "studnets" is not a key of a profile
          ses: {share: 1.5} | row 2, column ses.share: "1.5" is not a decimal number between 0 and 1.
          ses: {share: NaN} | row 2, column ses.share: "NaN" is not a decimal number between 0 and 1.
          ses: {leaning: 1, dissimilarity: 0.3} | row 2, column ses.leaning: dissimilarity and leaning cannot stand together.
          choice: {quality: {}} | row 2, column choice.quality: no law is given.
          choice: {quality: {linear: 2, zipf: 1}} | row 2, column choice.quality.zipf: linear and zipf cannot stand together.
          choice: {noise: {cauchy: 1}} | row 2, column choice.noise.cauchy: "cauchy" is not a key of noise (gumbel, normal).
          choice: {lengths: {mean: 3, longest: 2}} | row 2, column choice.lengths: no such district can be drawn.
          choice: {lengths: {percent: [50, 40]}} | row 2, column choice.lengths: no such district can be drawn.
          choice: {lengths: {law: fixed}} | row 2, column choice.lengths: the key mean is missing.
          choice: {erdil-ergin: {alpha: 1}} | row 2, column choice.erdil-ergin: the key beta is missing.
          area: {shape: square, neighbourhoods: 24} | row 2, column area: no such district can be drawn.
          area: {square-km: 1000000, longitude: 179} | row 2, column area: no such district can be drawn.
          policy: ten-pionts | row 2, column policy: "ten-pionts" is not one of ten-points
          policy: {balance: [{of: ses}]} | row 2, column policy.balance[0]
          blocks: 5001 | row 2, column blocks: "5001" is not a whole number between 0 and 5,000.
          surroundings: {zones: 0} | row 2, column surroundings.zones: "0" is not a whole number between 1 and 26.
          levels: [] | row 2, column levels: nothing is listed.
          """)
  void whatIsWrongIsNoticedAtItsPlace(String line, String message) throws IOException {
    String rest = "\nprofile: x\n" + (line.startsWith("students") ? "" : "students: 100\n");
    String text = "# a town\n" + line + rest + (line.startsWith("levels") ? "" : LEVELS);

    ProfileResult result = read(text);

    assertThat(result).isInstanceOf(ProfileResult.Refused.class);
    String told = refusal(result).replace(temp + "/", "");
    assertThat(told).contains("town.yaml, " + message);
  }

  @Test
  void aFileThatIsNotThereIsNoticed() {
    ProfileResult result = ProfileReader.read(temp.resolve("none.yaml"));
    assertThat(refusal(result).replace(temp + "/", ""))
        .isEqualTo("none.yaml: there is no such file.\nCheck the path.");
  }
}
