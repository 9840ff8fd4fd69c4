package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** blocks.geojson beside blocks.csv. */
class BlockMapTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn =
        new DrawnDistrict(folder)
            .with("policy.yaml", BlockFilesTest.TIER)
            .with("blocks.csv", "block,income,children\n01,20000,10\n02,50000,10\n")
            .with(
                "students.csv",
                """
                student,grade,ses,block
                ada,K,frl,01
                ben,K,paid,02
                cyd,1,frl,
                """);
  }

  private static String map(String... corners) {
    return "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"GEOID\": \"01\"},"
        + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [["
        + String.join(", ", corners)
        + "]]}}]}";
  }

  @Test
  void aMapThatIsWrongRefusesTheDistrict() {
    drawn.with("blocks.geojson", map("[0, 0]", "[1, 0]", "[NaN, 1]", "[0, 0]"));
    assertThat(drawn.errors())
        .containsExactly(
            """
            blocks.geojson, row 1, column features[0]: "NaN" is not a number of degrees between -180 \
            and 180.
            Write longitude, then latitude, in degrees (WGS 84); convert coordinates in feet or \
            metres.\
            """,
            """
            blocks.geojson: no feature is the land of 2 blocks of blocks.csv: 01, 02.
            No home is found there; add their polygons, or check how the ids are written.\
            """);
  }

  @Test
  void aMapIsTextInUtf8LikeEveryFile() {
    drawn.with("blocks.geojson", new byte[] {'{', (byte) 0xC3, '}'});
    assertThat(drawn.errors())
        .containsExactly(
            """
            blocks.geojson, row 1: the text is not UTF-8.
            Save it as UTF-8; spreadsheet programs call that "CSV UTF-8".\
            """);
  }

  /**
   * Mapping programs write a whole map in one line, longer than the lines of other files may be.
   */
  @Test
  void aMapMayBeOneLongLine() {
    String[] corners = new String[100_002];
    for (int k = 0; k < corners.length - 1; k++) {
      double angle = 2 * Math.PI * k / (corners.length - 1);
      corners[k] = "[%s, %s]".formatted(Math.cos(angle), Math.sin(angle));
    }
    corners[corners.length - 1] = corners[0];
    drawn
        .with("blocks.geojson", map(corners))
        .with(
            "students.csv",
            "student,grade,latitude,longitude\nada,K,0.5,0.5\nben,K,1,1\ncyd,1,,\n");

    assertThat(map(corners)).hasSizeGreaterThan(TextReader.MAX_LINE);
    assertThat(drawn.remarks()).hasSize(1);
    assertThat(((LoadResult.Loaded) drawn.read()).district().students())
        .extracting(student -> student.attributes().find("tier").orElseThrow())
        .containsExactly("1", "unknown", "unknown");
  }
}
