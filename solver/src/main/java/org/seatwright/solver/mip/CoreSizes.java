package org.seatwright.solver.mip;

/**
 * How few options a first program may have beyond one per student. Smaller problems are solved
 * whole at once.
 *
 * @param columns of the small program that finds the bound, 0 or more
 * @param options of the first core, 0 or more
 */
public record CoreSizes(int columns, int options) {
  /** Where a program of one piece costs less than several attempts. */
  public static final CoreSizes USUAL = new CoreSizes(2_000, 1_500);

  public CoreSizes {
    if (columns < 0 || options < 0) {
      throw new IllegalArgumentException(
          "Columns and options are %d and %d, must be 0 or more.".formatted(columns, options));
    }
  }
}
