package org.seatwright.datasets.format;

import java.util.List;

/** The keys of a profile, the file that says what kind of district to draw. */
public final class ProfileKey {
  public static final String PROFILE = "profile";
  public static final String TITLE = "title";
  public static final String SOURCE = "source";
  public static final String STUDENTS = "students";
  public static final String SES = "ses";
  public static final String LEVELS = "levels";
  public static final String SEATS = "seats";
  public static final String AREA = "area";
  public static final String CHOICE = "choice";
  public static final String SURROUNDINGS = "surroundings";
  public static final String BLOCKS = "blocks";
  public static final String TOWNS = "towns";
  public static final String POLICY = "policy";

  /** The keys of the file, in the order in which it is written. */
  public static final List<String> FILE =
      List.of(
          PROFILE,
          TITLE,
          SOURCE,
          STUDENTS,
          SES,
          LEVELS,
          SEATS,
          AREA,
          CHOICE,
          SURROUNDINGS,
          BLOCKS,
          TOWNS,
          POLICY);

  public static final String SHARE = "share";
  public static final String DISSIMILARITY = "dissimilarity";
  public static final String LEANING = "leaning";

  /** Who is lunch-eligible, and how unevenly they live. */
  public static final List<String> SES_SECTION = List.of(SHARE, DISSIMILARITY, LEANING);

  public static final String NAME = "name";
  public static final String PREFIX = "prefix";
  public static final String SCHOOLS = "schools";
  public static final String GRADES = "grades";

  /** The schools that teach the same grades. */
  public static final List<String> LEVEL = List.of(NAME, PREFIX, SCHOOLS, GRADES);

  public static final String SLACK = "slack";
  public static final String SPREAD = "spread";
  public static final String FOLLOW_QUALITY = "follow-quality";

  public static final List<String> SEATS_SECTION = List.of(SLACK, SPREAD, FOLLOW_QUALITY);

  public static final String SHAPE = "shape";
  public static final String LATITUDE = "latitude";
  public static final String LONGITUDE = "longitude";
  public static final String SQUARE_KM = "square-km";
  public static final String ASPECT = "aspect";
  public static final String NEIGHBOURHOODS = "neighbourhoods";
  public static final String UNEVENNESS = "unevenness";

  public static final List<String> AREA_SECTION =
      List.of(SHAPE, LATITUDE, LONGITUDE, SQUARE_KM, ASPECT, NEIGHBOURHOODS, UNEVENNESS);

  public static final String PER_KM = "per-km";
  public static final String QUALITY = "quality";
  public static final String HOMOPHILY = "homophily";
  public static final String NOISE = "noise";
  public static final String CONSIDERED = "considered";
  public static final String LENGTHS = "lengths";
  public static final String ERDIL_ERGIN = "erdil-ergin";

  public static final List<String> CHOICE_SECTION =
      List.of(PER_KM, QUALITY, HOMOPHILY, NOISE, CONSIDERED, LENGTHS, ERDIL_ERGIN);

  public static final String LEVELLED = "levelled";
  public static final String NORMAL = "normal";
  public static final String LINEAR = "linear";
  public static final String GEOMETRIC = "geometric";
  public static final String ZIPF = "zipf";

  /** The laws of quality. */
  public static final List<String> QUALITY_SECTION =
      List.of(LEVELLED, NORMAL, LINEAR, GEOMETRIC, ZIPF);

  public static final String GUMBEL = "gumbel";

  /** The laws of noise. */
  public static final List<String> NOISE_SECTION = List.of(GUMBEL, NORMAL);

  public static final String PERCENT = "percent";
  public static final String LAW = "law";
  public static final String MEAN = "mean";
  public static final String LONGEST = "longest";

  public static final List<String> LENGTHS_SECTION = List.of(PERCENT, LAW, MEAN, LONGEST);

  public static final String ALPHA = "alpha";
  public static final String BETA = "beta";

  public static final List<String> ERDIL_ERGIN_SECTION = List.of(ALPHA, BETA);

  public static final String ZONES = "zones";
  public static final String SIBLINGS = "siblings";
  public static final String TWINS = "twins";
  public static final String MAGNETS = "magnets";
  public static final String OUT_OF_TOWN = "out-of-town";
  public static final String ENROLLED = "enrolled";

  public static final List<String> SURROUNDINGS_SECTION =
      List.of(ZONES, SIBLINGS, TWINS, MAGNETS, OUT_OF_TOWN, ENROLLED);

  private ProfileKey() {}
}
