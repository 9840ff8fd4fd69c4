package org.seatwright.model.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The programs of every grade, and which grade each student is in, by index. */
public final class GradePrograms {
  private final int[] gradeOfStudent;
  private final int[][] programs;

  GradePrograms(List<Program> programs, List<Student> students) {
    Map<Grade, Integer> grades = new HashMap<>();
    gradeOfStudent = new int[students.size()];
    for (int i = 0; i < gradeOfStudent.length; i++) {
      gradeOfStudent[i] = grades.computeIfAbsent(students.get(i).grade(), _ -> grades.size());
    }
    List<List<Integer>> lists = new ArrayList<>();
    grades.forEach((_, _) -> lists.add(new ArrayList<>()));
    for (int p = 0; p < programs.size(); p++) {
      Integer grade = grades.get(programs.get(p).grade());
      if (grade != null) {
        lists.get(grade).add(p);
      }
    }
    this.programs =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** Number of grades that students are in. */
  public int grades() {
    return programs.length;
  }

  /** The student's grade, from 0 in order of first appearance among the students. */
  public int gradeOf(int student) {
    return gradeOfStudent[student];
  }

  /** The programs of a grade; ascending indices, none where nobody teaches it. */
  public int[] programs(int grade) {
    return programs[grade].clone();
  }
}
