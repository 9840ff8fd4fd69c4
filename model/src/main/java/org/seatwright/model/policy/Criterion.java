package org.seatwright.model.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;

/** What must hold between a student and a program, for menus, guarantees and priorities. */
public sealed interface Criterion {
  /** Separates several ids in one cell. */
  String SEPARATOR = ";";

  /** The student's column that names the school the student attends now. */
  String CURRENT = "current";

  /** The student's column that names the school the student is assigned to by address. */
  String HOME = "home";

  /**
   * Prepares to answer about one list of programs.
   *
   * @param programs every program of a grade, ascending indices
   */
  Answers about(District district, int[] programs);

  /** For which programs of a list a criterion holds. Safe for use by several threads. */
  @FunctionalInterface
  interface Answers {
    /** The programs for which it holds for a student of their grade. */
    ProgramSet of(int student);

    /** Whether it holds for one of them, by its place in the list. */
    default boolean holds(int student, int place) {
      return of(student).contains(place);
    }
  }

  /** A criterion that is not made of others. */
  sealed interface Single extends Criterion {}

  /** Student and program, or its school, carry the same value that is not blank. */
  record Same(String attribute) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet none = ProgramSet.none(programs.length);
      Map<String, ProgramSet> carriers =
          carriers(programs, p -> district.findOfProgram(p, attribute).stream().toList());
      return student ->
          cell(district, student, attribute)
              .map(value -> carriers.getOrDefault(value, none))
              .orElse(none);
    }
  }

  /** The school is at most {@code km} away; never where the distance is not known. */
  record WithinKm(double km) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      Nearness nearness = new Nearness(district, programs, ProgramSet.all(programs.length));
      return student -> nearness.within(student, km);
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
      implements Single {
    public Nearest {
      if (count < 1) {
        throw new IllegalArgumentException("nearest is %d, must be at least 1.".formatted(count));
      }
    }

    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet none = ProgramSet.none(programs.length);
      List<Nearness> apart =
          carriers(programs, p -> counted(district, p)).values().stream()
              .map(carriers -> new Nearness(district, programs, carriers))
              .toList();
      return student -> {
        ProgramSet nearest = none;
        for (Nearness nearness : apart) {
          nearest = nearest.or(nearness.nearest(student, count));
        }
        return nearest;
      };
    }

    /** The value under which a program counts; nothing where it does not. */
    private List<String> counted(District district, int program) {
      return where.isPresent() && !Place.matches(where.get(), district, program)
          ? List.of()
          : List.of(each.flatMap(name -> district.findOfProgram(program, name)).orElse(""));
    }
  }

  /** The student belongs to the group. */
  record StudentIs(Group group) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet all = ProgramSet.all(programs.length);
      ProgramSet none = ProgramSet.none(programs.length);
      return student -> group.matches(district.students().get(student)) ? all : none;
    }
  }

  /** The program or its school carries the value. */
  record ProgramIs(AttributeValue value) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet carriers =
          ProgramSet.of(programs.length, k -> Place.matches(value, district, programs[k]));
      return _ -> carriers;
    }
  }

  /** The student's column names the program or its school. */
  record NamedIn(String column) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      Map<String, ProgramSet> named =
          carriers(
              programs,
              p ->
                  List.of(
                      district.programs().get(p).id().value(),
                      district.programs().get(p).school().value()));
      return student ->
          union(
              programs.length,
              named,
              cell(district, student, column).map(Criterion::ids).orElse(List.of()));
    }
  }

  /** The program's or school's column names the school that the student attends now. */
  record Feeder(String column) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      Map<String, ProgramSet> fed =
          carriers(
              programs,
              p -> district.findOfProgram(p, column).map(Criterion::ids).orElse(List.of()));
      return student ->
          union(
              programs.length,
              fed,
              cell(district, student, CURRENT).map(Criterion::ids).orElse(List.of()));
    }
  }

  /** The family ranked it among its first {@code first}. */
  record Ranked(int first) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      RankedChoices choices = district.choices();
      return new Answers() {
        @Override
        public ProgramSet of(int student) {
          int[] places = new int[Math.min(first, choices.length(student))];
          for (int r = 0; r < places.length; r++) {
            places[r] = Arrays.binarySearch(programs, choices.program(student, r));
          }
          return ProgramSet.at(programs.length, places);
        }

        @Override
        public boolean holds(int student, int place) {
          OptionalInt rank = choices.findRank(student, programs[place]);
          return rank.isPresent() && rank.getAsInt() <= first;
        }
      };
    }
  }

  /** The district's records pair them under this label. */
  record OnFile(String label) implements Single {
    @Override
    public Answers about(District district, int[] programs) {
      return student ->
          ProgramSet.at(
              programs.length,
              district.records().programs(label, student).stream()
                  .mapToInt(program -> Arrays.binarySearch(programs, program))
                  .filter(place -> place >= 0)
                  .toArray());
    }
  }

  /** Every one of them holds. */
  record AllOf(List<Criterion> criteria) implements Criterion {
    public AllOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet all = ProgramSet.all(programs.length);
      List<Answers> each = criteria.stream().map(it -> it.about(district, programs)).toList();
      return new Answers() {
        @Override
        public ProgramSet of(int student) {
          ProgramSet both = all;
          for (Answers one : each) {
            both = both.and(one.of(student));
          }
          return both;
        }

        @Override
        public boolean holds(int student, int place) {
          return each.stream().allMatch(one -> one.holds(student, place));
        }
      };
    }
  }

  /** At least one of them holds. */
  record AnyOf(List<Criterion> criteria) implements Criterion {
    public AnyOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Answers about(District district, int[] programs) {
      ProgramSet none = ProgramSet.none(programs.length);
      List<Answers> each = criteria.stream().map(it -> it.about(district, programs)).toList();
      return new Answers() {
        @Override
        public ProgramSet of(int student) {
          ProgramSet either = none;
          for (Answers one : each) {
            either = either.or(one.of(student));
          }
          return either;
        }

        @Override
        public boolean holds(int student, int place) {
          return each.stream().anyMatch(one -> one.holds(student, place));
        }
      };
    }
  }

  /** None of them holds. */
  record NoneOf(List<Criterion> criteria) implements Criterion {
    public NoneOf {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Answers about(District district, int[] programs) {
      Answers any = new AnyOf(criteria).about(district, programs);
      return student -> any.of(student).not();
    }
  }

  /** The programs that carry each word. */
  private static Map<String, ProgramSet> carriers(
      int[] programs, IntFunction<List<String>> wordsOf) {
    Map<String, Set<Integer>> places = new LinkedHashMap<>();
    for (int k = 0; k < programs.length; k++) {
      int place = k;
      wordsOf
          .apply(programs[k])
          .forEach(word -> places.computeIfAbsent(word, _ -> new HashSet<>()).add(place));
    }
    Map<String, ProgramSet> carriers = new LinkedHashMap<>();
    places.forEach(
        (word, carry) -> carriers.put(word, ProgramSet.of(programs.length, carry::contains)));
    return carriers;
  }

  private static ProgramSet union(int listed, Map<String, ProgramSet> sets, List<String> words) {
    ProgramSet union = ProgramSet.none(listed);
    for (String word : words) {
      ProgramSet set = sets.get(word);
      union = set == null ? union : union.or(set);
    }
    return union;
  }

  /** A student's cell, empty where it is blank or there is no such column. */
  private static Optional<String> cell(District district, int student, String column) {
    return district
        .students()
        .get(student)
        .attributes()
        .find(column)
        .filter(value -> !value.isBlank());
  }

  /** The ids that one cell names. */
  private static List<String> ids(String cell) {
    return Arrays.stream(cell.split(SEPARATOR)).map(String::strip).toList();
  }
}
