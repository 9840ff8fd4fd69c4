package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/**
 * Every student's options, flat. Order within a student: ranked, unlisted, unplaced.
 *
 * @param first index of each student's first option; shape: students + 1
 * @param program program index per option, the number of programs for unplaced
 * @param cost points per option
 */
record Options(int[] first, int[] program, int[] cost) {
  static Options of(District district, Policy policy) {
    boolean unlisted = policy.placement().unlisted() == Unlisted.WHEN_NEEDED;
    Map<Grade, int[]> programsOfGrade = programsOfGrade(district);
    int[] first = new int[district.students().size() + 1];
    for (int i = 0; i < district.students().size(); i++) {
      int seats =
          unlisted
              ? programsOfGrade.getOrDefault(district.students().get(i).grade(), new int[0]).length
              : district.choices().length(i);
      first[i + 1] = Math.addExact(first[i], seats + 1);
    }
    Options options =
        new Options(first, new int[first[first.length - 1]], new int[first[first.length - 1]]);
    for (int i = 0; i < district.students().size(); i++) {
      int[] grade =
          unlisted
              ? programsOfGrade.getOrDefault(district.students().get(i).grade(), new int[0])
              : new int[0];
      options.fill(district, policy, i, grade);
    }
    return options;
  }

  private static Map<Grade, int[]> programsOfGrade(District district) {
    Map<Grade, List<Integer>> lists = new HashMap<>();
    IntStream.range(0, district.programs().size())
        .forEach(p ->
            lists
                .computeIfAbsent(district.programs().get(p).grade(), _ -> new ArrayList<>())
                .add(p));
    Map<Grade, int[]> programs = new HashMap<>();
    lists.forEach(
        (grade, list) -> programs.put(grade, list.stream().mapToInt(Integer::intValue).toArray()));
    return programs;
  }

  private void fill(District district, Policy policy, int student, int[] unlistedPrograms) {
    int at = first[student];
    for (int place = 0; place < district.choices().length(student); place++) {
      int ranked = district.choices().program(student, place);
      set(at++, ranked, policy.points().ofRank(place + 1));
    }
    for (int p : unlistedPrograms) {
      if (district.choices().findRank(student, p).isEmpty()) {
        double km = district.kilometres(student, district.schoolOf(p));
        set(at++, p, policy.points().ofUnlisted(km));
      }
    }
    set(at, district.programs().size(), policy.points().unplaced());
  }

  private void set(int option, int program, long points) {
    if (points > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "An option costs %d points, must be at most %d; write smaller points."
              .formatted(points, Integer.MAX_VALUE));
    }
    this.program[option] = program;
    this.cost[option] = (int) points;
  }
}
