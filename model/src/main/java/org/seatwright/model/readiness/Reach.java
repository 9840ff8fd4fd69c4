package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * Who may come to each place of a problem's rows. Cost: O(options × rows of a program), 8 bytes per
 * program and type.
 */
final class Reach {
  private final AssignmentProblem problem;

  /** Students who have a program among their options; shape: program × type. */
  private final int[][] comers;

  private final List<Place> places = new ArrayList<>();
  private final int[] placeOfRow;
  private final int[][] placesOfProgram;

  Reach(AssignmentProblem problem) {
    this.problem = problem;
    comers = new int[problem.programs()][problem.types()];
    placeOfRow = new int[problem.rows().size()];
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int r = 0; r < placeOfRow.length; r++) {
      BalanceRow row = problem.rows().get(r);
      List<Integer> programs = Arrays.stream(row.programs()).boxed().toList();
      placeOfRow[r] = known.computeIfAbsent(programs, _ -> places.size());
      if (placeOfRow[r] == places.size()) {
        places.add(new Place(row.programs()));
      }
    }
    placesOfProgram = placesOfProgram();
    count();
  }

  private int[][] placesOfProgram() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int p = 0; p < problem.programs(); p++) {
      lists.add(new ArrayList<>());
    }
    for (int k = 0; k < places.size(); k++) {
      for (int p : places.get(k).programs) {
        lists.get(p).add(k);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private void count() {
    int[] options = new int[places.size()];
    int[] touched = new int[places.size()];
    for (int i = 0; i < problem.students(); i++) {
      int size = 0;
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        int program = problem.program(o);
        comers[program][problem.type(i)]++;
        for (int place : placesOfProgram[program]) {
          if (options[place]++ == 0) {
            touched[size++] = place;
          }
        }
      }
      int all = problem.lastOption(i) - problem.firstOption(i);
      for (int k = 0; k < size; k++) {
        Place place = places.get(touched[k]);
        place.students[problem.type(i)]++;
        if (problem.mustSit(i) && options[touched[k]] == all) {
          place.bound[problem.type(i)]++;
        }
        options[touched[k]] = 0;
      }
    }
  }

  /** The place that a row bounds; rows over the same programs share one. */
  Place place(int row) {
    return places.get(placeOfRow[row]);
  }

  /** How many students of the types may sit in {@code program}. */
  long comers(int program, IntPredicate types) {
    long sum = 0;
    for (int t = 0; t < problem.types(); t++) {
      sum += types.test(t) ? comers[program][t] : 0;
    }
    return sum;
  }

  /** Programs looked at together, and the students who may sit in one of them. */
  final class Place {
    private final int[] programs;
    private final long[] students = new long[problem.types()];
    private final long[] bound = new long[problem.types()];

    private Place(int[] programs) {
      this.programs = programs;
    }

    long seats() {
      return Arrays.stream(programs).mapToLong(problem::seats).sum();
    }

    /** The most students of the types that can be seated here. */
    long most(IntPredicate types) {
      long seated = 0;
      for (int p : programs) {
        seated += Math.min(problem.seats(p), comers(p, types));
      }
      return Math.min(seated, sum(students, types));
    }

    /** Students of the types who must have a seat and may sit nowhere else. */
    long bound(IntPredicate types) {
      return sum(bound, types);
    }

    private static long sum(long[] ofTypes, IntPredicate types) {
      long sum = 0;
      for (int t = 0; t < ofTypes.length; t++) {
        sum += types.test(t) ? ofTypes[t] : 0;
      }
      return sum;
    }
  }
}
