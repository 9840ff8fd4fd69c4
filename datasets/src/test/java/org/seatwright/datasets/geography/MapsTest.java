package org.seatwright.datasets.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.BlockId;
import org.seatwright.model.district.Site;

/** Maps of blocks: what they say, where homes stand on them, and what can be wrong with them. */
class MapsTest {
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

  private static String collection(String... features) {
    return """
    {"type": "FeatureCollection", "features": [
    %s
    ]}
    """
        .formatted(String.join(",\n", features));
  }

  private static String feature(String block, String geometry) {
    return "{\"type\": \"Feature\", \"properties\": {\"block\": \"%s\"}, \"geometry\": %s}"
        .formatted(block, geometry);
  }

  private static String polygon(String coordinates) {
    return "{\"type\": \"Polygon\", \"coordinates\": %s}".formatted(coordinates);
  }

  /** A block of one polygon without holes, its corners as "x y, x y, …", closed. */
  private static String ring(String block, String corners) {
    return feature(block, polygon("[[" + positions(corners) + "]]"));
  }

  private static String positions(String corners) {
    return Arrays.stream(corners.split(", "))
        .map(corner -> "[" + corner.replace(' ', ',') + "]")
        .collect(Collectors.joining(", "));
  }

  private BlockMap map(String blocks, String json) {
    List<Block> known =
        Arrays.stream(blocks.split(" "))
            .map(id -> new Block(new BlockId(id), Attributes.NONE))
            .toList();
    return BlockMap.of(known, read(json).orElseThrow(), FILE, notices);
  }

  private static OptionalInt at(BlockMap map, double longitude, double latitude) {
    return map.locate(new Site(latitude, longitude));
  }

  /** West and east meet on the line x = 1; east has a hole, and an island far away. */
  private static String twoBlocks() {
    return collection(
        feature(
            "east",
            "{\"coordinates\": [[[%s], [%s]], [[%s]]], \"type\": \"MultiPolygon\"}"
                .formatted(
                    positions("1 0, 3 0, 3 2, 1 2, 1 0"),
                    positions("1.5 0.5, 1.5 1.5, 2.5 1.5, 2.5 0.5, 1.5 0.5"),
                    positions("9 9, 10 9, 10 10, 9 9"))),
        ring("west", "0 0, 1 0, 1 2, 0 2, 0 0"));
  }

  @Test
  void aHomeStandsInThePolygonAroundIt() {
    BlockMap map = map("west east", twoBlocks());

    assertThat(messages()).isEmpty();
    assertThat(at(map, 0.5, 1)).hasValue(0);
    assertThat(at(map, 1.25, 1)).hasValue(1);
    assertThat(at(map, 9.75, 9.5)).hasValue(1);
    assertThat(at(map, 2, 1)).as("in the hole").isEmpty();
    assertThat(at(map, -0.5, 1)).as("outside").isEmpty();
    assertThat(at(map, 6, 6)).as("between the parts").isEmpty();
  }

  @Test
  void anEdgeBelongsToTheBlockThatComesFirstInTheListWhateverTheMapHasFirst() {
    BlockMap westFirst = map("west east", twoBlocks());
    assertThat(at(westFirst, 1, 1)).hasValue(0);
    assertThat(at(westFirst, 1, 0)).as("a corner of both").hasValue(0);
    assertThat(at(westFirst, 0, 1)).as("an outer edge").hasValue(0);
    assertThat(at(westFirst, 1.5, 1)).as("the edge of a hole").hasValue(1);

    BlockMap eastFirst = map("east west", twoBlocks());
    assertThat(at(eastFirst, 1, 1)).hasValue(0);
    assertThat(at(eastFirst, 0.5, 1)).hasValue(1);
  }

  /** A point a hair beside a slanting edge is told from one on it. */
  @Test
  void edgesAreExact() {
    BlockMap map = map("a", collection(ring("a", "0 0, 3 1, 0 1, 0 0")));

    assertThat(at(map, 1.5, 0.5)).hasValue(0);
    assertThat(at(map, 1.5, Math.nextDown(0.5))).isEmpty();
    assertThat(at(map, Math.nextUp(1.5), 0.5)).isEmpty();
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

  private static String badLand(int feature, String block, String what) {
    return """
    blocks.geojson, row %d, column features[%d]: "%s" is a block whose land %s.
    Mend the polygon in a mapping program ("fix geometries"), or export it again.\
    """
        .formatted(feature + 2, feature, block, what);
  }

  @Test
  void landThatCrossesItselfIsNoticedWithItsPlace() {
    map(
        "bow hole",
        collection(
            ring("bow", "0 0, 2 2, 2 0, 0 2, 0 0"),
            feature(
                "hole",
                polygon(
                    "[[%s], [%s]]"
                        .formatted(
                            positions("5 5, 6 5, 6 6, 5 6, 5 5"),
                            positions("7 7, 8 7, 8 8, 7 7"))))));
    assertThat(messages())
        .containsExactly(
            badLand(0, "bow", "crosses or touches itself at 1, 1"),
            badLand(1, "hole", "has a hole outside of it at 7, 7"));
  }

  @Test
  void landOfTwoBlocksIsNoticedWithItsPlace() {
    map(
        "a b c",
        collection(
            ring("a", "0 0, 2 0, 2 2, 0 2, 0 0"),
            ring("b", "1 0, 3 0, 3 2, 1 2, 1 0"),
            ring("c", "3 0, 4 0, 4 2, 3 2, 3 0")));
    assertThat(messages())
        .containsExactly(
            """
            blocks.geojson, row 3, column features[1]: "b" is a block whose land overlaps that of \
            "a" at 1.5, 1.
            A home can stand in one block only; mend one of the two polygons.\
            """);
  }

  @Test
  void aSliverOfRoundedCornersIsNoOverlap() {
    map(
        "a b",
        collection(
            ring("a", "0 0, 1.0000000001 0, 1 2, 0 2, 0 0"), ring("b", "1 0, 2 0, 2 2, 1 2, 1 0")));
    assertThat(messages()).isEmpty();
  }

  @Test
  void blocksWithoutLandAndLandWithoutABlockAreCounted() {
    map("a b", collection(ring("a", "0 0, 1 0, 1 1, 0 0"), ring("x", "5 5, 6 5, 6 6, 5 5")));
    assertThat(messages())
        .containsExactly(
            """
            blocks.geojson: no feature is the land of a block of blocks.csv: b.
            No home is found there; add their polygons, or check how the ids are written.\
            """,
            """
            blocks.geojson: one feature is of a block not in blocks.csv: x.
            Homes there are in no block; nothing needs to be done where they lie outside the \
            district.\
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
