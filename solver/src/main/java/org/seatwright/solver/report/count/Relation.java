package org.seatwright.solver.report.count;

import java.util.List;

/**
 * What everyone knows to hold between counts of a report beside the sums within its tabulations:
 * the counts, each times its factor, add up to {@code constant}.
 *
 * <p>Example: seats are public, so where a report says how many stay free at a school, seated and
 * free seats add up to the seats. Such relations help who wants to work out a hidden count.
 */
public record Relation(List<Term> terms, long constant) {
  public Relation {
    terms = List.copyOf(terms);
  }

  /**
   * One count, by where it stands.
   *
   * @param population the tabulation's
   * @param dimension the margin's; blank for the total
   * @param value of that dimension; blank for the total
   */
  public record Term(long factor, String population, String dimension, String value) {}
}
