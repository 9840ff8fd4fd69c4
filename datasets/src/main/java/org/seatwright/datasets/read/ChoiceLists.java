package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Program;

/**
 * The rows of choices.csv, grouped by student and put in order.
 *
 * <p>Costs 16 bytes per row and time linear in rows and students, whatever the order of the rows.
 */
final class ChoiceLists {
  /** Stands for a rank that cannot be used; the list's ranks are not judged then. */
  static final int NO_RANK = 0;

  /** Stands for a program that cannot be used; the row still takes its rank. */
  private static final int NO_PROGRAM = -1;

  private static final int NO_ROW = 0;

  private final At at;
  private final Register<Program> programs;
  private final Notices.Collector notices;
  private final int[] lengths;
  private final IntList studentOf = new IntList();
  private final IntList rankOf = new IntList();
  private final IntList programOf = new IntList();
  private final IntList rowOf = new IntList();
  private final int[] rowOfProgram;

  ChoiceLists(At at, int students, Register<Program> programs, Notices.Collector notices) {
    this.at = at;
    this.programs = programs;
    this.notices = notices;
    lengths = new int[students];
    rowOfProgram = new int[programs.items().size()];
  }

  /**
   * Adds one row. A list one longer than the list of programs is wrong for certain, so further rows
   * of it take no memory.
   */
  void add(int student, int rank, OptionalInt program, int row) {
    if (lengths[student] > rowOfProgram.length) {
      return;
    }
    lengths[student]++;
    studentOf.add(student);
    rankOf.add(rank);
    programOf.add(program.orElse(NO_PROGRAM));
    rowOf.add(row);
  }

  /**
   * Program indices in order of rank, one list per student; empty, with notices, where a list is
   * not ranked 1, 2, 3, … or names a program twice.
   */
  List<int[]> inOrder() {
    int[] end = new int[lengths.length];
    int sum = 0;
    for (int i = 0; i < end.length; i++) {
      end[i] = sum;
      sum += lengths[i];
    }
    int[] entries = new int[studentOf.size()];
    for (int entry = 0; entry < entries.length; entry++) {
      entries[end[studentOf.get(entry)]++] = entry;
    }
    List<int[]> lists = new ArrayList<>(end.length);
    for (int i = 0; i < end.length; i++) {
      lists.add(inOrder(entries, end[i] - lengths[i], end[i]));
    }
    return lists;
  }

  private int[] inOrder(int[] entries, int from, int to) {
    long errors = notices.errors();
    int[] list = new int[to - from];
    int[] rowOfRank = new int[to - from];
    boolean usable = true;
    for (int k = from; k < to; k++) {
      int entry = entries[k];
      int rank = rankOf.get(entry);
      usable &= rank != NO_RANK && programOf.get(entry) != NO_PROGRAM;
      if (rank != NO_RANK && rank <= list.length) {
        checkRank(entry, rowOfRank[rank - 1]);
        rowOfRank[rank - 1] = rowOf.get(entry);
        list[rank - 1] = programOf.get(entry);
      }
      checkProgram(entry);
    }
    checkGaps(entries, from, to, rowOfRank);
    forgetPrograms(entries, from, to);
    return usable && notices.errors() == errors ? list : new int[0];
  }

  private void checkRank(int entry, int firstRow) {
    if (firstRow != NO_ROW) {
      notices.add(
          Kind.DUPLICATE_RANK,
          () ->
              CellNotice.duplicateRank(
                  at.row(rowOf.get(entry)).column(Column.RANK),
                  Integer.toString(rankOf.get(entry)),
                  firstRow));
    }
  }

  private void checkProgram(int entry) {
    int program = programOf.get(entry);
    if (program == NO_PROGRAM) {
      return;
    }
    int firstRow = rowOfProgram[program];
    if (firstRow == NO_ROW) {
      rowOfProgram[program] = rowOf.get(entry);
      return;
    }
    notices.add(
        Kind.PROGRAM_TWICE,
        () ->
            CellNotice.programTwice(
                at.row(rowOf.get(entry)).column(Column.PROGRAM),
                programs.item(program).id().value(),
                firstRow));
  }

  /** Notices the lowest rank above the first missing one, unless some rank is unknown. */
  private void checkGaps(int[] entries, int from, int to, int[] rowOfRank) {
    int missing = 1;
    while (missing <= rowOfRank.length && rowOfRank[missing - 1] != NO_ROW) {
      missing++;
    }
    int next = Integer.MAX_VALUE;
    int row = NO_ROW;
    for (int k = from; k < to; k++) {
      int rank = rankOf.get(entries[k]);
      if (rank == NO_RANK) {
        return;
      }
      if (rank > missing && rank < next) {
        next = rank;
        row = rowOf.get(entries[k]);
      }
    }
    if (row != NO_ROW) {
      At where = at.row(row).column(Column.RANK);
      String rank = Integer.toString(next);
      int gap = missing;
      notices.add(Kind.RANK_GAP, () -> CellNotice.rankGap(where, rank, gap));
    }
  }

  private void forgetPrograms(int[] entries, int from, int to) {
    for (int k = from; k < to; k++) {
      int program = programOf.get(entries[k]);
      if (program != NO_PROGRAM) {
        rowOfProgram[program] = NO_ROW;
      }
    }
  }
}
