package org.seatwright.datasets.read;

import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/** What reading a district folder came to. */
public sealed interface LoadResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /**
   * A district and a policy that fit together; the notices hold no error.
   *
   * @param inputs the files read, in reading order
   */
  record Loaded(District district, Policy policy, List<InputFile> inputs, Notices notices)
      implements LoadResult {
    public Loaded {
      inputs = List.copyOf(inputs);
    }
  }

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements LoadResult {}
}
