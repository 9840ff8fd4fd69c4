package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/** Children of one household sit together; missed by the pairs that are apart. */
public record FamilyRule(String name, Together together, Of of, Enforcement enforcement) {
  /** The student's column whose value, where not blank, is the same for one household. */
  public static final String HOUSEHOLD = "household";

  public FamilyRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A family rule's name is blank; messages need one.");
    }
  }

  /**
   * The children the rule wants together: students of one household, of one grade for twins; at
   * least two in each list, lists in order of their first student.
   */
  public List<List<Integer>> households(District district) {
    Map<List<String>, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < district.students().size(); i++) {
      Student student = district.students().get(i);
      String household = student.attributes().find(HOUSEHOLD).orElse("");
      if (!household.isBlank()) {
        List<String> key =
            switch (of) {
              case TWINS -> List.of(household, student.grade().value());
              case SIBLINGS -> List.of(household);
            };
        members.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    return members.values().stream().filter(list -> list.size() > 1).toList();
  }

  /** What counts as together; two who are both unplaced are together. */
  public enum Together {
    PROGRAM,
    SCHOOL
  }

  /** Which children of a household. */
  public enum Of {
    /** Those of the same grade. */
    TWINS,
    /** All of them. */
    SIBLINGS
  }
}
