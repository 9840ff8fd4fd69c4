package org.seatwright.model.problem;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** How the rows of one rule combine: what the rule misses, from what its rows miss. */
public sealed interface RuleShape {
  /** True where a linear program with whole variables can say it. */
  default boolean isLinear() {
    return true;
  }

  /** The same shape over rows with other numbers. */
  default RuleShape renumbered(IntUnaryOperator newRow) {
    return switch (this) {
      case Single(int row) -> new Single(newRow.applyAsInt(row));
      case AtLeast(int holding, List<RuleShape> shapes) ->
          new AtLeast(holding, shapes.stream().map(shape -> shape.renumbered(newRow)).toList());
      case Largest(List<Integer> rows) ->
          new Largest(rows.stream().map(newRow::applyAsInt).toList());
      case Spread(List<Integer> rows, long apartTop, long apartBottom) ->
          new Spread(rows.stream().map(newRow::applyAsInt).toList(), apartTop, apartBottom);
    };
  }

  /** One row: misses what the row misses. */
  record Single(int row) implements RuleShape {}

  /** At least so many of the shapes hold: misses the sum of what the best of them miss. */
  record AtLeast(int holding, List<RuleShape> shapes) implements RuleShape {
    public AtLeast {
      shapes = List.copyOf(shapes);
    }
  }

  /** All rows say parts of one thing: misses what the row that misses most does. */
  record Largest(List<Integer> rows) implements RuleShape {
    public Largest {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Shares of the rows' places lie within a window {@code apartTop / apartBottom} wide; see {@link
   * org.seatwright.model.policy.SpreadWindow}. The rows themselves bound nothing.
   */
  record Spread(List<Integer> rows, long apartTop, long apartBottom) implements RuleShape {
    public Spread {
      rows = List.copyOf(rows);
    }

    @Override
    public boolean isLinear() {
      return false;
    }
  }
}
