package org.seatwright.solver.cli;

import org.seatwright.solver.pipeline.Versions;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
  /** The bare number, or "unpackaged" where the program does not run from its jar. */
  static String number() {
    return Versions.program();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Seatwright " + number()};
  }
}
