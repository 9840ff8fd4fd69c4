package org.seatwright.datasets.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.RichDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/** What is exported reads back as it was, to the byte. */
class RoundTripTest {
  @TempDir Path temp;

  static Stream<String> shipped() {
    return Catalog.ofInstallation().names().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedDistrictComesBackWithTheSameBytes(String name) throws IOException {
    Path folder = Catalog.ofInstallation().find(name).orElseThrow();
    LoadResult.Loaded shipped = read(folder);
    Map<String, String> texts = texts(folder);
    texts.remove("SOURCE.md");

    assertThat(throughCsv(shipped.district(), shipped.policy())).isEqualTo(texts);
    assertThat(throughJson(shipped.district(), shipped.policy())).isEqualTo(texts);
    assertThat(throughWide(shipped.district(), shipped.policy())).isEqualTo(texts);
  }

  @Test
  void aDistrictOfEveryKindComesBackWithTheSameBytes() throws IOException {
    assertComesBack(RichDistrict.district(), RichDistrict.policy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"neighbourhoods", "enrolled", "siblings", "long-lists", "region"})
  void aGeneratedDistrictComesBackWithTheSameBytes(String profile) throws IOException {
    Profile small = Profile.findProfile(profile).orElseThrow().withStudents(1000);
    GeneratedDistrict generated = small.generate(5);
    assertComesBack(generated.district(), generated.policy());
  }

  private void assertComesBack(District district, Policy policy) throws IOException {
    Map<String, String> texts = throughCsv(district, policy);

    assertThat(throughJson(district, policy)).isEqualTo(texts);
    assertThat(throughWide(district, policy)).isEqualTo(texts);
  }

  private Map<String, String> throughCsv(District district, Policy policy) throws IOException {
    Path folder = temp.resolve("csv");
    DistrictWriter.write(district, policy, folder);
    return texts(folder);
  }

  private Map<String, String> throughJson(District district, Policy policy) throws IOException {
    Path json = temp.resolve("district.json");
    JsonExport.write(district, policy, district, Optional.empty(), json);
    Map<String, String> texts = rewritten(json);
    LoadResult.Loaded back = read(json);
    Path again = temp.resolve("again.json");
    JsonExport.write(back.district(), back.policy(), back.district(), Optional.empty(), again);
    assertThat(again).hasSameBinaryContentAs(json);
    return texts;
  }

  private Map<String, String> throughWide(District district, Policy policy) throws IOException {
    Path wide = temp.resolve("wide");
    WideExport.write(district, policy, wide);
    assertThat(wide.resolve("choices.csv")).doesNotExist();
    return rewritten(wide);
  }

  private Map<String, String> rewritten(Path exported) throws IOException {
    LoadResult.Loaded back = read(exported);
    Path folder = temp.resolve(exported.getFileName() + "-back");
    DistrictWriter.write(back.district(), back.policy(), folder);
    return texts(folder);
  }

  private static LoadResult.Loaded read(Path district) {
    return switch (DistrictReader.readWhole(district, Optional.empty())) {
      case LoadResult.Loaded loaded -> loaded;
      case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
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
}
