package org.seatwright.model.problem;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.PlacementPoints;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.ProgramSet;
import org.seatwright.model.policy.RankLevels;

/**
 * Every student's options, flat. Order within a student: ranked, unlisted, unplaced.
 *
 * @param first index of each student's first option; shape: students + 1
 * @param program program index per option, the number of programs for unplaced
 * @param cost points per option
 * @param rank rank the family gave to the option's program, 1 the favourite; 0 for none
 * @param moved true for each option that takes a seat away which the student holds; shape: one per
 *     option, empty where nobody holds one
 * @param mustSit true for each student who must have a seat
 */
record Options(
    int[] first, int[] program, int[] cost, char[] rank, boolean[] moved, boolean[] mustSit) {
  /** Students whose options one thread lists at a time. */
  private static final int BATCH = 5_000;

  static Options of(District district, Policy policy) {
    Access access = new Access(district, policy);
    PlacementPoints points = new PlacementPoints(district, policy);
    int students = district.students().size();
    return joined(
        IntStream.rangeClosed(0, students / BATCH)
            .parallel()
            .mapToObj(batch -> {
              int first = batch * BATCH;
              int end = Math.min(students, first + BATCH);
              return new Filling(district, access, points, first, end).options();
            })
            .toList());
  }

  /** The options of students who follow each other, from those of batches of them. */
  private static Options joined(List<Options> batches) {
    int students = batches.stream().mapToInt(batch -> batch.mustSit().length).sum();
    int size = 0;
    for (Options batch : batches) {
      size = Math.addExact(size, batch.program().length);
    }
    Options all =
        new Options(
            new int[students + 1],
            new int[size],
            new int[size],
            new char[size],
            new boolean[batches.stream().mapToInt(batch -> batch.moved().length).sum()],
            new boolean[students]);
    int student = 0;
    int option = 0;
    for (Options batch : batches) {
      int count = batch.mustSit().length;
      int own = batch.program().length;
      for (int i = 1; i <= count; i++) {
        all.first()[student + i] = option + batch.first()[i];
      }
      System.arraycopy(batch.mustSit(), 0, all.mustSit(), student, count);
      System.arraycopy(batch.program(), 0, all.program(), option, own);
      System.arraycopy(batch.cost(), 0, all.cost(), option, own);
      System.arraycopy(batch.rank(), 0, all.rank(), option, own);
      if (batch.moved().length > 0) {
        System.arraycopy(batch.moved(), 0, all.moved(), option, own);
      }
      student += count;
      option += own;
    }
    return all;
  }

  /**
   * Rank steps of {@code option} for the tie-break; see {@link AssignmentProblem#steps}.
   *
   * @param listed number of programs the student ranked
   */
  int steps(int student, int option, int listed) {
    if (option == first[student + 1] - 1) {
      return listed + 1;
    }
    return rank[option] == 0 ? listed : rank[option] - 1;
  }

  /**
   * The options of these students alone, in their order.
   *
   * @param newProgram index in the part of each program the students have among their options;
   *     shape: one per program
   * @param programs number of programs in the part
   */
  Options cut(int[] students, int[] newProgram, int programs) {
    int[] newFirst = new int[students.length + 1];
    boolean[] newMustSit = new boolean[students.length];
    for (int k = 0; k < students.length; k++) {
      newFirst[k + 1] = newFirst[k] + first[students[k] + 1] - first[students[k]];
      newMustSit[k] = mustSit[students[k]];
    }
    int size = newFirst[students.length];
    int[] newProgramOf = new int[size];
    int[] newCost = new int[size];
    char[] newRank = new char[size];
    boolean[] newMoved = new boolean[moved.length == 0 ? 0 : size];
    for (int k = 0; k < students.length; k++) {
      int from = first[students[k]];
      int to = newFirst[k];
      int count = newFirst[k + 1] - to;
      for (int o = 0; o < count - 1; o++) {
        newProgramOf[to + o] = newProgram[program[from + o]];
      }
      newProgramOf[to + count - 1] = programs;
      System.arraycopy(cost, from, newCost, to, count);
      System.arraycopy(rank, from, newRank, to, count);
      if (moved.length > 0) {
        System.arraycopy(moved, from, newMoved, to, count);
      }
    }
    return new Options(newFirst, newProgramOf, newCost, newRank, newMoved, newMustSit);
  }

  /**
   * The options {@code kept} alone, where {@code student} must sit.
   *
   * @param kept ascending; all options of the others, one seat and the last of the student's
   */
  Options seated(int student, int[] kept) {
    int gone = program.length - kept.length;
    int[] newFirst = first.clone();
    for (int i = student + 1; i < newFirst.length; i++) {
      newFirst[i] -= gone;
    }
    boolean[] newMustSit = mustSit.clone();
    newMustSit[student] = true;
    char[] newRank = new char[kept.length];
    boolean[] newMoved = new boolean[moved.length == 0 ? 0 : kept.length];
    for (int o = 0; o < kept.length; o++) {
      newRank[o] = rank[kept[o]];
      if (moved.length > 0) {
        newMoved[o] = moved[kept[o]];
      }
    }
    return new Options(
        newFirst, Gather.of(program, kept), Gather.of(cost, kept), newRank, newMoved, newMustSit);
  }

  /** The values of these students' options, from values of all; shape: one per option. */
  long[] gather(long[] values, int[] students) {
    int size = 0;
    for (int student : students) {
      size += first[student + 1] - first[student];
    }
    long[] gathered = new long[size];
    int at = 0;
    for (int student : students) {
      int count = first[student + 1] - first[student];
      System.arraycopy(values, first[student], gathered, at, count);
      at += count;
    }
    return gathered;
  }

  /** Fills the arrays student by student, from {@code from} up to but without {@code end}. */
  private static final class Filling {
    private final District district;
    private final Access access;
    private final PlacementPoints points;
    private final int from;
    private final int[] first;
    private final boolean[] mustSit;
    private int[] program;
    private int[] cost;
    private char[] rank;
    private int size;

    Filling(District district, Access access, PlacementPoints points, int from, int end) {
      this.district = district;
      this.access = access;
      this.points = points;
      this.from = from;
      first = new int[end - from + 1];
      mustSit = new boolean[end - from];
      int guess = 8 * (end - from);
      program = new int[guess];
      cost = new int[guess];
      rank = new char[guess];
    }

    Options options() {
      for (int i = 0; i < mustSit.length; i++) {
        add(from + i);
        first[i + 1] = size;
      }
      return new Options(
          first,
          Arrays.copyOf(program, size),
          Arrays.copyOf(cost, size),
          Arrays.copyOf(rank, size),
          district.records().hasHeld() ? moved() : new boolean[0],
          mustSit);
    }

    private boolean[] moved() {
      boolean[] moved = new boolean[size];
      for (int i = 0; i < mustSit.length; i++) {
        for (int o = first[i]; o < first[i + 1]; o++) {
          moved[o] = RankLevels.isMoved(district, from + i, seat(program[o]));
        }
      }
      return moved;
    }

    private OptionalInt seat(int program) {
      return program == district.programs().size() ? OptionalInt.empty() : OptionalInt.of(program);
    }

    private void add(int student) {
      Access.Seats seats = access.seats(student);
      PlacementPoints.OfStudent costs = points.of(student, seats);
      ProgramSet allowed = seats.allowed();
      mustSit[student - from] = seats.mustSit();
      for (int r = 0; r < district.choices().length(student); r++) {
        int k = seats.indexOf(district.choices().program(student, r));
        if (allowed.contains(k)) {
          add(seats.program(k), costs.seat(k), r + 1);
        }
      }
      for (int k : allowed.places()) {
        if (district.choices().findRank(student, seats.program(k)).isEmpty()) {
          add(seats.program(k), costs.seat(k), 0);
        }
      }
      add(district.programs().size(), costs.unplaced(), 0);
    }

    private void add(int optionProgram, long points, int optionRank) {
      if (points > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "An option costs %d points, must be at most %d; write smaller points."
                .formatted(points, Integer.MAX_VALUE));
      }
      if (size == program.length) {
        int grown = Math.addExact(size, size / 2 + 16);
        program = Arrays.copyOf(program, grown);
        cost = Arrays.copyOf(cost, grown);
        rank = Arrays.copyOf(rank, grown);
      }
      program[size] = optionProgram;
      cost[size] = (int) points;
      rank[size++] = (char) optionRank;
    }
  }
}
