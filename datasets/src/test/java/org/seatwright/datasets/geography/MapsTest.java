package org.seatwright.datasets.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.datasets.geography.DrawnMap.collection;
import static org.seatwright.datasets.geography.DrawnMap.feature;
import static org.seatwright.datasets.geography.DrawnMap.polygon;
import static org.seatwright.datasets.geography.DrawnMap.positions;
import static org.seatwright.datasets.geography.DrawnMap.ring;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.BlockId;
import org.seatwright.model.district.Site;

/** Maps of blocks: where homes stand on them, and what can be wrong with the land. */
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
}
