package org.seatwright.solver.report.redaction;

import org.seatwright.solver.report.count.Relation;

/**
 * Where a count of a report stands. Dimensions and values that do not apply are blank.
 *
 * @param population the tabulation's
 * @param row a dimension; blank for the total
 * @param column the second dimension of a cross; blank for a margin
 */
record Cell(String population, String row, String rowValue, String column, String columnValue) {
  /** All students of a tabulation. */
  static Cell total(String population) {
    return margin(population, "", "");
  }

  /** Those with one value of a dimension. */
  static Cell margin(String population, String dimension, String value) {
    return new Cell(population, dimension, value, "", "");
  }

  static Cell of(Relation.Term term) {
    return new Cell(
        term.population(), term.dimension(), term.value(), term.columns(), term.column());
  }

  /** The same count, the two dimensions named the other way round. */
  Cell turned() {
    return new Cell(population, column, columnValue, row, rowValue);
  }
}
