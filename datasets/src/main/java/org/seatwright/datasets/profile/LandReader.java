package org.seatwright.datasets.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.datasets.format.ProfileKey;
import org.seatwright.datasets.synthetic.Area;
import org.seatwright.model.district.Site;

/** Reads a profile's section {@code area}; what it does not say grows with the schools. */
record LandReader(Fields fields) {
  private static final double KM_PER_SCHOOL = 1.5;
  private static final double USUAL_LEANING = 1.5;
  private static final int CELLS = 25;
  private static final int MOST_KM = 1_000_000;

  /**
   * The land.
   *
   * @param leaning how unlike the neighbourhoods are, where that is given
   */
  Optional<Area> read(int schools, OptionalDouble leaning) {
    Area.Shape shape =
        fields.word(ProfileKey.SHAPE, Area.Shape.values()).orElse(Area.Shape.ELLIPSE);
    int usual = shape == Area.Shape.SQUARE ? CELLS : schools;
    Site centre =
        new Site(
            fields.decimal(ProfileKey.LATITUDE, -80, 80).orElse(40),
            fields.decimal(ProfileKey.LONGITUDE, -180, 180).orElse(-100));
    double squareKm =
        fields.decimal(ProfileKey.SQUARE_KM, 0, MOST_KM).orElse(KM_PER_SCHOOL * schools);
    double aspect = fields.decimal(ProfileKey.ASPECT, 0, Fields.MOST).orElse(1);
    int neighbourhoods =
        fields.whole(ProfileKey.NEIGHBOURHOODS, 1, Area.MOST_NEIGHBOURHOODS).orElse(usual);
    double unevenness =
        fields.decimal(ProfileKey.UNEVENNESS, 0, Fields.MOST).orElse(Area.USUAL_UNEVENNESS);
    double strength = leaning.orElse(USUAL_LEANING);
    return fields.accepted(
        () -> new Area(shape, centre, squareKm, aspect, neighbourhoods, strength, unevenness));
  }
}
