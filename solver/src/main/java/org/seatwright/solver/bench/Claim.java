package org.seatwright.solver.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.format.CertificateKey;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.read.RunReader;
import org.seatwright.datasets.read.RunResult;

/**
 * What a run says of its plan and of what is proven.
 *
 * @param status the word for what is proven
 * @param missed students by which the plan misses hard rules
 * @param ranks of the plan, one per level of the objective before the points
 * @param points of the plan
 * @param bound no valid plan as good by rank has fewer points, where one is stated
 * @param missedAtLeast every plan misses hard rules by so many students, where that is stated
 * @param certified how much of the lowest the certificate's prices prove by themselves, where the
 *     objective has no ranks
 * @param certificate SHA-256 of the certificate, where there is one
 */
public record Claim(
    String status,
    long missed,
    List<Long> ranks,
    long points,
    OptionalLong bound,
    OptionalLong missedAtLeast,
    OptionalLong certified,
    Optional<String> certificate)
    implements Comparable<Claim> {
  public Claim {
    ranks = List.copyOf(ranks);
  }

  /** What the run whose folder is {@code plan} says; empty where it wrote no result. */
  static Optional<Claim> of(Path plan) throws IOException {
    Path json = plan.resolve(FileName.RESULT);
    if (!Files.exists(json) || !(RunReader.read(json) instanceof RunResult.Loaded loaded)) {
      return Optional.empty();
    }
    Path file = plan.resolve(FileName.CERTIFICATE);
    Optional<String> certificate =
        Files.exists(file) ? Optional.of(Sha256.of(file)) : Optional.empty();
    var run = loaded.run();
    return Optional.of(
        new Claim(
            run.status(),
            run.missed(),
            run.ranks(),
            run.points(),
            number(run.bound()),
            number(run.missedAtLeast()),
            run.ranks().isEmpty()
                ? CertifiedBound.of(
                    file, run.missed() == 0 ? CertificateKey.POINTS : CertificateKey.MISSED)
                : OptionalLong.empty(),
            certificate));
  }

  private static OptionalLong number(Optional<Long> number) {
    return number.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** True where the plan keeps every hard rule. */
  public boolean isValid() {
    return missed == 0;
  }

  /** Negative where the plan is better than the other's: fewer missed, better ranks, less cost. */
  @Override
  public int compareTo(Claim other) {
    if (missed != other.missed) {
      return Long.compare(missed, other.missed);
    }
    for (int k = 0; k < Math.min(ranks.size(), other.ranks.size()); k++) {
      if (!ranks.get(k).equals(other.ranks.get(k))) {
        return Long.compare(ranks.get(k), other.ranks.get(k));
      }
    }
    return Long.compare(points, other.points);
  }

  /** The bound on what decides between such plans: points of valid ones, else students missed. */
  public OptionalLong lowest() {
    return isValid() ? bound : missedAtLeast;
  }

  /** True where nothing better than the plan can be. */
  public boolean isProven() {
    return lowest().isPresent() && lowest().getAsLong() == (isValid() ? points : missed);
  }

  /** True where one of the two proves that the other's plan cannot be. */
  boolean contradicts(Claim other) {
    return isRefutedBy(other) || other.isRefutedBy(this);
  }

  private boolean isRefutedBy(Claim other) {
    if (other.missedAtLeast.orElse(0) > missed) {
      return true;
    }
    return isValid() && ranks.equals(other.ranks) && other.bound.orElse(points) > points;
  }
}
