package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
  @TempDir private Path temp;

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private void assumePermissions() {
    Assumptions.assumeTrue(
        Files.getFileAttributeView(temp, PosixFileAttributeView.class) != null,
        "This file system knows no permissions.");
  }

  @Test
  void aNewFolderIsTheOwnersAloneAndAnOldOneStaysAsItIs() throws IOException {
    assumePermissions();
    Path folder = temp.resolve("a").resolve("b");
    OwnerOnly.createFolder(folder);
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(temp.resolve("a"))).isEqualTo("rwx------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    OwnerOnly.createFolder(folder);
    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFileIsTheOwnersAlone() throws IOException {
    assumePermissions();
    OwnerOnly.write(temp.resolve("x"), "text");
    assertThat(permissions(temp.resolve("x"))).isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsThereIsReplacedWhole() throws IOException {
    Path file = temp.resolve("x");
    OwnerOnly.write(file, "a longer text");
    OwnerOnly.write(file, "short");
    assertThat(file).hasContent("short");
  }
}
