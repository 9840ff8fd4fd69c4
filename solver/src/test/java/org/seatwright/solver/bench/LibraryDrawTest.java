package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.write.GeneratedDistrictWriter;

/** The generator draws what it drew when the library was recorded. */
class LibraryDrawTest {
  private static final int SMALL = 2_000;

  @TempDir private Path temp;

  private static List<LibraryInstance> instances() {
    return ((Library.Shelf) Library.ofInstallation()).instances();
  }

  @Test
  void everyInstanceIsInTheRecordBook() {
    assertThat(instances())
        .allSatisfy(it -> assertThat(it.known()).as(it.instance().name()).isPresent());
  }

  @Test
  void smallInstancesAreDrawnToTheByte() throws IOException {
    for (LibraryInstance it : instances()) {
      if (it.profile().students() <= SMALL) {
        Path folder = temp.resolve(it.instance().name());
        GeneratedDistrictWriter.write(it.profile().generate(it.seed()), folder);
        for (var file : it.known().orElseThrow().files().entrySet()) {
          assertThat(Sha256.of(folder.resolve(file.getKey())))
              .as("%s/%s", it.instance().name(), file.getKey())
              .isEqualTo(file.getValue());
        }
      }
    }
  }
}
