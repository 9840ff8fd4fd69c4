package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.policy.Policy;

/** A policy file by itself, held against no district. */
final class DrawnPolicy {
  private final Path file;
  private final Notices.Collector notices = new Notices.Collector();

  DrawnPolicy(Path folder) {
    file = folder.resolve("policy.yaml");
  }

  /** The policy in {@code text}, which has no defect. */
  Policy read(String text) {
    PolicyDraft draft = draft(text);
    assertThat(notices.notices().render()).isEmpty();
    return draft.policy().orElseThrow();
  }

  /** The messages about {@code text}, which is no policy. */
  List<String> errors(String text) {
    assertThat(draft(text).policy()).isEmpty();
    return notices.notices().kept().stream().map(Notice::message).toList();
  }

  private PolicyDraft draft(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    At at = At.file("policy.yaml");
    YamlNode.Mapping root =
        new InputFiles(notices).readYaml(file, at, FileNotice.missing(at)).orElseThrow();
    return PolicyReader.read(root, at, "policy.yaml", notices);
  }
}
