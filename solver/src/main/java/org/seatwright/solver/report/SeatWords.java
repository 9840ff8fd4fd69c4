package org.seatwright.solver.report;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.readiness.Finding;

/** Findings about seats, and who may have them, in words. */
final class SeatWords {
  /** So many programs are named in a sentence. */
  private static final int A_FEW = 3;

  private final District district;

  SeatWords(District district) {
    this.district = district;
  }

  FindingView of(Finding.OfSeats finding) {
    return switch (finding) {
      case Finding.SeatsShort shortage -> shortage(shortage);
      case Finding.NowhereToSit nowhere -> nowhere(nowhere);
      case Finding.NoSeats(var programs, long choices) ->
          FindingView.of(
              finding.severity(),
              "%s no seats%s."
                  .formatted(
                      programs.size() == 1
                          ? "1 program has"
                          : Text.number(programs.size()) + " programs have",
                      choices == 0
                          ? ""
                          : ", and %s one of them"
                              .formatted(Text.count(choices, "choice names", "choices name"))),
              List.of(FindingWords.programs(district, programs)),
              "Give them seats, or take them out of the choices.");
      case Finding.NobodyMaySit(var programs, int seats) ->
          FindingView.of(
              finding.severity(),
              "Nobody may sit in %s with %s."
                  .formatted(
                      Text.count(programs.size(), "program", "programs"),
                      Text.count(seats, "seat", "seats")),
              List.of(FindingWords.programs(district, programs)),
              "Their seats stay empty; maybe no student is in the grade, or a menu closes them.");
    };
  }

  private FindingView shortage(Finding.SeatsShort shortage) {
    int few = shortage.students() - shortage.usable();
    String have =
        "%s %s %s%s"
            .formatted(
                shortage.programs().size() == 1 ? "which" : "which together",
                shortage.programs().size() == 1 ? "has" : "have",
                Text.count(shortage.seats(), "seat", "seats"),
                shortage.usable() < shortage.seats()
                    ? ", and hard rules let %s be filled".formatted(Text.number(shortage.usable()))
                    : "");
    String sentence =
        shortage.mustSit()
            ? "%s must have a seat in %s, %s: %s too few."
                .formatted(
                    Text.students(shortage.students()),
                    where(shortage.programs()),
                    have,
                    Text.number(few))
            : "%s may sit only in %s, %s: at least %s must stay unplaced."
                .formatted(
                    Text.students(shortage.students()),
                    where(shortage.programs()),
                    have,
                    Text.number(few));
    return FindingView.of(
        shortage.severity(),
        sentence,
        isShort(shortage.programs()) || areAll(shortage.programs(), grades(shortage.programs()))
            ? List.of()
            : List.of(FindingWords.programs(district, shortage.programs())),
        shortage.mustSit()
            ? "Add seats, open other programs to these students, or promise fewer."
            : "Add seats or open other programs to these students, if all are to have a seat.");
  }

  /** A few programs by id; more of them by their grades. */
  private String where(List<Integer> programs) {
    Set<Grade> grades = grades(programs);
    String names = Text.some(grades.stream().map(Grade::value).toList(), FindingWords.SHOWN);
    String of = (grades.size() == 1 ? "grade " : "grades ") + names;
    if (programs.size() > 1 && areAll(programs, grades)) {
      return "%s (%s)".formatted(of, Text.count(programs.size(), "program", "programs"));
    }
    return isShort(programs)
        ? FindingWords.programs(district, programs)
        : "%s programs of %s".formatted(Text.number(programs.size()), of);
  }

  private static boolean isShort(List<Integer> programs) {
    return programs.size() <= A_FEW;
  }

  private Set<Grade> grades(List<Integer> programs) {
    Set<Grade> grades = new LinkedHashSet<>();
    programs.forEach(p -> grades.add(district.programs().get(p).grade()));
    return grades;
  }

  /** True where no other program of the grades has a seat. */
  private boolean areAll(List<Integer> programs, Set<Grade> grades) {
    Set<Integer> those = new HashSet<>(programs);
    return IntStream.range(0, district.programs().size())
        .allMatch(p -> {
          Program program = district.programs().get(p);
          return those.contains(p) || !grades.contains(program.grade()) || program.seats() == 0;
        });
  }

  private FindingView nowhere(Finding.NowhereToSit nowhere) {
    int students = nowhere.students().size();
    String why =
        nowhere.menu().isEmpty()
            ? "they ranked nothing, and the policy offers nothing unasked"
            : "menu \"%s\" is in the way".formatted(nowhere.menu());
    String sentence =
        nowhere.mustSit()
            ? "%s must have a seat and may sit nowhere: %s.".formatted(Text.students(students), why)
            : "%s may sit nowhere and must stay unplaced: %s."
                .formatted(Text.students(students), why);
    return FindingView.of(
            nowhere.severity(),
            sentence,
            List.of(),
            nowhere.menu().isEmpty()
                ? "Ask these families for a list, or let unlisted seats be given."
                : "Let the menu offer them a program, or let them rank one that it offers.")
        .about(
            nowhere.students().stream().map(i -> district.students().get(i).id().value()).toList());
  }
}
