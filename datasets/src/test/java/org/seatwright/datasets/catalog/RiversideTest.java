package org.seatwright.datasets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.TierFigures;

/** What the page of the shipped district "riverside" claims. */
class RiversideTest {
  @TempDir Path temp;

  private final Path shipped = Catalog.ofInstallation().find("riverside").orElseThrow();
  private LoadResult.Loaded loaded;

  @BeforeEach
  void read() {
    loaded = (LoadResult.Loaded) DistrictReader.read(shipped, Optional.empty());
  }

  @Test
  void itsTiersAreThoseWorkedOutByHand() {
    Categorization found =
        Categorization.of(loaded.policy().categories().getFirst(), loaded.district());

    assertThat(loaded.notices().render()).isEmpty();
    assertThat(found.figures())
        .extracting(TierFigures::blocks, tier -> tier.population().orElseThrow().intValueExact())
        .hasToString("[(2, 640), (2, 550), (3, 700), (4, 710)]");
    assertThat(found.figures().get(1).lowest().orElseThrow()).hasToString("0.181818181818");
    assertThat(found.blocksWithoutTier()).isEqualTo(1);
    assertThat(found.studentsWithoutBlock()).isEqualTo(2);
    assertThat(found.studentsElsewhere()).isZero();
  }

  @Test
  void everyFileIsWrittenBackWithTheSameBytes() throws IOException {
    DistrictWriter.write(loaded.district(), loaded.policy(), temp.resolve("again"));

    try (Stream<Path> files = Files.list(shipped)) {
      List<Path> all = files.filter(file -> !file.endsWith("SOURCE.md")).toList();
      assertThat(all).hasSize(9);
      for (Path file : all) {
        assertThat(temp.resolve("again").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }
}
