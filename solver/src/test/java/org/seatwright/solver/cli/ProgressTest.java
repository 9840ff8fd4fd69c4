package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.solver.Bound;

class ProgressTest {
  private static final int WIDE = 200;

  private Duration now = Duration.ofSeconds(1);
  private final Progress progress = new Progress(threeStudentsOneSchool(), () -> now);

  private static District threeStudentsOneSchool() {
    Grade grade = new Grade("K");
    SchoolId school = new SchoolId("A");
    return new District(
        "Three",
        "",
        List.of(new School(school, "A", Optional.empty(), Attributes.NONE)),
        List.of(new Program(new ProgramId("A"), school, grade, 3, Attributes.NONE)),
        List.of(student("1", grade), student("2", grade), student("3", grade)),
        RankedChoices.of(List.of(new int[] {0}, new int[] {0}, new int[0])),
        List.of(),
        Travel.NONE);
  }

  private static Student student(String id, Grade grade) {
    return new Student(new StudentId(id), grade, Optional.empty(), Attributes.NONE);
  }

  private static Assignment seated(int... students) {
    Assignment.Builder plan = new Assignment.Builder(3);
    for (int student : students) {
      plan.place(student, 0);
    }
    return plan.build();
  }

  private String line() {
    return progress.line().text(WIDE);
  }

  @Test
  void beforeAnyPlanOnlyTheTimeIsKnown() {
    assertThat(line()).isEqualTo("1 s  no plan yet");
  }

  @Test
  void theBestPlanTheBestBoundAndTheFirstChoicesAreShown() {
    progress.improved("timefold", new Score(0, 34_706, 5), () -> seated(0));
    progress.bounded("program", Bound.ofPoints(34_000));
    progress.bounded("program", Bound.ofPoints(34_690));
    progress.bounded("program", Bound.ofPoints(34_600));
    now = Duration.ofSeconds(75);

    assertThat(line())
        .isEqualTo("1 min 15 s  best 34,706  bound 34,690  gap 0.046%  first choice 33.3%");
  }

  @Test
  void aWorsePlanOfAnotherEngineChangesNothing() {
    progress.improved("timefold", new Score(0, 100, 5), () -> seated(0, 1));
    now = Duration.ofSeconds(9);
    progress.improved("program", new Score(0, 200, 5), () -> seated());

    assertThat(line()).isEqualTo("9 s  best 100  first choice 66.7%");
  }

  @Test
  void aPlanThatBreaksRulesShowsByHowManyInPlaceOfTheGap() {
    progress.improved("timefold", new Score(12, 100, 5), () -> seated(0, 1, 2));
    progress.bounded("program", Bound.ofPoints(50));

    assertThat(line()).isEqualTo("1 s  best 100  rules missed by 12  bound 50  first choice 66.7%");
  }

  @Test
  void firstChoicesAreCountedTenTimesASecondAtMost() {
    progress.improved("timefold", new Score(0, 100, 5), () -> seated(0));
    now = now.plusMillis(99);
    progress.improved("timefold", new Score(0, 90, 5), () -> seated(0, 1));
    assertThat(line()).isEqualTo("1 s  best 90  first choice 33.3%");

    now = now.plusMillis(1);
    progress.improved("timefold", new Score(0, 80, 5), () -> seated(0, 1));
    assertThat(line()).isEqualTo("1 s  best 80  first choice 66.7%");
  }

  @Test
  void theLineIsClippedToTheWidth() {
    ProgressLine line =
        new ProgressLine(
            Duration.ofSeconds(7),
            Optional.of(new Score(0, 100, 0)),
            Optional.of(Bound.ofPoints(100)),
            OptionalDouble.of(0.5));

    assertThat(line.text(WIDE)).isEqualTo("7 s  best 100  bound 100  gap 0%  first choice 50.0%");
    assertThat(line.text(12)).isEqualTo("7 s  best 10");
    assertThat(line.text(0)).isEmpty();
  }

  @Test
  void theTerminalSaysItsColumnsAfterItsRows() {
    assertThat(Terminal.columns("24 132\n")).contains(132);
    assertThat(Terminal.columns("")).isEmpty();
    assertThat(Terminal.columns("stty: no tty")).isEmpty();
  }
}
