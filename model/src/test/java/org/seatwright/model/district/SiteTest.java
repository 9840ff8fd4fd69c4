package org.seatwright.model.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static final double RADIUS = 6371.0088;

  @Test
  void aQuarterMeridianIsAQuarterOfTheCircumference() {
    assertThat(new Site(0, 17).kilometresTo(new Site(90, 0)))
        .isCloseTo(Math.PI / 2 * RADIUS, within(1e-9));
  }

  @Test
  void antipodesAreHalfTheCircumferenceApart() {
    assertThat(new Site(30, 10).kilometresTo(new Site(-30, -170)))
        .isCloseTo(Math.PI * RADIUS, within(1e-6));
  }

  @Test
  void parisAndLondonAreAsFarApartAsAtlasesSay() {
    Site paris = new Site(48.8566, 2.3522);
    Site london = new Site(51.5074, -0.1278);

    assertThat(paris.kilometresTo(london)).isCloseTo(343.56, within(0.01));
    assertThat(london.kilometresTo(paris)).isEqualTo(paris.kilometresTo(london));
    assertThat(paris.kilometresTo(paris)).isZero();
  }

  @Test
  void theDateLineIsNoBorder() {
    assertThat(new Site(0, 179.5).kilometresTo(new Site(0, -179.5)))
        .isCloseTo(Math.PI / 180 * RADIUS, within(1e-9));
  }

  @Test
  void distancesAgreeWithTheSphericalLawOfCosines() {
    Random random = new Random(5);
    for (int draw = 0; draw < 1_000; draw++) {
      Site a = new Site(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      Site b = new Site(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      double phiA = Math.toRadians(a.latitude());
      double phiB = Math.toRadians(b.latitude());
      double lambda = Math.toRadians(b.longitude() - a.longitude());
      double cosine =
          Math.sin(phiA) * Math.sin(phiB) + Math.cos(phiA) * Math.cos(phiB) * Math.cos(lambda);

      assertThat(a.kilometresTo(b))
          .as("seed 5, draw %d: %s to %s", draw, a, b)
          .isCloseTo(RADIUS * Math.acos(Math.clamp(cosine, -1, 1)), within(0.01));
    }
  }

  @Test
  void sitesOffTheMapAreRefused() {
    assertThatThrownBy(() -> new Site(90.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Latitude is 90.5, must be between -90 and 90 degrees.");
    assertThatThrownBy(() -> new Site(0, -180.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Longitude is -180.5, must be between -180 and 180 degrees.");
    assertThatThrownBy(() -> new Site(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Latitude is NaN, must be between -90 and 90 degrees.");
  }
}
