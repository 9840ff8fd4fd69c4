package org.seatwright.model.problem;

import java.util.Arrays;
import java.util.OptionalInt;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.PlacementPoints;
import org.seatwright.model.policy.Policy;

/**
 * Every student's options, flat. Order within a student: ranked, unlisted, unplaced.
 *
 * @param first index of each student's first option; shape: students + 1
 * @param program program index per option, the number of programs for unplaced
 * @param cost points per option
 * @param rank rank the family gave to the option's program, 1 the favourite; 0 for none
 * @param mustSit true for each student who must have a seat
 */
record Options(int[] first, int[] program, int[] cost, char[] rank, boolean[] mustSit) {
  static Options of(District district, Policy policy) {
    return new Filling(district, policy).options();
  }

  /** Fills the arrays student by student. */
  private static final class Filling {
    private final District district;
    private final Access access;
    private final PlacementPoints points;
    private final int[] first;
    private final boolean[] mustSit;
    private int[] program;
    private int[] cost;
    private char[] rank;
    private int size;

    Filling(District district, Policy policy) {
      this.district = district;
      this.access = new Access(district, policy);
      this.points = new PlacementPoints(district, policy);
      int students = district.students().size();
      first = new int[students + 1];
      mustSit = new boolean[students];
      int guess = district.choices().size() + 2 * students + 16;
      program = new int[guess];
      cost = new int[guess];
      rank = new char[guess];
    }

    Options options() {
      for (int i = 0; i < mustSit.length; i++) {
        add(i);
        first[i + 1] = size;
      }
      return new Options(
          first,
          Arrays.copyOf(program, size),
          Arrays.copyOf(cost, size),
          Arrays.copyOf(rank, size),
          mustSit);
    }

    private void add(int student) {
      Access.Seats seats = access.seats(student);
      int[] programs = seats.programs();
      long[] costs = points.of(student, seats);
      mustSit[student] = seats.mustSit();
      for (int r = 0; r < district.choices().length(student); r++) {
        int k = seats.indexOf(district.choices().program(student, r));
        if (seats.allows(k)) {
          add(programs[k], costs[k], r + 1);
        }
      }
      for (int k = 0; k < programs.length; k++) {
        OptionalInt ranked = district.choices().findRank(student, programs[k]);
        if (ranked.isEmpty() && seats.allows(k)) {
          add(programs[k], costs[k], 0);
        }
      }
      add(district.programs().size(), costs[programs.length], 0);
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
