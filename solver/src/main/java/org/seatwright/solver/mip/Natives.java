package org.seatwright.solver.mip;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads OR-Tools' native library once per process, from the folder named by the system property
 * {@code seatwright.natives}.
 *
 * <p>The build unpacks it there, so that a start neither waits for unpacking nor leaves files in
 * the temporary folder.
 */
final class Natives {
  private static boolean loaded;

  private Natives() {}

  @SuppressWarnings("restricted") // Loading OR-Tools is this class's purpose.
  static synchronized void load() {
    if (loaded) {
      return;
    }
    String folder = System.getProperty("seatwright.natives", "");
    Path library = Path.of(folder, System.mapLibraryName("jniortools")).toAbsolutePath();
    if (!Files.isRegularFile(library)) {
      throw new IllegalStateException(
          "OR-Tools' native library is not in \"%s\"; start the program through run.sh, which unpacks it."
              .formatted(folder));
    }
    System.load(library.toString());
    loaded = true;
  }
}
