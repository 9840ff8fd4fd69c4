package org.seatwright.datasets.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as YAML scalars: plain where every YAML reader takes it for the same text, else quoted. */
public final class Yaml {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z]([A-Za-z0-9 _.,'()/=+±-]*[A-Za-z0-9_.')])?");
  private static final Pattern PLAIN_KEY =
      Pattern.compile("[A-Za-z][A-Za-z0-9_-]*|0|[1-9][0-9]{0,8}");

  /** Words that YAML 1.1 or 1.2 reads as something else than text. */
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

  private Yaml() {}

  /** {@code text} as a value on a line of its own. */
  public static String value(String text) {
    return PLAIN.matcher(text).matches() && !isReserved(text) ? text : quoted(text);
  }

  /** {@code text} as a value between braces or brackets, where a comma ends it. */
  public static String inner(String text) {
    return text.indexOf(',') < 0 ? value(text) : quoted(text);
  }

  /** {@code text} as a key between braces. */
  public static String key(String text) {
    return PLAIN_KEY.matcher(text).matches() && !isReserved(text) ? text : quoted(text);
  }

  /** A list on one line; the entries are YAML already. */
  public static String list(List<String> entries) {
    return "[" + String.join(", ", entries) + "]";
  }

  /** A section on one line; the values are YAML already. */
  public static String section(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> key(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static boolean isReserved(String text) {
    return RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (isPrintable(c)) {
            quoted.append((char) c);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
          }
        });
    return quoted.append('"').toString();
  }

  /** False for control characters, line separators and the byte-order mark. */
  private static boolean isPrintable(int c) {
    return !Character.isISOControl(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
  }
}
