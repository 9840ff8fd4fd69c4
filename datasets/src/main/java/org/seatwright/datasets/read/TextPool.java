package org.seatwright.datasets.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets equal texts share one instance, up to a limit; columns of few values cost nothing per row.
 */
final class TextPool {
  private static final int MOST = 100_000;

  private final Map<String, String> texts = new HashMap<>();

  /** The first text equal to {@code text} that was given, or {@code text} itself. */
  String share(String text) {
    String known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (texts.size() < MOST) {
      texts.put(text, text);
    }
    return text;
  }
}
