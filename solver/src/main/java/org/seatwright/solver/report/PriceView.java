package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a finished run's seats and rules cost, in points; aggregates only.
 *
 * <p>A saving is what the plan has more than the best plan of the changed problem that is as good
 * as the plan on every level before points, in every part of the district that shares nothing with
 * the others.
 *
 * @param points of the run's plan
 * @param bound no plan has fewer that is as good on the levels before points, by the run's
 *     certificate
 * @param areLast whether there are levels before points
 * @param seats of programs, the dearest first
 * @param rules by how far their bounds are apart, in policy order
 * @param unpriced names of the rules that count and have no price
 * @param left programs without a price
 * @param leftAtMost what one more seat in each of these would save together, at most; empty where
 *     nothing is proven or no program is left
 */
public record PriceView(
    long points,
    long bound,
    boolean areLast,
    List<Price> seats,
    List<Price> rules,
    List<String> unpriced,
    int left,
    OptionalLong leftAtMost) {
  public PriceView {
    seats = List.copyOf(seats);
    rules = List.copyOf(rules);
    unpriced = List.copyOf(unpriced);
  }

  /** By how many points a price may differ from what a change saves, where it holds. */
  public long tolerance() {
    return points - bound + 1;
  }

  /**
   * One price.
   *
   * @param of the program's id, or the rule's name
   * @param step by how much a step moves the bounds of a rule apart, each; 1 for seats
   * @param points that a step saves, by the certificate
   * @param one what the first step saves
   * @param holds for how many steps the price holds; empty where it was not tried
   */
  public record Price(
      String of, BigDecimal step, double points, Saving one, Optional<Range> holds) {}

  /**
   * Steps for which a price holds.
   *
   * @param from 0 or less
   * @param to 0 or more
   */
  public record Range(int from, int to) {}

  /**
   * What a change saves, as far as is proven.
   *
   * @param atLeast by a plan that was found
   * @param atMost by the prices
   */
  public record Saving(long atLeast, long atMost) {
    public Saving {
      if (atLeast > atMost) {
        throw new IllegalArgumentException(
            "A plan saves %d points where no plan saves more than %d.".formatted(atLeast, atMost));
      }
    }
  }
}
