package org.seatwright.solver.bench;

import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.solver.report.Text;

/**
 * How a run of an instance of a library stands beside the best known.
 *
 * @param claim what it says, empty where it wrote no plan
 * @param isVerified true where checking its files confirmed every bound it states a certificate for
 * @param best the best known before, empty where there was none
 */
public record Standing(
    String instance,
    String engine,
    Optional<Claim> claim,
    boolean isVerified,
    Optional<Claim> best) {
  /** True where the plan is better than the best known, or there was none. */
  public boolean isRecord() {
    return isVerified && claim.isPresent() && (best.isEmpty() || difference() < 0);
  }

  /** True where the plan is no better, but more is proven than was known. */
  public boolean isBetterProven() {
    return isVerified
        && claim.isPresent()
        && best.isPresent()
        && !isRecord()
        && lowest(claim.get()) > lowest(best.get())
        && claim.get().isValid() == best.get().isValid();
  }

  /** True where this run and the best known cannot both be right, or its files do not verify. */
  public boolean isWrong() {
    return claim.isPresent()
        && (!isVerified || best.filter(it -> it.contradicts(claim.get())).isPresent());
  }

  private int difference() {
    return claim.orElseThrow().compareTo(best.orElseThrow());
  }

  private static long lowest(Claim claim) {
    return claim.lowest().orElse(Long.MIN_VALUE);
  }

  /** The best known after this run: the better plan with the higher bound. */
  Optional<Claim> merged() {
    if (!isVerified || claim.isEmpty()) {
      return best;
    }
    Claim run = claim.get();
    if (best.isEmpty()) {
      return claim;
    }
    Claim known = best.get();
    Claim better = isRecord() ? run : known;
    if (run.isValid() != known.isValid() || !run.ranks().equals(known.ranks())) {
      return Optional.of(better);
    }
    boolean risen = lowest(run) > lowest(known);
    Claim prover = risen ? run : known;
    OptionalLong bound = prover.bound();
    String status =
        bound.isPresent() && bound.getAsLong() == better.points() && better.isValid()
            ? "optimal"
            : better.status();
    return Optional.of(
        new Claim(
            status,
            better.missed(),
            better.ranks(),
            better.points(),
            bound,
            prover.missedAtLeast(),
            prover.certified(),
            prover.certificate()));
  }

  /** One line for people. */
  public String sentence() {
    if (claim.isEmpty()) {
      return "%s, %s: no plan was written.".formatted(instance, engine);
    }
    if (!isVerified) {
      return "%s, %s: verify does not confirm the run.".formatted(instance, engine);
    }
    String plan = "%s, %s: %s".formatted(instance, engine, measure(claim.get()));
    if (best.isEmpty()) {
      return plan + "; nothing was recorded before.";
    }
    if (isWrong()) {
      return plan + " contradicts the record, %s.".formatted(measure(best.get()));
    }
    String beside =
        switch (Integer.signum(difference())) {
          case -1 -> "; a record falls, it was %s".formatted(measure(best.get()));
          case 0 -> "; as the record";
          default -> "; behind the record of %s".formatted(measure(best.get()));
        };
    return plan + beside + (isBetterProven() ? "; more is proven than before." : ".");
  }

  private static String measure(Claim claim) {
    OptionalLong lowest = claim.lowest();
    String proven =
        claim.isProven()
            ? ", the best there can be"
            : lowest.isPresent() ? ", at least " + Text.number(lowest.getAsLong()) : "";
    return claim.isValid()
        ? "%s points%s%s"
            .formatted(
                Text.number(claim.points()),
                claim.ranks().isEmpty() ? "" : " at ranks " + claim.ranks(),
                proven)
        : "rules missed by %s%s".formatted(Text.students(claim.missed()), proven);
  }
}
