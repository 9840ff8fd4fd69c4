package org.seatwright.datasets.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What separates the cells of a text. */
final class Separators {
  /** The separators that exports use, by their words; the first wins where two fit as well. */
  static final Map<String, Character> WORDS = words();

  private static final int MOST_LINES = 50;

  private Separators() {}

  private static Map<String, Character> words() {
    Map<String, Character> words = new LinkedHashMap<>();
    words.put("comma", ',');
    words.put("semicolon", ';');
    words.put("tab", '\t');
    words.put("pipe", '|');
    return words;
  }

  /** The word for {@code separator}. */
  static String word(char separator) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue() == separator)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The separator by which most of the first lines from the header on have as many cells as the
   * header has, at least two; of equals the one that makes more cells. A comma where none does.
   */
  static char find(String text, int header) {
    char best = ',';
    long bestScore = 0;
    for (char separator : WORDS.values()) {
      List<Integer> counts = cellCounts(text, separator);
      counts = counts.subList(Math.min(header - 1, counts.size()), counts.size());
      if (counts.isEmpty() || counts.getFirst() < 2) {
        continue;
      }
      int columns = counts.getFirst();
      long alike = counts.stream().filter(count -> count == columns).count();
      long score = alike * 100_000 + Math.min(columns, 99_999);
      if (score > bestScore) {
        bestScore = score;
        best = separator;
      }
    }
    return best;
  }

  /** Cells per line of the first lines; a quoted cell may hold separators and line breaks. */
  private static List<Integer> cellCounts(String text, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int cells = 1;
    for (int i = 0; i < text.length() && counts.size() < MOST_LINES; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        cells++;
      } else if (!quoted && (c == '\r' || c == '\n' && (i == 0 || text.charAt(i - 1) != '\r'))) {
        counts.add(cells);
        cells = 1;
      }
    }
    if (counts.isEmpty()) {
      counts.add(cells);
    }
    return counts;
  }
}
