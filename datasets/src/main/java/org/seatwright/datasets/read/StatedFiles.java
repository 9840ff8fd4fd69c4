package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.RunNotice;

/** Lists of files that a run states, each by name and SHA-256. */
final class StatedFiles {
  private StatedFiles() {}

  /** The files listed at {@code key}; what is missing is noticed. */
  static List<InputFile> of(YamlSection root, String key) {
    List<InputFile> files = new ArrayList<>();
    for (YamlValue item : required(root, key).flatMap(YamlValue::items).orElse(List.of())) {
      Optional<YamlSection> section = item.section();
      Optional<String> file =
          section.flatMap(it -> required(it, ResultKey.FILE)).flatMap(YamlValue::text);
      Optional<String> hash =
          section.flatMap(it -> required(it, ResultKey.SHA256)).flatMap(YamlValue::text);
      if (file.isPresent() && hash.isPresent()) {
        files.add(new InputFile(file.get(), hash.get()));
      }
    }
    return files;
  }

  private static Optional<YamlValue> required(YamlSection section, String key) {
    return section.findRequired(key, RunNotice.NOT_AS_WRITTEN);
  }
}
