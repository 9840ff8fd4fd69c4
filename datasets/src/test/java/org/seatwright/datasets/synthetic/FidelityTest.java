package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.synthetic.ListLengths.Law;

class FidelityTest {
  private static final int SEEDS = 20;

  /** A town of one level, tuned to a dissimilarity. */
  private static ProfileBuilder town(double dissimilarity) {
    return Profile.named("town", "Town")
        .students(1_500)
        .dissimilarity(OptionalDouble.of(dissimilarity));
  }

  private static ProfileBuilder listing(ProfileBuilder builder, Law law, double mean) {
    Taste usual = Profile.OPEN.taste();
    return builder.taste(
        new Taste(
            usual.perKm(),
            usual.quality(),
            usual.similarity(),
            usual.noise(),
            usual.considered(),
            new ListLengths.Quotas(law, mean, 10)));
  }

  static Stream<Profile> profiles() {
    return Stream.of(
        listing(town(0.15), Law.FIXED, 3.5).lunchEligible(0.17).build(),
        listing(town(0.30), Law.GEOMETRIC, 2.2).build(),
        listing(town(0.45), Law.POISSON, 4)
            .lunchEligible(0.6)
            .area(new Area(Profile.OPEN.area().centre(), 40, 1, 12, 1.5))
            .blocks(30)
            .build(),
        town(0.30)
            .surroundings(new Surroundings(3, 0.2, 0.3, 0.2, 0.1, 0.3))
            .sizes(new Sizes(0.35, OptionalDouble.of(0.5)))
            .build(),
        town(0.25)
            .levels(Profile.CAMBRIDGE.levels())
            .area(Profile.CAMBRIDGE.area())
            .students(2_600)
            .build());
  }

  private static Fidelity.Row row(Fidelity fidelity, String figure) {
    return fidelity.rows().stream()
        .filter(it -> it.figure().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private static double missed(Fidelity fidelity, String figure) {
    return Math.abs(row(fidelity, figure).difference().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void districtsHitTheirTargetsWhateverTheSeed(Profile profile) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Fidelity fidelity = profile.generate(seed).fidelity();
      String shown = "seed %d: %s".formatted(seed, fidelity);
      assertThat(missed(fidelity, "dissimilarity of first choices")).as(shown).isLessThan(0.02);
      assertThat(missed(fidelity, "lunch-eligible share")).as(shown).isLessThan(0.002);
      Fidelity.Row lengths = row(fidelity, "mean list length");
      assertThat(lengths.reached() / lengths.target().orElseThrow())
          .as(shown)
          .isBetween(0.95, 1.05);
      assertThat(missed(fidelity, "students")).isZero();
      assertThat(missed(fidelity, "schools")).isZero();
      assertThat(missed(fidelity, "seats beyond students")).as(shown).isLessThan(0.02);
    }
  }

  @Test
  void seatsFollowQualityAsAsked() {
    for (double asked : new double[] {-0.8, 0, 0.5, 1}) {
      Profile profile = town(0.3).sizes(new Sizes(0.35, OptionalDouble.of(asked))).build();
      for (int seed = 1; seed <= SEEDS; seed++) {
        assertThat(missed(profile.generate(seed).fidelity(), "correlation of seats and quality"))
            .as("asked %s, seed %d", asked, seed)
            .isLessThan(0.02);
      }
    }
  }

  @Test
  void whatCannotBeReachedIsSaid() {
    Fidelity fidelity = town(0.95).build().generate(1).fidelity();
    assertThat(missed(fidelity, "dissimilarity of first choices")).isGreaterThan(0.1);
  }

  @Test
  void theTableHasTargetReachedAndDifference() {
    Profile profile = listing(town(0.3), Law.FIXED, 3).students(240).lunchEligible(0.4).build();
    List<List<String>> cells =
        profile.generate(1).fidelity().rows().stream().map(Fidelity.Row::cells).toList();
    assertThat(cells)
        .contains(
            List.of("students", "240", "240", "0"),
            List.of("schools", "12", "12", "0"),
            List.of("lunch-eligible share", "40.00%", "40.00%", "0.00"),
            List.of("mean list length", "3.0000", "3.0000", "0.0000"),
            List.of("seats beyond students", "4.00%", "4.17%", "+0.17"));
  }

  @Test
  void familiesAnswerTheSameHoweverStrongTheClustering() {
    FamilySeeds seeds = new FamilySeeds(7);
    assertThat(IntStream.range(0, 100).mapToLong(child -> seeds.of(child).nextLong()).distinct())
        .hasSize(100);
    assertThat(seeds.of(3).nextLong()).isEqualTo(new FamilySeeds(7).of(3).nextLong());
  }
}
