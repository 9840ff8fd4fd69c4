package org.seatwright.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.solver.linear.Side;
import org.seatwright.solver.linear.TableRows;

/** The prices of a level: the bound they prove, and what every option costs beyond the best. */
public final class LevelPrices {
  /** Multipliers are rounded down to whole parts of this, so that none passes its cap. */
  private static final long DENOMINATOR = 1_000_000;

  private static final double ROUNDING_ERROR = 1e-3;

  private final LevelRows rows;
  private final Pricing pricing;
  private final Prices prices;

  LevelPrices(LevelRows rows, Pricing pricing, Prices prices) {
    this.rows = rows;
    this.pricing = pricing;
    this.prices = prices;
  }

  /** No plan that keeps what the goal holds is better, up to rounding in floating point. */
  public double bound() {
    return prices.bound();
  }

  /**
   * By how much every option costs more than the student's best, for a member of a household more
   * than the household's best; infinite where not allowed. Shape: one per option.
   */
  public double[] regrets() {
    return pricing.regrets(prices.cells());
  }

  /** The multipliers in whole numbers; they prove nearly the same bound. */
  public Multipliers multipliers() {
    Long[] seats = new Long[rows.problem().programs()];
    Arrays.fill(seats, 0L);
    List<SidePrice> sides = new ArrayList<>();
    for (int r = 0; r < rows.rows(); r++) {
      long multiplier = whole(Math.abs(prices.duals()[r]));
      TableRows.Origin origin = rows.findOrigin(r).orElse(null);
      if (origin instanceof TableRows.Origin.Seats(int program)) {
        seats[program] = multiplier;
      } else if (origin instanceof TableRows.Origin.OfSide(int row, Side side) && multiplier > 0) {
        sides.add(new SidePrice(row, side.isLower(), side.bottom(), side.top(), multiplier));
      }
    }
    return new Multipliers(
        DENOMINATOR,
        List.of(seats),
        sides,
        IntStream.range(0, rows.goal().ranks().size())
            .mapToObj(level -> whole(ofRank(level)))
            .toList());
  }

  private static long whole(double multiplier) {
    return (long) Math.max(0, Math.floor(multiplier * DENOMINATOR - ROUNDING_ERROR));
  }

  /** Price of the row that holds rank level {@code level}, 0 or more. */
  public double ofRank(int level) {
    return Math.max(0, -prices.duals()[rows.rankRow(level)]);
  }
}
