package org.seatwright.datasets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;

class CatalogTest {
  @TempDir Path temp;

  private final Catalog catalog = Catalog.ofInstallation();

  @Test
  void theShippedDistrictsAreNamedInOrder() {
    assertThat(catalog.names()).containsExactly("cambridge", "riverside", "tiny");
  }

  @Test
  void everyShippedDistrictReadsWithoutANoticeAndSaysWhereItIsFrom() {
    for (String name : catalog.names()) {
      Path folder = catalog.find(name).orElseThrow();
      LoadResult result = DistrictReader.read(folder, Optional.empty());
      assertThat(result).as(name).isInstanceOf(LoadResult.Loaded.class);
      assertThat(result.notices().isEmpty()).as(name).isTrue();
      assertThat(folder.resolve("SOURCE.md")).isNotEmptyFile();
    }
  }

  @Test
  void otherNamesAreNotFound() {
    assertThat(catalog.find("atlantis")).isEmpty();
    assertThat(catalog.find("..")).isEmpty();
    assertThat(catalog.find("cambridge/../tiny")).isEmpty();
  }

  @Test
  void aHomeWithoutDistrictsHasNone() {
    assertThat(new Catalog(temp).names()).isEmpty();
  }
}
