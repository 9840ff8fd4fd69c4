package org.seatwright.datasets.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;

/** A section of a YAML file: keys that are all different, and where each one stands. */
public final class YamlSection {
  private final At file;
  private final String path;
  private final YamlNode.Mapping mapping;
  private final Notices.Collector notices;
  private final Map<String, YamlNode.Entry> entries = new HashMap<>();
  private final Set<String> meant = new HashSet<>();

  private YamlSection(At file, String path, YamlNode.Mapping mapping, Notices.Collector notices) {
    this.file = file;
    this.path = path;
    this.mapping = mapping;
    this.notices = notices;
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Entry earlier = entries.putIfAbsent(entry.key(), entry);
      if (earlier != null) {
        notices.add(PolicyNotice.duplicateKey(at(entry), entry.key(), earlier.line()));
      }
    }
  }

  /** A section with any keys, such as the values of categories. */
  static YamlSection open(
      At file, String path, YamlNode.Mapping mapping, Notices.Collector notices) {
    return new YamlSection(file, path, mapping, notices);
  }

  /**
   * A section that has only certain keys; others are noticed.
   *
   * @param path where it stands in the file, empty for the whole file
   * @param owner what has these keys, such as "a balance rule"
   */
  static YamlSection closed(
      At file,
      String path,
      YamlNode.Mapping mapping,
      String owner,
      List<String> keys,
      Notices.Collector notices) {
    return closed(file, path, mapping, owner, keys, Map.of(), notices);
  }

  /** The same; {@code elsewhere} has keys that are at home elsewhere, and what to do with each. */
  static YamlSection closed(
      At file,
      String path,
      YamlNode.Mapping mapping,
      String owner,
      List<String> keys,
      Map<String, String> elsewhere,
      Notices.Collector notices) {
    YamlSection section = new YamlSection(file, path, mapping, notices);
    for (YamlNode.Entry entry : mapping.entries()) {
      String remedy = elsewhere.get(entry.key());
      if (remedy != null) {
        notices.add(PolicyNotice.keyElsewhere(section.at(entry), entry.key(), owner, keys, remedy));
      } else if (!keys.contains(entry.key())) {
        Optional<String> nearest = Nearest.find(entry.key(), keys);
        nearest.ifPresent(section.meant::add);
        notices.add(PolicyNotice.unknownKey(section.at(entry), entry.key(), owner, keys, nearest));
      }
    }
    return section;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** True where {@code key} is there, or is what a misspelt key was meant to be. */
  boolean hasOrMeans(String key) {
    return has(key) || meant.contains(key);
  }

  /** The keys in file order. */
  public List<String> keys() {
    return mapping.entries().stream().map(YamlNode.Entry::key).distinct().toList();
  }

  /** The value of {@code key}, empty where the key is not there. */
  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(entry -> new YamlValue(file, path(key), entry.value(), notices));
  }

  /**
   * The value of {@code key}; a notice with {@code remedy} where the key is not there. A misspelt
   * key has its own notice, so what it was meant to be is not called missing as well.
   */
  public Optional<YamlValue> findRequired(String key, String remedy) {
    if (!hasOrMeans(key)) {
      notices.add(PolicyNotice.missingKey(at(), key, remedy));
    }
    return find(key);
  }

  /** The sections that the list under {@code key} holds, each with only these keys. */
  public List<YamlSection> sections(String key, String owner, List<String> keys) {
    return find(key).flatMap(YamlValue::items).orElse(List.of()).stream()
        .flatMap(item -> item.section(owner, keys).stream())
        .toList();
  }

  /** The section itself. */
  public At at() {
    At start = file.row(mapping.line());
    return path.isEmpty() ? start : start.column(path);
  }

  /** The key, or the section where the key is not there. */
  public At at(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? at() : at(entry);
  }

  private At at(YamlNode.Entry entry) {
    return file.row(entry.line()).column(path(entry.key()));
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
