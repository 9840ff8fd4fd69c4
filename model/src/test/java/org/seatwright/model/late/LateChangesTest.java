package org.seatwright.model.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

class LateChangesTest {
  private static final District BEFORE =
      DrawnDistrict.of(
          """
          North K 2 seats
          South K 2 seats
          Ada K frl: North-K
          Ben K paid: North-K South-K
          Cyd K paid: South-K
          Dee K frl: South-K North-K
          Eve K frl: South-K
          placed Cyd South-K
          placed Dee South-K
          Staff Ben South-K
          last-year North 0.4 ses=frl
          """);

  private static final Assignment PLAN =
      DrawnDistrict.plan(BEFORE, "North-K North-K South-K South-K -");

  private static LateChanges changes(
      List<LateChanges.Arrival> arrived,
      List<Integer> left,
      List<Integer> declined,
      Map<Integer, List<Integer>> relisted) {
    return new LateChanges(
        arrived, new TreeSet<>(left), new TreeSet<>(declined), new TreeMap<>(relisted));
  }

  private static District after(LateChanges changes) {
    return changes.applyTo(BEFORE, student -> LateMoves.seat(PLAN, student));
  }

  /** Every student with list, seat held and promise. */
  private static String drawn(District district) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < district.students().size(); i++) {
      text.append(district.students().get(i).id()).append(':');
      for (int place = 0; place < district.choices().length(i); place++) {
        text.append(' ').append(id(district, district.choices().program(i, place)));
      }
      OptionalInt held = district.records().held(i);
      if (held.isPresent()) {
        text.append(", holds ").append(id(district, held.getAsInt()));
      }
      for (int program : district.records().programs(Records.PLACED, i)) {
        text.append(", promised ").append(id(district, program));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String id(District district, int program) {
    return district.programs().get(program).id().value();
  }

  @Test
  void withoutChangesEveryoneHoldsTheSeatOfThePlan() {
    assertThat(drawn(after(changes(List.of(), List.of(), List.of(), Map.of()))))
        .isEqualTo(
            """
            Ada: North-K, holds North-K
            Ben: North-K South-K, holds North-K
            Cyd: South-K, holds South-K, promised South-K
            Dee: South-K North-K, holds South-K, promised South-K
            Eve: South-K
            """);
  }

  @Test
  void whoLeavesOrDeclinesIsGoneAndWhoArrivesComesLast() {
    Student fay =
        new Student(
            new StudentId("Fay"),
            new Grade("K"),
            Optional.empty(),
            BEFORE.students().getFirst().attributes());
    District after =
        after(
            changes(
                List.of(new LateChanges.Arrival(fay, List.of(1, 0))),
                List.of(0),
                List.of(2),
                Map.of()));

    assertThat(drawn(after))
        .isEqualTo(
            """
            Ben: North-K South-K, holds North-K
            Dee: South-K North-K, holds South-K, promised South-K
            Eve: South-K
            Fay: South-K North-K
            """);
    assertThat(after.records().programs("Staff", 0)).containsExactly(1);
    assertThat(after.records().shares()).isEqualTo(BEFORE.records().shares());
  }

  @Test
  void anotherListKeepsTheSeatAndOneWhoDeclinedWithItHoldsNothing() {
    District after =
        after(changes(List.of(), List.of(), List.of(3), Map.of(1, List.of(1, 0), 3, List.of(0))));

    assertThat(drawn(after))
        .isEqualTo(
            """
            Ada: North-K, holds North-K
            Ben: South-K North-K, holds North-K
            Cyd: South-K, holds South-K, promised South-K
            Dee: North-K
            Eve: South-K
            """);
  }

  @Test
  void whoGaveASeatBackHasAMoveEvenWhereItIsTheirsAgain() {
    LateChanges changes =
        changes(List.of(), List.of(), List.of(0, 1), Map.of(0, List.of(0), 1, List.of(1)));
    District after = after(changes);

    List<LateMove> moves =
        LateMoves.of(
            BEFORE,
            student -> LateMoves.seat(PLAN, student),
            changes,
            AssignmentProblem.compile(after, Policy.named("Drawn").build()),
            DrawnDistrict.plan(after, "North-K South-K South-K South-K -"));

    assertThat(moves)
        .containsExactly(
            new LateMove(
                new StudentId("Ada"),
                Optional.of(new ProgramId("North-K")),
                Optional.of(new ProgramId("North-K")),
                new LateMove.Declined()),
            new LateMove(
                new StudentId("Ben"),
                Optional.of(new ProgramId("North-K")),
                Optional.of(new ProgramId("South-K")),
                new LateMove.Declined()));
  }

  @Test
  void whoLeftCannotHaveAnotherListToo() {
    assertThatThrownBy(() -> changes(List.of(), List.of(1), List.of(), Map.of(1, List.of(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A student who left declines or has another list.");
  }
}
