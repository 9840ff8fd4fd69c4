package org.seatwright.model.policy;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Some programs of a list, by their places in the list. Immutable. */
public final class ProgramSet {
  private final int listed;
  private final long[] words;

  private ProgramSet(int listed, long[] words) {
    this.listed = listed;
    this.words = words;
  }

  /** Those of a list of {@code listed} programs whose places pass the test. */
  public static ProgramSet of(int listed, IntPredicate isIn) {
    long[] words = new long[(listed + 63) >>> 6];
    for (int k = 0; k < listed; k++) {
      if (isIn.test(k)) {
        words[k >>> 6] |= 1L << k;
      }
    }
    return new ProgramSet(listed, words);
  }

  /** Those at some places of a list of {@code listed} programs. */
  static ProgramSet at(int listed, int[] places) {
    long[] words = new long[(listed + 63) >>> 6];
    for (int place : places) {
      words[place >>> 6] |= 1L << place;
    }
    return new ProgramSet(listed, words);
  }

  /** All programs of a list of {@code listed}. */
  public static ProgramSet all(int listed) {
    return none(listed).not();
  }

  /** None of a list of {@code listed} programs. */
  public static ProgramSet none(int listed) {
    return new ProgramSet(listed, new long[(listed + 63) >>> 6]);
  }

  public boolean contains(int place) {
    return (words[place >>> 6] >>> place & 1) != 0;
  }

  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Number of programs in the set. */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** The places in the set, ascending. */
  public int[] places() {
    int[] places = new int[size()];
    int count = 0;
    for (int w = 0; w < words.length; w++) {
      for (long left = words[w]; left != 0; left &= left - 1) {
        places[count++] = (w << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return places;
  }

  /** Those in both sets of one list. */
  public ProgramSet and(ProgramSet other) {
    long[] both = words.clone();
    for (int w = 0; w < both.length; w++) {
      both[w] &= other.words[w];
    }
    return new ProgramSet(listed, both);
  }

  /** Those in either set of one list. */
  public ProgramSet or(ProgramSet other) {
    long[] either = words.clone();
    for (int w = 0; w < either.length; w++) {
      either[w] |= other.words[w];
    }
    return new ProgramSet(listed, either);
  }

  /** Those of the list that are not in this set. */
  public ProgramSet not() {
    long[] others = words.clone();
    for (int w = 0; w < others.length; w++) {
      others[w] = ~others[w];
    }
    if ((listed & 63) != 0) {
      others[others.length - 1] &= (1L << listed) - 1;
    }
    return new ProgramSet(listed, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramSet that
        && listed == that.listed
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return Arrays.toString(places()) + " of " + listed;
  }
}
