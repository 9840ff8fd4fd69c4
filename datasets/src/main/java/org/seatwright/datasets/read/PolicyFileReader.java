package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.policy.Policy;

/** Reads a policy file on its own; whether it fits a district is not looked at. */
public final class PolicyFileReader {
  private PolicyFileReader() {}

  /**
   * Reads a policy that is a section of another file; empty, with notices among that file's, where
   * it is none.
   *
   * @param name what a policy without a name is called
   */
  public static Optional<Policy> readSection(YamlValue value, String name) {
    if (!(value.node() instanceof YamlNode.Mapping mapping)) {
      value.notices().add(PolicyNotice.wrongShape(value.at(), value.node().shape(), Shape.SECTION));
      return Optional.empty();
    }
    return PolicyReader.read(mapping, value.file(), value.path(), name, value.notices()).policy();
  }

  /** Reads {@code file}. */
  public static PolicyResult read(Path file) {
    Notices.Collector notices = new Notices.Collector();
    At at = At.file(file.toString());
    Optional<Policy> policy =
        new InputFiles(notices)
            .readYaml(file, at, FileNotice.missing(at))
            .flatMap(root ->
                PolicyReader.read(root, at, String.valueOf(file.getFileName()), notices).policy());
    return policy.isPresent() && notices.errors() == 0
        ? new PolicyResult.Loaded(policy.get(), notices.notices())
        : new PolicyResult.Refused(notices.notices());
  }
}
