package org.seatwright.solver.report.count;

import java.util.List;

/**
 * What everyone knows to hold between counts of a report beside the sums within its tabulations:
 * the counts, each times its factor, add up to {@code constant}.
 *
 * <p>Example: the students of a school are those of its grades, which another tabulation counts.
 * Such relations help who wants to work out a hidden count.
 */
public record Relation(List<Term> terms, long constant) {
  public Relation {
    terms = List.copyOf(terms);
  }

  /**
   * One count, by where it stands.
   *
   * @param population the tabulation's
   * @param dimension the margin's, or the rows' of a cross; blank for the total
   * @param value of that dimension; blank for the total
   * @param columns the dimension of a cross's columns; blank where the count is a margin's
   * @param column the value of that dimension; blank where the count is a margin's
   */
  public record Term(
      long factor,
      String population,
      String dimension,
      String value,
      String columns,
      String column) {
    /** A count of a margin. */
    public Term(long factor, String population, String dimension, String value) {
      this(factor, population, dimension, value, "", "");
    }

    /** A total. */
    public static Term total(long factor, String population) {
      return new Term(factor, population, "", "");
    }
  }
}
