package org.seatwright.solver.report.count;

import java.util.Optional;

/**
 * How far students travel to their seats.
 *
 * @param population the plan's tabulation: students, or those of the plan compared with
 * @param dimension by which the students are told apart; blank for all
 * @param value of it; blank for all
 * @param kilometres empty where it is hidden, because it would tell of a child
 */
public record Travelled(
    String population, String dimension, String value, Optional<Kilometres> kilometres) {
  /**
   * In kilometres.
   *
   * @param nineInTen the shortest distance that at least nine in ten do not exceed
   * @param longest empty where it is hidden
   */
  public record Kilometres(double mean, double nineInTen, Optional<Double> longest) {}
}
