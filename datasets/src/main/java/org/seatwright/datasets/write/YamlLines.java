package org.seatwright.datasets.write;

import java.util.List;
import java.util.Map;

/** YAML in lines that are indented by two blanks per level; values are YAML already. */
public final class YamlLines {
  private final StringBuilder text = new StringBuilder();

  /** A key without a value, whose section or list follows. */
  public void open(int level, String key) {
    text.append("  ".repeat(level)).append(key).append(":\n");
  }

  public void put(int level, String key, String value) {
    text.append("  ".repeat(level)).append(key).append(": ").append(value).append('\n');
  }

  public void put(int level, String key, long value) {
    put(level, key, Long.toString(value));
  }

  public void putAll(int level, Map<String, String> entries) {
    entries.forEach((key, value) -> put(level, key, value));
  }

  /** A line that is YAML already. */
  public void line(int level, String line) {
    text.append("  ".repeat(level)).append(line).append('\n');
  }

  /** An entry of a list that begins with a key; further keys go one level deeper. */
  public void item(int level, String key, String value) {
    text.append("  ".repeat(level)).append("- ");
    put(0, key, value);
  }

  /** A list under a key, one entry per line. */
  public void list(int level, String key, List<String> entries) {
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
