package org.seatwright.model.problem;

import org.seatwright.model.district.District;
import org.seatwright.model.policy.LotteryNumbers;

/**
 * What a problem knows of its students beside their options. Shape of all: one per student.
 *
 * @param type from 0, as students appear
 * @param types number of types, at least 1
 * @param grade from 0, as students appear
 * @param listed number of programs the family ranked
 * @param lotteryWeight n + 1 − position in the lottery among all n students of the district
 */
record Students(int[] type, int types, int[] grade, int[] listed, int[] lotteryWeight) {
  static Students of(District district, StudentTypes types, LotteryNumbers numbers) {
    int students = district.students().size();
    int[] grade = new int[students];
    int[] listed = new int[students];
    int[] lotteryWeight = new int[students];
    for (int i = 0; i < students; i++) {
      grade[i] = district.gradePrograms().gradeOf(i);
      listed[i] = district.choices().length(i);
      lotteryWeight[i] = students + 1 - numbers.position(i);
    }
    return new Students(types.ofStudents(), types.count(), grade, listed, lotteryWeight);
  }

  /** These students alone; types keep their numbers. */
  Students cut(int[] students) {
    return new Students(
        Gather.of(type, students),
        types,
        Gather.of(grade, students),
        Gather.of(listed, students),
        Gather.of(lotteryWeight, students));
  }
}
