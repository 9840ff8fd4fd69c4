package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;

/** Lists that look as if a family did not know how lists work. */
final class ListCheck {
  /** Lists a group has at least where its share of short ones is compared. */
  private static final int ENOUGH_LISTS = 30;

  /** In hundredths: how much more often than elsewhere one-item lists are suspicious in a group. */
  private static final int SUSPICIOUS_POINTS = 10;

  private final District district;
  private final Map<Grade, Integer> programs = new HashMap<>();
  private final Map<Grade, Set<Integer>> schools = new HashMap<>();
  private final List<Integer> empty = new ArrayList<>();
  private final List<Integer> oneItem = new ArrayList<>();
  private final List<Integer> oneSchool = new ArrayList<>();

  ListCheck(District district) {
    this.district = district;
    for (int p = 0; p < district.programs().size(); p++) {
      Grade grade = district.programs().get(p).grade();
      programs.merge(grade, 1, Integer::sum);
      schools.computeIfAbsent(grade, _ -> new HashSet<>()).add(district.schoolOf(p));
    }
    for (int i = 0; i < district.students().size(); i++) {
      if (district.choices().length(i) == 0) {
        empty.add(i);
      } else if (isOneItem(i)) {
        oneItem.add(i);
      } else if (isOneSchool(i)) {
        oneSchool.add(i);
      }
    }
  }

  /** True for one choice where the grade has several programs. */
  boolean isOneItem(int student) {
    Grade grade = district.students().get(student).grade();
    return district.choices().length(student) == 1 && programs.getOrDefault(grade, 0) > 1;
  }

  /** True for several choices at one school where several schools teach the grade. */
  boolean isOneSchool(int student) {
    int length = district.choices().length(student);
    Grade grade = district.students().get(student).grade();
    if (length < 2 || schools.getOrDefault(grade, Set.of()).size() < 2) {
      return false;
    }
    int school = district.schoolOf(district.choices().program(student, 0));
    for (int r = 1; r < length; r++) {
      if (district.schoolOf(district.choices().program(student, r)) != school) {
        return false;
      }
    }
    return true;
  }

  /**
   * What all lists come to, and the groups where one-item lists are suspiciously frequent: at least
   * thirty lists, and a share of one-item ones ten points above that of everyone else.
   */
  List<Finding> findings(Census census) {
    int lists = district.students().size() - empty.size();
    List<Finding> findings = new ArrayList<>();
    if (!oneSchool.isEmpty()) {
      findings.add(new Finding.OneSchoolLists(oneSchool, lists));
    }
    for (Census.GroupCount group : census.groups()) {
      int otherOne = oneItem.size() - group.oneItem();
      int otherLists = lists - group.lists();
      long apart =
          (long) group.oneItem() * otherLists * 100 - (long) otherOne * group.lists() * 100;
      if (group.lists() >= ENOUGH_LISTS
          && otherLists >= ENOUGH_LISTS
          && apart >= (long) SUSPICIOUS_POINTS * group.lists() * otherLists) {
        findings.add(
            new Finding.GroupOfOneItemLists(
                group.attribute(),
                group.value(),
                group.oneItem(),
                group.lists(),
                otherOne,
                otherLists));
      }
    }
    if (!oneItem.isEmpty()) {
      findings.add(new Finding.OneItemLists(oneItem, lists));
    }
    if (!empty.isEmpty()) {
      findings.add(new Finding.EmptyLists(empty));
    }
    return findings;
  }
}
