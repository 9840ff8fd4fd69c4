package org.seatwright.model.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where a policy comes from.
 *
 * @param simplified what it says less than its source, one sentence each
 */
public record Provenance(Optional<String> source, Optional<String> year, List<String> simplified) {
  public static final Provenance NONE =
      new Provenance(Optional.empty(), Optional.empty(), List.of());

  public Provenance {
    simplified = List.copyOf(simplified);
  }
}
