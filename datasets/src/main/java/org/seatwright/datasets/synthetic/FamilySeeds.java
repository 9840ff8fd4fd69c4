package org.seatwright.datasets.synthetic;

import java.util.Random;

/** Gives every family a sequence of random numbers of its own, the same whenever it is asked. */
record FamilySeeds(long seed) {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** The sequence of the family of {@code child}; its seed is the one SplitMix64 puts there. */
  Random of(int child) {
    long mixed = seed + (child + 1) * STEP;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Random(mixed ^ (mixed >>> 31));
  }
}
