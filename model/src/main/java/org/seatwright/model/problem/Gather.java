package org.seatwright.model.problem;

/** Picks values of an array by index. */
final class Gather {
  private Gather() {}

  /** The values at {@code indices}, in their order. */
  static int[] of(int[] values, int[] indices) {
    int[] picked = new int[indices.length];
    for (int k = 0; k < indices.length; k++) {
      picked[k] = values[indices[k]];
    }
    return picked;
  }
}
