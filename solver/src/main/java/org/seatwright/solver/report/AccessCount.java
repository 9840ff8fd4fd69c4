package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.ProgramSet;

/**
 * What menus, guarantees and priorities come to in a district. Cost: O(students × programs ×
 * criteria), once, on all processors.
 */
final class AccessCount {
  /** Programs each student may sit in. */
  private final int[] allowed;

  /** Pairs of a student and a program of the grade. */
  private long pairs;

  private final Map<String, Long> closedByMenu = new HashMap<>();
  private final Map<String, Long> studentsOfGuarantee = new HashMap<>();
  private final long[] pairsOfClass;

  /** Students by the programs that a promise leaves them, in order of first appearance. */
  private final Map<List<Integer>, Integer> promised = new LinkedHashMap<>();

  private final District district;

  AccessCount(District district, Policy policy) {
    this.district = district;
    allowed = new int[district.students().size()];
    pairsOfClass = new long[policy.priorities().classes().size() + 1];
    Access access = new Access(district, policy);
    List<Priorities.Classes> classes =
        IntStream.range(0, district.gradePrograms().grades())
            .mapToObj(grade ->
                policy.priorities().about(district, district.gradePrograms().programs(grade)))
            .toList();
    List<StudentCount> students =
        IntStream.range(0, allowed.length)
            .parallel()
            .mapToObj(i ->
                StudentCount.of(
                    access.seats(i), classes.get(district.gradePrograms().gradeOf(i)).of(i)))
            .toList();
    for (int i = 0; i < allowed.length; i++) {
      add(i, students.get(i));
    }
  }

  /**
   * The same for one student.
   *
   * @param open how many programs the student may sit in
   * @param promised those programs, where a guarantee binds; else none
   * @param closing how many programs each menu closes that no menu before it does
   * @param guarantee the one that binds
   * @param charging names of those that charge points and are about the student
   * @param classes priority class per program of the grade; empty where there are no classes
   */
  private record StudentCount(
      int programs,
      int open,
      List<Integer> promised,
      Map<Menu, Integer> closing,
      Optional<Guarantee> guarantee,
      List<String> charging,
      List<Integer> classes) {
    static StudentCount of(Access.Seats seats, Priorities.OfStudent classes) {
      ProgramSet allowed = seats.allowed();
      return new StudentCount(
          seats.size(),
          allowed.size(),
          seats.guarantee().isEmpty()
              ? List.of()
              : Arrays.stream(allowed.places()).mapToObj(seats::program).toList(),
          seats.closedByMenus(),
          seats.guarantee(),
          seats.charges().stream().map(charge -> charge.guarantee().name()).toList(),
          classes.holds().isEmpty()
              ? List.of()
              : IntStream.range(0, seats.size()).mapToObj(classes::at).toList());
    }
  }

  private void add(int i, StudentCount student) {
    allowed[i] = student.open();
    pairs += student.programs();
    student
        .closing()
        .forEach((menu, programs) -> closedByMenu.merge(menu.name(), (long) programs, Long::sum));
    student.charging().forEach(name -> studentsOfGuarantee.merge(name, 1L, Long::sum));
    student
        .guarantee()
        .ifPresent(guarantee -> {
          studentsOfGuarantee.merge(guarantee.name(), 1L, Long::sum);
          promised.merge(student.promised(), 1, Integer::sum);
        });
    student.classes().forEach(it -> pairsOfClass[it]++);
  }

  /** Programs that the student in the middle may sit in; the lower of two. */
  int median() {
    int[] ascending = allowed.clone();
    Arrays.sort(ascending);
    return ascending.length == 0 ? 0 : ascending[(ascending.length - 1) / 2];
  }

  /** Students who may sit in no program. */
  long withoutProgram() {
    return Arrays.stream(allowed).filter(it -> it == 0).count();
  }

  long pairs() {
    return pairs;
  }

  /** Pairs that this menu closes and no menu before it does. */
  long closedBy(String menu) {
    return closedByMenu.getOrDefault(menu, 0L);
  }

  /** Students whom the guarantee binds, or to whom it promises a seat for points. */
  long studentsOf(String guarantee) {
    return studentsOfGuarantee.getOrDefault(guarantee, 0L);
  }

  /** Pairs in a priority class; the last is that of students in none. */
  long pairsOfClass(int priorityClass) {
    return pairsOfClass[priorityClass];
  }

  /** Programs promised to more students than they have seats. */
  record Overpromised(List<Integer> programs, int students, int seats) {}

  /**
   * Sets of programs that a promise leaves some students and that cannot seat them, counted with
   * those to whom only one program of the set is left.
   */
  List<Overpromised> overpromised() {
    List<Overpromised> over = new ArrayList<>();
    promised.forEach((programs, count) -> {
      int students = count;
      int seats = 0;
      for (int p : programs) {
        seats += district.programs().get(p).seats();
        students += programs.size() == 1 ? 0 : promised.getOrDefault(List.of(p), 0);
      }
      if (students > seats) {
        over.add(new Overpromised(programs, students, seats));
      }
    });
    return over;
  }
}
