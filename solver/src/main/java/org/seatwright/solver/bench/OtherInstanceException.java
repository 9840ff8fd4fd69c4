package org.seatwright.solver.bench;

import java.nio.file.Path;
import java.util.Optional;

/** A drawn instance is not the one that the library knows by its name; the message names a file. */
public final class OtherInstanceException extends Exception {
  private static final long serialVersionUID = 1;

  private OtherInstanceException(String message) {
    super(message);
  }

  static OtherInstanceException differs(
      Path file, String instance, Optional<String> found, String expected) {
    return new OtherInstanceException(
        """
        %s: %s, but in the library's %s it is %s.
        Remove the folder to have it drawn again; where that does not help, the generator draws other districts than before.\
        """
            .formatted(
                file,
                found.map(it -> "its SHA-256 is " + it).orElse("the file is missing"),
                instance,
                expected));
  }

  static OtherInstanceException isNew(Path file, String instance) {
    return new OtherInstanceException(
        """
        %s: the library's %s has no such file.
        Remove the folder to have it drawn again; where that does not help, the generator draws other districts than before.\
        """
            .formatted(file, instance));
  }
}
