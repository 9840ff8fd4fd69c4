package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.neighbourhood.Categorization;

/** A district with blocks, their map and a category: written, read, and written again. */
class BlocksWrittenTest {
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "district.yaml",
              "district: Two Rivers\n",
              "schools.csv",
              "school,name\nN,North\n",
              "programs.csv",
              "program,school,grade,seats\nN-K,N,K,9\n",
              "students.csv",
              """
              student,grade,latitude,longitude,block
              ada,K,0.5,0.25,
              ben,K,0.5,1.75,
              cyd,K,0.5,1.75,old
              dee,K,,,
              eve,K,9.0,9.0,
              """,
              "choices.csv",
              "student,rank,program\nada,1,N-K\n",
              "enrolled.csv",
              "program,students,block\nN-K,3,new\n",
              "blocks.csv",
              """
              block,income,children,remark
              old,"20000.50",70,"first, oldest"
              new,050,100,
              far,,30,"says ""none\"""
              """,
              "blocks.geojson",
              """
              {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"block": "old"}, "geometry": {"type": "Polygon", "coordinates": [[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]]]}},
              {"type": "Feature", "properties": {"block": "new"}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[1.0, 0.0], [2.0, 0.0], [2.0, 1.0], [1.0, 1.0], [1.0, 0.0]], [[1.2, 0.2], [1.4, 0.2], [1.4, 0.4], [1.2, 0.2]]], [[[-87.65, 41.9], [-87.64, 41.9], [-87.64, 41.91], [-87.65, 41.9]]]]}}
              ]}
              """,
              "policy.yaml",
              """
              policy: Two tiers
              categories:
                - name: tier
                  method: z-scores
                  weights: {income: 1}
                  weighted-by: children
                  tiers: 2
                  population: children
                  labels: [low, high]
              balance:
                - name: the lower tier
                  of: tier=low
                  per: school
                  share: [0, 1]
                  enforce: hard
              placement:
                unlisted: when-needed
                everyone-placed: false
              points:
                rank: [0, 10, 25, 45, 70]
                unlisted: 300
                per-km: 10
                unplaced: 1000
              lottery: 1
              """));

  @TempDir Path temp;

  private LoadResult.Loaded read(Path folder) {
    LoadResult result = DistrictReader.read(folder, Optional.empty());
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    return (LoadResult.Loaded) result;
  }

  private Path drawn() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("drawn"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  @Test
  void homesAreFoundByNameElseOnTheMap() throws IOException {
    LoadResult.Loaded loaded = read(drawn());

    assertThat(loaded.district().students())
        .extracting(student -> student.attributes().find("tier").orElseThrow())
        .containsExactly("high", "low", "high", "unknown", "unknown");
    assertThat(loaded.district().enrolled().getFirst().attributes().find("tier")).contains("low");
    assertThat(loaded.inputs())
        .extracting(InputFile::file)
        .contains("blocks.csv", "blocks.geojson");
    assertThat(loaded.notices().render())
        .isEqualTo(
            """
            Warning: blocks.geojson: no feature is the land of a block of blocks.csv: far.
            No home is found there; add their polygons, or check how the ids are written.\
            """);
  }

  @Test
  void whatIsReadIsWrittenWithTheSameBytesAndWithoutWhatIsDerived() throws IOException {
    LoadResult.Loaded loaded = read(drawn());
    Path again = temp.resolve("again");

    DistrictWriter.write(loaded.district(), loaded.policy(), again);

    Map<String, String> written = texts(again);
    // Quotes that need not be are not written.
    assertThat(written.get("blocks.csv"))
        .isEqualTo(FILES.get("blocks.csv").replace("\"20000.50\"", "20000.50"));
    Map<String, String> others = new TreeMap<>(FILES);
    others.keySet().remove("blocks.csv");
    written.keySet().remove("blocks.csv");
    assertThat(written).isEqualTo(others);
    DistrictWriter.write(read(again).district(), read(again).policy(), temp.resolve("third"));
    assertThat(texts(temp.resolve("third"))).isEqualTo(texts(again));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** Of 170 children 70 live above the mean and 100 below: z is √(100/70) and −√(70/100). */
  @Test
  void theTiersOfARunAreWrittenWithTheirCuts() throws IOException {
    LoadResult.Loaded loaded = read(drawn());
    List<Categorization> categories =
        List.of(Categorization.of(loaded.policy().categories().getFirst(), loaded.district()));

    CategoryWriter.writeTiers(categories, temp.resolve("categories.csv"));
    CategoryWriter.writeBlocks(loaded.district(), categories, temp.resolve("blocks.csv"));

    assertThat(temp.resolve("categories.csv"))
        .content()
        .isEqualTo(
            """
            category,tier,lowest,highest,blocks,population,students
            tier,low,-0.836660026534,-0.836660026534,1,100,1
            tier,high,1.195228609334,1.195228609334,1,70,2
            tier,unknown,,,1,,2
            """);
    assertThat(temp.resolve("blocks.csv"))
        .content()
        .isEqualTo(
            """
            block,tier composite,tier
            old,1.195228609334,high
            new,-0.836660026534,low
            far,,unknown
            """);
  }
}
