package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;

/** What must hold between a student and a program, for menus, guarantees and priorities. */
public sealed interface Criterion {
  /** Separates several ids in one cell. */
  String SEPARATOR = ";";

  /** The student's column that names the school the student attends now. */
  String CURRENT = "current";

  /** The student's column that names the school the student is assigned to by address. */
  String HOME = "home";

  /**
   * Says for which of some programs it holds.
   *
   * @param programs every program of the student's grade, ascending indices
   * @return one answer per program. Cost: O(programs), and a sort for {@link Nearest}
   */
  boolean[] holds(District district, int student, int[] programs);

  /** A criterion that looks at one program at a time, whatever the others. */
  sealed interface Single extends Criterion {
    boolean holds(District district, int student, int program);

    @Override
    default boolean[] holds(District district, int student, int[] programs) {
      boolean[] holds = new boolean[programs.length];
      for (int k = 0; k < programs.length; k++) {
        holds[k] = holds(district, student, programs[k]);
      }
      return holds;
    }
  }

  /** Student and program, or its school, carry the same value that is not blank. */
  record Same(String attribute) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      Optional<String> own = district.students().get(student).attributes().find(attribute);
      return own.filter(value -> !value.isBlank()).isPresent()
          && own.equals(district.findOfProgram(program, attribute));
    }
  }

  /** The school is at most {@code km} away; never where the distance is not known. */
  record WithinKm(double km) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      int school = district.schoolOf(program);
      return district.knowsDistance(student, school) && district.kilometres(student, school) <= km;
    }
  }

  /**
   * The program is among the student's nearest {@code count}, ties in input order; never where the
   * distance is not known.
   *
   * @param each counts apart for each value of this attribute of programs or schools
   * @param where counts among these programs only
   */
  record Nearest(int count, Optional<String> each, Optional<AttributeValue> where)
      implements Criterion {
    public Nearest {
      if (count < 1) {
        throw new IllegalArgumentException("nearest is %d, must be at least 1.".formatted(count));
      }
    }

    private record Near(int at, double km) {}

    @Override
    public boolean[] holds(District district, int student, int[] programs) {
      List<Near> near = new ArrayList<>();
      for (int k = 0; k < programs.length; k++) {
        int school = district.schoolOf(programs[k]);
        if (district.knowsDistance(student, school)
            && (where.isEmpty() || Place.matches(where.get(), district, programs[k]))) {
          near.add(new Near(k, district.kilometres(student, school)));
        }
      }
      near.sort(Comparator.comparingDouble(Near::km));
      boolean[] holds = new boolean[programs.length];
      Map<String, Integer> taken = new HashMap<>();
      for (Near one : near) {
        String value =
            each.flatMap(name -> district.findOfProgram(programs[one.at()], name)).orElse("");
        holds[one.at()] = taken.merge(value, 1, Integer::sum) <= count;
      }
      return holds;
    }
  }

  /** The student belongs to the group. */
  record StudentIs(Group group) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      return group.matches(district.students().get(student));
    }
  }

  /** The program or its school carries the value. */
  record ProgramIs(AttributeValue value) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      return Place.matches(value, district, program);
    }
  }

  /** The student's column names the program or its school. */
  record NamedIn(String column) implements Criterion {
    @Override
    public boolean[] holds(District district, int student, int[] programs) {
      boolean[] holds = new boolean[programs.length];
      String cell = district.students().get(student).attributes().find(column).orElse("");
      if (!cell.isBlank()) {
        List<String> named = ids(cell);
        for (int k = 0; k < programs.length; k++) {
          Program program = district.programs().get(programs[k]);
          holds[k] =
              named.contains(program.id().value()) || named.contains(program.school().value());
        }
      }
      return holds;
    }
  }

  /** The program's or school's column names the school that the student attends now. */
  record Feeder(String column) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      Optional<String> feeders = district.findOfProgram(program, column);
      Optional<String> now = district.students().get(student).attributes().find(CURRENT);
      return feeders.isPresent()
          && now.isPresent()
          && !now.get().isBlank()
          && ids(feeders.get()).stream().anyMatch(ids(now.get())::contains);
    }
  }

  /** The family ranked it among its first {@code first}. */
  record Ranked(int first) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      OptionalInt rank = district.choices().findRank(student, program);
      return rank.isPresent() && rank.getAsInt() <= first;
    }
  }

  /** The district's records pair them under this label. */
  record OnFile(String label) implements Single {
    @Override
    public boolean holds(District district, int student, int program) {
      return district.records().programs(label, student).contains(program);
    }
  }

  /** Every one of them holds. */
  record AllOf(List<Criterion> criteria) implements Criterion {
    public AllOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean[] holds(District district, int student, int[] programs) {
      boolean[] holds = new boolean[programs.length];
      Arrays.fill(holds, true);
      for (Criterion criterion : criteria) {
        boolean[] one = criterion.holds(district, student, programs);
        for (int k = 0; k < holds.length; k++) {
          holds[k] &= one[k];
        }
      }
      return holds;
    }
  }

  /** At least one of them holds. */
  record AnyOf(List<Criterion> criteria) implements Criterion {
    public AnyOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean[] holds(District district, int student, int[] programs) {
      boolean[] holds = new boolean[programs.length];
      for (Criterion criterion : criteria) {
        boolean[] one = criterion.holds(district, student, programs);
        for (int k = 0; k < holds.length; k++) {
          holds[k] |= one[k];
        }
      }
      return holds;
    }
  }

  /** None of them holds. */
  record NoneOf(List<Criterion> criteria) implements Criterion {
    public NoneOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean[] holds(District district, int student, int[] programs) {
      boolean[] holds = new AnyOf(criteria).holds(district, student, programs);
      for (int k = 0; k < holds.length; k++) {
        holds[k] = !holds[k];
      }
      return holds;
    }
  }

  /** The ids that one cell names. */
  private static List<String> ids(String cell) {
    return Arrays.stream(cell.split(SEPARATOR)).map(String::strip).toList();
  }
}
