package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.read.UnusableTextException;

/** Choices in any order, brought into lists with ranks 1, 2, 3, … at the end. */
final class DraftChoices {
  /** Most choices of all students together. */
  static final int MOST = 50_000_000;

  private At file = At.file("choices.csv");
  private int size;
  private int[] students = new int[1024];
  private int[] programs = new int[1024];
  private int[] ranks = new int[1024];
  private int[] rows = new int[1024];

  /**
   * Adds a choice.
   *
   * @param student the student's row of the draft
   * @param program the program's row of the draft
   * @param rank any number; lower ones come first
   * @param row the line it was read from
   * @throws UnusableTextException where there are too many
   */
  void add(int student, int program, int rank, int row) throws UnusableTextException {
    if (size == MOST) {
      throw new UnusableTextException(ImportNotice.tooManyRecords(at(row), MOST));
    }
    if (size == students.length) {
      int room = Math.max(size * 3 / 2, size + 1);
      students = Arrays.copyOf(students, room);
      programs = Arrays.copyOf(programs, room);
      ranks = Arrays.copyOf(ranks, room);
      rows = Arrays.copyOf(rows, room);
    }
    students[size] = student;
    programs[size] = program;
    ranks[size] = rank;
    rows[size++] = row;
  }

  int size() {
    return size;
  }

  /** Says which file the choices come from. */
  void from(At file) {
    this.file = file;
  }

  /** A line that choices come from. */
  At at(int row) {
    return file.row(row);
  }

  /** Takes choices in the order of students and ranks. */
  interface Lists {
    /** A choice of rank {@code place}, from 1. */
    void choice(int student, int place, int program) throws IOException;

    /** A choice that names a program again, {@code row} being its line. */
    void repeated(int student, int program, int row) throws IOException;

    /** A choice with a rank that an earlier one has. */
    void sameRank(int student, int rank, int row) throws IOException;
  }

  /** Goes through all lists; {@code count} is the number of students. */
  void forEach(int count, Lists lists) throws IOException {
    int[] starts = new int[count + 1];
    for (int i = 0; i < size; i++) {
      starts[students[i] + 1]++;
    }
    for (int s = 0; s < count; s++) {
      starts[s + 1] += starts[s];
    }
    int[] order = new int[size];
    int[] next = Arrays.copyOf(starts, count);
    for (int i = 0; i < size; i++) {
      order[next[students[i]]++] = i;
    }
    for (int s = 0; s < count; s++) {
      list(s, order, starts[s], starts[s + 1], lists);
    }
  }

  private void list(int student, int[] order, int from, int to, Lists lists) throws IOException {
    long[] byRank = new long[to - from];
    for (int i = from; i < to; i++) {
      byRank[i - from] = ((long) ranks[order[i]] << 32) | order[i];
    }
    Arrays.sort(byRank);
    Set<Integer> seen = new HashSet<>();
    int place = 0;
    for (int i = 0; i < byRank.length; i++) {
      int choice = (int) byRank[i];
      if (i > 0 && ranks[(int) byRank[i - 1]] == ranks[choice]) {
        lists.sameRank(student, ranks[choice], rows[choice]);
      } else if (!seen.add(programs[choice])) {
        lists.repeated(student, programs[choice], rows[choice]);
      } else {
        lists.choice(student, ++place, programs[choice]);
      }
    }
  }
}
