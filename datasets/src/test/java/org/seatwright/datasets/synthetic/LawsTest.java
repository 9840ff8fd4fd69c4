package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seatwright.datasets.synthetic.ListLengths.Law;
import org.seatwright.datasets.synthetic.ListLengths.Quotas;
import org.seatwright.model.choice.RankedChoices;

class LawsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @EnumSource(Law.class)
  void lengthsHaveTheMeanAskedFor(Law law) {
    for (double mean : new double[] {1, 1.5, 3, 4.75, 9.5, 10}) {
      assertThat(Tilt.mean(law.shares(mean, 10))).as("mean %s", mean).isCloseTo(mean, EXACT);
    }
  }

  @Test
  void geometricLengthsFallByOneFactorAndPoissonOnesAsPoissonDoes() {
    double[] geometric = Law.GEOMETRIC.shares(3, 8);
    for (int k = 2; k < 8; k++) {
      assertThat(geometric[k] / geometric[k - 1]).isCloseTo(geometric[1] / geometric[0], EXACT);
    }
    double[] poisson = Law.POISSON.shares(3, 60);
    for (int k = 0; k < 10; k++) {
      assertThat(poisson[k + 1] / poisson[k]).isCloseTo(2.0 / (k + 1), within(1e-6));
    }
  }

  @Test
  void fixedLengthsAreTheTwoNextToTheMean() {
    assertThat(Law.FIXED.shares(2.25, 5))
        .containsExactly(new double[] {0, 0.75, 0.25, 0, 0}, EXACT);
    int[] lengths = new Quotas(Law.FIXED, 3, 5).draw(40, 12, new Random(1));
    assertThat(Arrays.stream(lengths).distinct()).containsExactly(3);
  }

  @Test
  void noListIsLongerThanTheLevelHasSchools() {
    int[] lengths = new Quotas(Law.POISSON, 6, 20).draw(500, 4, new Random(1));
    assertThat(Arrays.stream(lengths).max()).hasValue(4);
    assertThat(new Quotas(Law.POISSON, 6, 20).mean(4)).isEqualTo(4);
  }

  @Test
  void qualityFollowsItsLaw() {
    double[] normals = {0.3, -1.2, 2.0};
    assertThat(new Quality.Normal(2).shaped(normals))
        .containsExactly(new double[] {0.6, -2.4, 4}, EXACT);
    assertThat(exp(new Quality.Linear(5).shaped(normals)))
        .containsExactly(new double[] {3, 1, 5}, EXACT);
    assertThat(exp(new Quality.Geometric(0.5).shaped(normals)))
        .containsExactly(new double[] {0.5, 0.25, 1}, EXACT);
    assertThat(exp(new Quality.Zipf(1).shaped(normals)))
        .containsExactly(new double[] {1 / 2.0, 1 / 3.0, 1}, EXACT);
    double[] levelled = new Quality.Levelled(2).shaped(normals);
    assertThat(Arrays.stream(levelled).sum()).isCloseTo(0, EXACT);
    assertThat(Arrays.stream(levelled).map(it -> it * it).sum() / 3).isCloseTo(4, EXACT);
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(StrictMath::exp).toArray();
  }

  /** Under Gumbel noise alone, entries are drawn in proportion to popularity. */
  @Test
  void firstChoicesAreInProportionToPopularity() {
    Taste taste =
        new Taste(0, new Quality.Linear(3), 0, Noise.LOGIT, 50, new Quotas(Law.FIXED, 1, 1));
    Profile profile =
        Profile.named("x", "X")
            .students(30_000)
            .levels(Profile.OPEN.withSchools(3).levels())
            .taste(taste)
            .build();
    RankedChoices choices = profile.generate(1).district().choices();
    long[] first = new long[3];
    IntStream.range(0, 30_000).forEach(i -> first[choices.program(i, 0)]++);
    assertThat(Arrays.stream(first).sorted().mapToDouble(it -> it / 30_000.0).toArray())
        .containsExactly(new double[] {1 / 6.0, 2 / 6.0, 3 / 6.0}, within(0.01));
  }

  @Test
  void aSquareHasHomesAnywhereInIt() {
    Area square = new Area(Area.Shape.SQUARE, Profile.OPEN.area().centre(), 4, 1, 9, 1, 1);
    City city = City.draw(square, new Random(1));
    Random random = new Random(2);
    int[] quarters = new int[4];
    for (int k = 0; k < 4_000; k++) {
      Spot home = city.drawHome(city.drawNeighbourhood(random), random);
      assertThat(Math.max(Math.abs(home.east()), Math.abs(home.north()))).isLessThanOrEqualTo(1);
      quarters[(home.east() > 0 ? 1 : 0) + (home.north() > 0 ? 2 : 0)]++;
    }
    assertThat(Arrays.stream(quarters).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
  }

  @Test
  void everyChildLivesInABlockOfTheTable() {
    GeneratedDistrict generated =
        Profile.OPEN.withStudents(600).toBuilder().blocks(25).build().generate(1);
    BlockTable table = generated.blocks().orElseThrow();
    assertThat(table.rows()).hasSize(25);
    int children = 0;
    for (var row : table.rows()) {
      long living =
          generated.district().students().stream()
              .filter(it -> it.attributes().matches("block", row.getFirst()))
              .count();
      assertThat(row.getLast()).isEqualTo(Long.toString(living));
      children += (int) living;
      assertThat(row.subList(2, 6)).allSatisfy(it -> assertThat(it).matches("[01]\\.[0-9]{3}"));
      assertThat(row.get(1)).matches("[0-9]+00");
    }
    assertThat(children).isEqualTo(600);
  }
}
