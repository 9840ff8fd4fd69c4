package org.seatwright.model.readiness;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.problem.AssignmentProblem;

/** Whether there are seats for those who may or must have them. Cost: a flow over all options. */
final class SeatCheck {
  private final AssignmentProblem problem;
  private final District district;
  private final int[] usable;

  /** Students with the same options are one group. */
  private final List<int[]> programsOfGroup = new ArrayList<>();

  private final List<Integer> mustSit = new ArrayList<>();
  private final List<Integer> maySit = new ArrayList<>();
  private final List<Integer> nowhere = new ArrayList<>();

  /**
   * @param usable seats that rules let be filled; shape: one per program
   */
  SeatCheck(AssignmentProblem problem, int[] usable) {
    this.problem = problem;
    this.district = problem.district();
    this.usable = usable;
    Map<IntBuffer, Integer> known = new HashMap<>();
    for (int i = 0; i < problem.students(); i++) {
      int[] programs = new int[problem.lastOption(i) - problem.firstOption(i)];
      for (int k = 0; k < programs.length; k++) {
        programs[k] = problem.program(problem.firstOption(i) + k);
      }
      if (programs.length == 0) {
        nowhere.add(i);
        continue;
      }
      Arrays.sort(programs);
      int group = known.computeIfAbsent(IntBuffer.wrap(programs), _ -> known.size());
      if (group == programsOfGroup.size()) {
        programsOfGroup.add(programs);
        mustSit.add(0);
        maySit.add(0);
      }
      List<Integer> count = problem.mustSit(i) ? mustSit : maySit;
      count.set(group, count.get(group) + 1);
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(shortages());
    findings.addAll(nowhereToSit());
    noSeats().ifPresent(findings::add);
    nobody().ifPresent(findings::add);
    return findings;
  }

  /**
   * Who must sit is held against the seats that rules let be filled, everyone against all seats:
   * what a rule takes from those who need not sit, the places that it limits say.
   */
  private List<Finding> shortages() {
    List<Finding> findings = new ArrayList<>();
    Set<List<Integer>> told = new HashSet<>();
    SeatFlow must = new SeatFlow(programsOfGroup, usable);
    must.seat(numbers(mustSit));
    for (SeatFlow.Shortage shortage : must.shortages()) {
      told.add(shortage.programs());
      findings.add(finding(shortage, true));
    }
    SeatFlow all = new SeatFlow(programsOfGroup, seats());
    all.seat(numbers(mustSit));
    all.seat(numbers(maySit));
    for (SeatFlow.Shortage shortage : all.shortages()) {
      if (!told.contains(shortage.programs())) {
        findings.add(finding(shortage, false));
      }
    }
    return findings;
  }

  private int[] seats() {
    int[] seats = new int[problem.programs()];
    Arrays.setAll(seats, problem::seats);
    return seats;
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private Finding finding(SeatFlow.Shortage shortage, boolean must) {
    int seats = shortage.programs().stream().mapToInt(problem::seats).sum();
    return new Finding.SeatsShort(
        must, shortage.programs(), shortage.students(), seats, shortage.seats());
  }

  /** Students without any option, by whether they must sit and the menu that is in their way. */
  private List<Finding> nowhereToSit() {
    if (nowhere.isEmpty()) {
      return List.of();
    }
    record Kind(boolean mustSit, String menu) {}
    Access access = new Access(district, problem.policy());
    Map<Kind, List<Integer>> ofKind = new LinkedHashMap<>();
    for (int i : nowhere) {
      Kind kind = new Kind(problem.mustSit(i), menu(access.seats(i), i));
      ofKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
    }
    List<Finding> findings = new ArrayList<>();
    ofKind.forEach((kind, students) ->
        findings.add(new Finding.NowhereToSit(kind.mustSit(), kind.menu(), students)));
    return findings;
  }

  /**
   * The first menu that closes what the family ranked, or, where it ranked nothing, what the policy
   * would offer it; blank where that is nothing.
   */
  private String menu(Access.Seats seats, int student) {
    int listed = district.choices().length(student);
    return IntStream.range(0, listed > 0 ? listed : offered(seats))
        .map(k -> listed > 0 ? seats.indexOf(district.choices().program(student, k)) : k)
        .mapToObj(seats::find)
        .flatMap(Optional::stream)
        .map(denial -> denial instanceof Access.Denial.OffMenu(var menu) ? menu.name() : "")
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Programs of the grade that the policy offers unasked, but for menus. */
  private int offered(Access.Seats seats) {
    return switch (problem.policy().placement().unlisted()) {
      case WHEN_NEEDED, NEAREST -> seats.size();
      case NEVER, HOME, STAY -> 0;
    };
  }

  private Optional<Finding> noSeats() {
    List<Integer> without = new ArrayList<>();
    for (int p = 0; p < problem.programs(); p++) {
      if (problem.seats(p) == 0) {
        without.add(p);
      }
    }
    if (without.isEmpty()) {
      return Optional.empty();
    }
    long choices = 0;
    for (int i = 0; i < problem.students(); i++) {
      for (int r = 0; r < district.choices().length(i); r++) {
        choices += problem.seats(district.choices().program(i, r)) == 0 ? 1 : 0;
      }
    }
    return Optional.of(new Finding.NoSeats(without, choices));
  }

  private Optional<Finding> nobody() {
    boolean[] open = new boolean[problem.programs()];
    programsOfGroup.forEach(programs -> {
      for (int p : programs) {
        open[p] = true;
      }
    });
    List<Integer> closed = new ArrayList<>();
    int seats = 0;
    for (int p = 0; p < open.length; p++) {
      if (!open[p] && problem.seats(p) > 0) {
        closed.add(p);
        seats += problem.seats(p);
      }
    }
    return closed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding.NobodyMaySit(closed, seats));
  }
}
