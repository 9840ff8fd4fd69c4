package org.seatwright.model.readiness;

import java.util.List;

/**
 * Who takes part in a round and what there is for them, in numbers alone.
 *
 * @param grades those without a number in input order, then the others by number
 * @param groups by attribute, then value; an attribute of many values shows the most frequent ones
 */
public record Census(List<GradeCount> grades, List<GroupCount> groups) {
  public Census {
    grades = List.copyOf(grades);
    groups = List.copyOf(groups);
  }

  /**
   * One grade.
   *
   * @param mustSit of the students, those who must have a seat
   * @param lists of the students, those with a list
   * @param choices on all lists together
   */
  public record GradeCount(
      String grade,
      int students,
      int mustSit,
      int lists,
      long choices,
      int programs,
      int schools,
      long seats) {}

  /**
   * Students with one value of one attribute.
   *
   * @param ofGrades students in each grade, in the order of {@link Census#grades}
   * @param lists students with a list
   * @param oneItem lists of one choice where there were several programs to choose from
   * @param oneSchool lists of several choices that are all strands of one school
   */
  public record GroupCount(
      String attribute,
      String value,
      List<Integer> ofGrades,
      int lists,
      int oneItem,
      int oneSchool) {
    public GroupCount {
      ofGrades = List.copyOf(ofGrades);
    }

    public int students() {
      return ofGrades.stream().mapToInt(Integer::intValue).sum();
    }
  }
}
