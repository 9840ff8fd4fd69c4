package org.seatwright.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of policy.yaml, by which editors complete and check a policy as
 * it is written. It is a little narrower than the reader, which takes quoted numbers too.
 */
public final class PolicySchema {
  /** The name under which the schema is known. */
  public static final String FILE = "policy.schema.json";

  private PolicySchema() {}

  /** The text of the schema. */
  public static String text() {
    try (InputStream schema = PolicySchema.class.getResourceAsStream(FILE)) {
      if (schema == null) {
        throw new IllegalStateException("The program lacks its own %s.".formatted(FILE));
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own %s.".formatted(FILE), e);
    }
  }
}
