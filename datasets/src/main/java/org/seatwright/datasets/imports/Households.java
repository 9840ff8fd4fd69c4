package org.seatwright.datasets.imports;

import java.util.HashMap;
import java.util.Map;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.read.UnusableTextException;

/** Students who share a guardian, directly or through each other, are one household. */
final class Households {
  private static final int MOST_PEOPLE = 2 * DraftTable.MOST_ROWS;

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * Two people belong together.
   *
   * @param at the row that says so
   */
  void join(At at, String one, String other) throws UnusableTextException {
    if (parents.size() >= MOST_PEOPLE) {
      throw new UnusableTextException(ImportNotice.tooManyRecords(at, MOST_PEOPLE));
    }
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      parents.put(a, b);
    }
  }

  /**
   * The household's name, by the order in which households are first asked for: h1, h2, …; blank
   * for who belongs to nobody.
   */
  String name(String person) {
    if (!parents.containsKey(person)) {
      return "";
    }
    return names.computeIfAbsent(root(person), _ -> "h" + (names.size() + 1));
  }

  private String root(String person) {
    String root = person;
    for (String above = above(root); !above.equals(root); above = above(root)) {
      root = above;
    }
    // Paths are cut short, so that asking stays fast.
    for (String at = person; !at.equals(root); ) {
      String next = above(at);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  private String above(String person) {
    return parents.computeIfAbsent(person, key -> key);
  }
}
