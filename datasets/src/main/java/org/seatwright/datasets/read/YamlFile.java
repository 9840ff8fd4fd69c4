package org.seatwright.datasets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.MarkupText.Markup;

/** Reads YAML files other than a district's own. */
public final class YamlFile {
  private YamlFile() {}

  /**
   * The section that {@code file} holds, with these keys only; empty, with notices, where it holds
   * something else.
   *
   * @param owner what has these keys, such as "a suite"
   */
  public static Optional<YamlSection> read(
      Path file, String owner, List<String> keys, Notices.Collector notices) {
    At at = At.file(file.toString());
    return new InputFiles(notices)
        .readYaml(file, at, FileNotice.missing(at))
        .map(root -> YamlSection.closed(at, "", root, owner, keys, notices));
  }

  /** The object that a JSON file holds, with any keys; empty, with notices, where it holds none. */
  public static Optional<YamlSection> readJson(Path file, Notices.Collector notices) {
    At at = At.file(file.toString());
    return new InputFiles(notices)
        .readJson(file, at, FileNotice.missing(at))
        .map(root -> YamlSection.open(at, "", root, notices));
  }

  /** The same of an open text, called {@code name} in notices; it is closed afterwards. */
  public static Optional<YamlSection> read(
      InputStream in, String name, String owner, List<String> keys, Notices.Collector notices)
      throws IOException {
    At at = At.file(name);
    try (TextReader text = new TextReader(in, at)) {
      return MarkupText.read(Markup.YAML, text, at, notices)
          .map(root -> YamlSection.closed(at, "", root, owner, keys, notices));
    }
  }
}
