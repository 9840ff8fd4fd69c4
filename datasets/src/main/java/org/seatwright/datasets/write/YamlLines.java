package org.seatwright.datasets.write;

import java.util.List;
import java.util.Map;

/** YAML in lines that are indented by two blanks per level; values are YAML already. */
final class YamlLines {
  private final StringBuilder text = new StringBuilder();

  /** A key without a value, whose section or list follows. */
  void open(int level, String key) {
    text.append("  ".repeat(level)).append(key).append(":\n");
  }

  void put(int level, String key, String value) {
    text.append("  ".repeat(level)).append(key).append(": ").append(value).append('\n');
  }

  void put(int level, String key, long value) {
    put(level, key, Long.toString(value));
  }

  void putAll(int level, Map<String, String> entries) {
    entries.forEach((key, value) -> put(level, key, value));
  }

  /** An entry of a list that begins with a key; further keys go one level deeper. */
  void item(int level, String key, String value) {
    text.append("  ".repeat(level)).append("- ");
    put(0, key, value);
  }

  /** A list under a key, one entry per line. */
  void list(int level, String key, List<String> entries) {
    open(level, key);
    for (String entry : entries) {
      text.append("  ".repeat(level + 1)).append("- ").append(entry).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
