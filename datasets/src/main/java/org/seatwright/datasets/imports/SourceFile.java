package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.seatwright.datasets.notice.At;

/**
 * A file to import, on the disk or inside a zip.
 *
 * @param label what messages call it
 * @param name its name without folders
 * @param path where it is on the disk, empty for one inside a zip
 */
record SourceFile(String label, String name, Optional<Path> path, Content content) {
  /** Opens the bytes of a file. */
  interface Content {
    InputStream open() throws IOException;
  }

  At at() {
    return At.file(label);
  }

  InputStream open() throws IOException {
    return content.open();
  }

  /** True where the name has this ending, such as ".xlsx"; letter case is free. */
  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
