package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledRunTest {
  private static final List<String> FILES =
      List.of("assignments.csv", "schools.csv", "certificate.json", "result.json");

  @TempDir Path temp;

  /** Writes one run after another into a folder, each with its number in every file, forever. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      for (int number = 1; ; number++) {
        try (RunFolder run = RunFolder.stage(Path.of(arguments[0]))) {
          for (String file : FILES) {
            Files.writeString(run.file(file), Integer.toString(number).repeat(1000));
          }
          run.commit();
        }
        System.out.println(number);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20})
  void aKilledRunLeavesTheOldFilesOrTheNewOnes(int runs) throws Exception {
    Path target = temp.resolve("plan");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = writer.inputReader()) {
      for (int k = 0; k < runs; k++) {
        assertThat(lines.readLine()).isEqualTo(Integer.toString(k + 1));
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    Set<String> texts = new HashSet<>();
    for (String file : FILES) {
      texts.add(Files.readString(target.resolve(file)));
    }
    assertThat(texts).hasSize(1);
    RunFolder.stage(target).close();
    assertThat(Siblings.list(temp)).containsExactly(target);
  }
}
