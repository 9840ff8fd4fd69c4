package org.seatwright.solver.bound;

/** The prices of a level: the bound they prove, and what every option costs beyond the best. */
public final class LevelPrices {
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

  /** Price of the row that holds rank level {@code level}, 0 or more. */
  public double ofRank(int level) {
    return Math.max(0, -prices.duals()[rows.rankRow(level)]);
  }
}
