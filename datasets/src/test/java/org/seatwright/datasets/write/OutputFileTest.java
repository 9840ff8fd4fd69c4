package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  private static final String BEGINNING = "{ours";

  @TempDir Path folder;

  @Test
  void aFileIsItsOwnersAloneAndNothingIsLeftBeside() throws IOException {
    Path file = folder.resolve("report.json");
    OutputFile.at(file, BEGINNING).write("{ours, 1}");

    assertThat(file).content().isEqualTo("{ours, 1}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void earlierOutputOfTheKindIsReplacedAndNothingElse() throws IOException {
    Path ours = Files.writeString(folder.resolve("ours"), "{ours, old}");
    Path theirs = Files.writeString(folder.resolve("theirs"), "{our");

    OutputFile.at(ours, BEGINNING).write("{ours, new}");

    assertThat(ours).content().isEqualTo("{ours, new}");
    assertThatThrownBy(() -> OutputFile.at(theirs, BEGINNING))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(
            "Output file %s: is there already, and is no earlier output of this kind; name a new"
                    .formatted(theirs)
                + " file, so that nothing is lost.");
    assertThat(theirs).content().isEqualTo("{our");
  }

  @Test
  void aNewFileIsItsOwnersAloneAndNeverTakesThePlaceOfAnother() throws IOException {
    Path file = folder.resolve("secret.yaml");
    OutputFile.create(file, "seed: 7\n");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> OutputFile.create(file, "seed: 8\n"))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(
            "Output file %s: is there already; name a new file, so that nothing is lost."
                .formatted(file));
    assertThat(file).content().isEqualTo("seed: 7\n");
    Path nowhere = folder.resolve("nowhere/secret.yaml");
    assertThatThrownBy(() -> OutputFile.create(nowhere, ""))
        .hasMessage(
            "Output file %s: cannot be written (there is no such folder); name a file in a folder"
                    .formatted(nowhere)
                + " that is there and that you may write to.");
  }

  @Test
  void whatAppearsMeanwhileIsNotReplacedEither() throws IOException {
    Path file = folder.resolve("report.json");
    OutputFile output = OutputFile.at(file, BEGINNING);
    Files.writeString(file, "notes");

    assertThatThrownBy(() -> output.write("{ours}")).isInstanceOf(OutputRefusedException.class);
    assertThat(file).content().isEqualTo("notes");
  }

  @Test
  void aFolderOrAFileInNoFolderIsRefused() {
    Path nowhere = folder.resolve("nowhere/report.json");

    assertThatThrownBy(() -> OutputFile.at(folder, BEGINNING))
        .hasMessage("Output file %s: is a folder; name a file in it.".formatted(folder));
    assertThatThrownBy(() -> OutputFile.at(nowhere, BEGINNING))
        .hasMessage(
            "Output file %s: cannot be written (there is no such folder); name a file in a folder"
                    .formatted(nowhere)
                + " that is there and that you may write to.");
  }

  @Test
  void aTextThatCouldNotBeKnownByItsBeginningIsADefect() throws IOException {
    OutputFile output = OutputFile.at(folder.resolve("report.json"), BEGINNING);

    assertThatThrownBy(() -> output.write("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The text does not begin with what it could be known by later.");
  }
}
