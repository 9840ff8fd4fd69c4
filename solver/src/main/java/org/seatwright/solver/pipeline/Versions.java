package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The versions of the program and of what it is built on, by name. */
public final class Versions {
  private Versions() {}

  /**
   * The versions that run now.
   *
   * @param version of the program
   */
  public static Map<String, String> now(String version) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Seatwright", version);
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
