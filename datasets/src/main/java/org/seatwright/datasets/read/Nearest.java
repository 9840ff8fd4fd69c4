package org.seatwright.datasets.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a misspelt one was meant to be. */
public final class Nearest {
  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 5000;

  private Nearest() {}

  /**
   * The first known word with the fewest single-letter changes (replaced, added, dropped, two
   * swapped; Damerau 1964), where one letter in three or fewer changes. Letter case is free. Empty
   * as well where there are too many words to compare.
   */
  public static Optional<String> find(String word, Collection<String> known) {
    if (word.isBlank() || word.length() > LONGEST_WORD || known.size() > MOST_WORDS) {
      return Optional.empty();
    }
    String written = word.strip().toLowerCase(Locale.ROOT);
    int least = written.length() / 3 + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : known) {
      if (candidate.equals(word) || Math.abs(candidate.length() - written.length()) >= least) {
        continue;
      }
      int changes = changes(written, candidate.toLowerCase(Locale.ROOT));
      if (changes < least) {
        least = changes;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  private static int changes(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
