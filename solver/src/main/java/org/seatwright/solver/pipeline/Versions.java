package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The versions of the program and of what it is built on, by name. */
public final class Versions {
  private static final String PROGRAM = "Seatwright";

  private Versions() {}

  /** The program's own, bare; "unpackaged" where it does not run from its jar. */
  public static String program() {
    return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /** The program's own of those that a run recorded; empty where it did not record it. */
  static Optional<String> program(Map<String, String> recorded) {
    return Optional.ofNullable(recorded.get(PROGRAM));
  }

  /**
   * The versions that run now.
   *
   * @param version of the program
   */
  public static Map<String, String> now(String version) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put(PROGRAM, version);
    versions.put("Java", Runtime.version().toString());
    versions.put("Timefold", library("ai.timefold.solver/timefold-solver-core"));
    versions.put("OR-Tools", library("com.google.ortools/ortools-java"));
    return versions;
  }

  /** The version that a library's jar states of itself. */
  private static String library(String name) {
    String file = "/META-INF/maven/" + name + "/pom.properties";
    try (InputStream in = Versions.class.getResourceAsStream(file)) {
      if (in == null) {
        return "unknown";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("The version of a library cannot be read.", e);
    }
  }
}
