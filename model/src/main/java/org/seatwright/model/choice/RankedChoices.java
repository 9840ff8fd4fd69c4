package org.seatwright.model.choice;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Every family's ranked list. Shape: one row per student, ragged; order: favourite first; values:
 * program indices.
 */
public final class RankedChoices {
  private final int[] start;
  private final int[] programs;

  private RankedChoices(int[] start, int[] programs) {
    this.start = start;
    this.programs = programs;
  }

  /**
   * Copies one list of program indices per student.
   *
   * @throws IllegalArgumentException where a list names a program twice
   */
  public static RankedChoices of(List<int[]> lists) {
    int[] start = new int[lists.size() + 1];
    for (int i = 0; i < lists.size(); i++) {
      start[i + 1] = start[i] + lists.get(i).length;
    }
    int[] programs = new int[start[lists.size()]];
    for (int i = 0; i < lists.size(); i++) {
      int[] list = lists.get(i);
      if (repeats(list)) {
        throw new IllegalArgumentException("A list names a program twice; name each one once.");
      }
      System.arraycopy(list, 0, programs, start[i], list.length);
    }
    return new RankedChoices(start, programs);
  }

  private static boolean repeats(int[] list) {
    int[] sorted = list.clone();
    Arrays.sort(sorted);
    for (int place = 1; place < sorted.length; place++) {
      if (sorted[place] == sorted[place - 1]) {
        return true;
      }
    }
    return false;
  }

  /** These lists without the choices past the first {@code longest} of each; at least 1. */
  public RankedChoices upTo(int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException(
          "The longest list is %d choices, must be at least 1.".formatted(longest));
    }
    int[] cutStart = new int[start.length];
    for (int i = 0; i < students(); i++) {
      cutStart[i + 1] = cutStart[i] + Math.min(longest, length(i));
    }
    int[] cut = new int[cutStart[students()]];
    for (int i = 0; i < students(); i++) {
      System.arraycopy(programs, start[i], cut, cutStart[i], cutStart[i + 1] - cutStart[i]);
    }
    return new RankedChoices(cutStart, cut);
  }

  /** The most choices on any list, 0 where there are none. */
  public int longest() {
    int longest = 0;
    for (int i = 0; i < students(); i++) {
      longest = Math.max(longest, length(i));
    }
    return longest;
  }

  /** Number of students, with and without choices. */
  public int students() {
    return start.length - 1;
  }

  /** Number of choices of all students together. */
  public int size() {
    return programs.length;
  }

  /** Number of programs that {@code student} ranked, 0 or more. */
  public int length(int student) {
    return start[student + 1] - start[student];
  }

  /** The program in place {@code place} of the student's list; place 0 is the favourite. */
  public int program(int student, int place) {
    if (place < 0 || place >= length(student)) {
      throw new IndexOutOfBoundsException(
          "Place %d of a list of %d choices.".formatted(place, length(student)));
    }
    return programs[start[student] + place];
  }

  /** The rank (1 is the favourite) the student gave to {@code program}, empty where unlisted. */
  public OptionalInt findRank(int student, int program) {
    for (int at = start[student]; at < start[student + 1]; at++) {
      if (programs[at] == program) {
        return OptionalInt.of(at - start[student] + 1);
      }
    }
    return OptionalInt.empty();
  }
}
