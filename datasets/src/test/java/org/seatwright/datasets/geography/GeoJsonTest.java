package org.seatwright.datasets.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seatwright.datasets.geography.DrawnMap.collection;
import static org.seatwright.datasets.geography.DrawnMap.feature;
import static org.seatwright.datasets.geography.DrawnMap.polygon;
import static org.seatwright.datasets.geography.DrawnMap.positions;
import static org.seatwright.datasets.geography.DrawnMap.ring;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/** What GeoJSON says of blocks, and how it can fail to. */
class GeoJsonTest {
  private static final At FILE = At.file("blocks.geojson");

  private final Notices.Collector notices = new Notices.Collector();

  private Optional<List<Feature>> read(String json) {
    try {
      return GeoJson.read(new StringReader(json), FILE, notices);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> messages() {
    return notices.notices().kept().stream().map(Notice::message).toList();
  }

  @Test
  void theIdIsThePropertyBlockOrGeoidElseTheIdOfTheFeature() {
    String land = polygon("[[" + positions("0 0, 1 0, 1 1, 0 0") + "]]");
    List<Feature> features =
        read(collection(
                "{\"geometry\": %s, \"properties\": {\"GEOID\": \"g\", \"block\": \"b\"}, \"id\": 1}"
                    .formatted(land),
                "{\"properties\": {\"n\": [{\"x\": {}}], \"GEOID20\": 250173521001}, \"geometry\": %s}"
                    .formatted(land),
                "{\"id\": 7, \"properties\": null, \"geometry\": %s}".formatted(land),
                "{\"id\": 8, \"properties\": {}, \"geometry\": null}"))
            .orElseThrow();

    assertThat(messages()).isEmpty();
    assertThat(features).extracting(Feature::block).containsExactly("b", "250173521001", "7");
  }

  @Test
  void heightsAndMembersOfNoMeaningArePassedOver() {
    List<Feature> features =
        read("""
        {"crs": {"type": "name"}, "bbox": [0, 0, 1, 1], "type": "FeatureCollection",
         "features": [{"type": "Feature", "properties": {"block": "a"}, "geometry":
          {"type": "Polygon", "bbox": [], "coordinates": [[[0, 0, 12], [1, 0, 12.5, 3],
           [1, 1], [0, 0, 12]]]}}], "name": "x"}
        """)
            .orElseThrow();

    assertThat(messages()).isEmpty();
    assertThat(features.getFirst().area().corners(0, 0)).isEqualTo(4);
    assertThat(features.getFirst().area().longitude(0, 0, 1)).isEqualTo(1);
  }

  private void assertRefused(String json, String message) {
    assertThat(read(json)).isEmpty();
    assertThat(messages()).containsExactly(message);
  }

  private static String bad(String place, String problem) {
    return """
    blocks.geojson%s: %s.
    Export the blocks as a GeoJSON FeatureCollection of polygons (RFC 7946).\
    """
        .formatted(place, problem);
  }

  @Test
  void whatIsNoMapIsRefused() {
    assertRefused("[1]", bad("", "the text is no JSON object"));
  }

  @Test
  void aMapWithoutFeaturesIsRefused() {
    assertRefused(polygon("[]"), bad("", "there is no list of features"));
  }

  @Test
  void aMapThatGoesOnAfterItsEndIsRefused() {
    assertRefused(collection() + "{}", bad("", "more follows the end of the map"));
  }

  @Test
  void aTruncatedMapIsRefusedWithItsLine() {
    String whole = collection(ring("a", "0 0, 1 0, 1 1, 0 0"));
    assertThat(read(whole.substring(0, whole.length() - 20))).isEmpty();
    assertThat(messages()).hasSize(1);
    assertThat(messages().getFirst())
        .startsWith("blocks.geojson, row 2: the text cannot be read as JSON (Unexpected end")
        .endsWith("Maybe the file is cut off or damaged; export it again as GeoJSON.");
  }

  @Test
  void coordinatesMustBeThoseOfTheType() {
    assertRefused(
        collection(feature("a", polygon("[[[[0, 0], [1, 0], [1, 1], [0, 0]]]]"))),
        bad(", row 2, column features[0]", "the coordinates are not those of a Polygon"));
  }

  @Test
  void coordinatesMayNotGoDeeperThanPolygonsDo() {
    assertRefused(
        collection(feature("a", polygon("[".repeat(50) + "0" + "]".repeat(50)))),
        bad(
            ", row 2, column features[0]",
            "the coordinates are lists in lists too deep, or a list is empty"));
  }

  @Test
  void cornersAreNumbers() {
    assertRefused(
        collection(feature("a", polygon("[[[0, \"1\"], [1, 0], [1, 1], [0, 0]]]"))),
        bad(", row 2, column features[0]", "a corner has a longitude and no latitude"));
  }

  private static final String DEGREES =
      "Write longitude, then latitude, in degrees (WGS 84); convert coordinates in feet or metres.";

  @Test
  void cornersOffTheEarthAreNoticedEach() {
    assertThat(read(collection(ring("a", "NaN 0, 1 91, 236000.5 1e999, NaN 0")))).isPresent();
    assertThat(messages())
        .startsWith(
            "blocks.geojson, row 2, column features[0]: \"NaN\" is not a number of degrees between"
                + " -180 and 180.\n"
                + DEGREES,
            "blocks.geojson, row 2, column features[0]: \"91\" is not a number of degrees between"
                + " -90 and 90.\n"
                + DEGREES,
            "blocks.geojson, row 2, column features[0]: \"236000.5\" is not a number of degrees"
                + " between -180 and 180.\n"
                + DEGREES,
            "blocks.geojson, row 2, column features[0]: \"1e999\" is not a number of degrees"
                + " between -90 and 90.\n"
                + DEGREES);
  }

  @Test
  void ringsAreClosedAndHaveFourCorners() {
    assertThat(
            read(
                collection(
                    ring("a", "0 0, 1 0, 1 1, 0 1"),
                    ring("b", "0 0, 1 0, 0 0"),
                    ring("c", "5 5, 6 5, 6 6, 5 5"))))
        .hasValueSatisfying(
            features -> assertThat(features).extracting(Feature::block).containsExactly("c"));
    assertThat(messages())
        .containsExactly(
            """
            blocks.geojson, row 2, column features[0]: the ring that begins at 0, 0 does not end \
            there.
            Repeat the first corner at the end of every ring.\
            """,
            """
            blocks.geojson, row 3, column features[1]: a ring has 3 corners, must have four or more, \
            the last like the first.
            Draw the polygon again, or remove the ring.\
            """);
  }

  @Test
  void featuresSayWhichBlockTheyAreOnceAndArePolygons() {
    String land = polygon("[[" + positions("0 0, 1 0, 1 1, 0 0") + "]]");
    read(
        collection(
            feature("a", land),
            feature("a", land),
            "{\"properties\": {\"name\": \"x\"}, \"geometry\": %s}".formatted(land),
            feature("b", "{\"type\": \"Point\", \"coordinates\": [0, 0]}"),
            feature(
                "c", "{\"type\": \"GeometryCollection\", \"geometries\": [%s]}".formatted(land))));
    assertThat(messages())
        .containsExactly(
            """
            blocks.geojson, row 3, column features[1]: "a" is already the block of features[0].
            Give each block one feature; several parts are one MultiPolygon.\
            """,
            """
            blocks.geojson, row 4, column features[2]: the feature does not say which block it is.
            Give it one of the properties block, GEOID, GEOID20, GEOID10, with the block's id as in \
            blocks.csv.\
            """,
            """
            blocks.geojson, row 5, column features[3]: "Point" is no Polygon and no MultiPolygon.
            Only polygons say in which block a home stands; leave other features out.\
            """,
            """
            blocks.geojson, row 6, column features[4]: "GeometryCollection" is no Polygon and no \
            MultiPolygon.
            Only polygons say in which block a home stands; leave other features out.\
            """);
  }

  /** A hundred thousand features, each of which is wrong, cost a bounded number of notices. */
  @Test
  void aMapOfNothingButDefectsIsReadToItsEnd() {
    String features =
        IntStream.range(0, 100_000).mapToObj(_ -> "{}").collect(Collectors.joining(","));
    assertThat(read("{\"features\": [" + features + "]}")).hasValue(List.of());
    assertThat(notices.errors()).isEqualTo(100_000);
    assertThat(notices.notices().kept()).hasSize(1000);
  }

  /** An endless list of corners is given up at the most that is kept. */
  @Test
  void aMapOfTooManyCornersIsRefusedInBoundedMemory() throws IOException {
    Reader endless =
        new Reader() {
          private boolean begun;

          @Override
          public int read(char[] target, int offset, int length) {
            String text =
                begun
                    ? ",[1,1]"
                    : "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0]";
            begun = true;
            text.getChars(0, text.length(), target, offset);
            return text.length();
          }

          @Override
          public void close() {}
        };
    assertThat(GeoJson.read(endless, FILE, notices)).isEmpty();
    assertThat(messages())
        .containsExactly(
            """
            blocks.geojson, row 1, column features[0]: the map has more than 5,000,000 corners.
            Leave out blocks outside the district, or simplify the polygons.\
            """);
  }

  @Test
  void whatCannotBeReadIsLeftToTheReader() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> GeoJson.read(broken, FILE, notices))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }
}
