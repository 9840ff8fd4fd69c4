package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.PlanChange.ByAttribute;
import org.seatwright.model.audit.PlanChange.Change;
import org.seatwright.model.audit.PlanChange.Group;

class PlanChangeTest {
  private static final DrawnPlan BEFORE =
      DrawnPlan.of(
          """
          North 2
          South 3
          Ada frl  North South → North
          Ben paid North South → South
          Cyd paid South       → North
          Dee frl              → South
          Eve paid North South → -
          Fay frl  South       → South
          """);

  @Test
  void aHigherChoiceIsBetterAndNoSeatIsWorst() {
    DrawnPlan after =
        DrawnPlan.of(
            """
            North 2
            South 3
            Ada frl  North South → South
            Ben paid North South → North
            Cyd paid South       → -
            Dee frl              → North
            Eve paid North South → South
            Gil frl  South       → South
            """);

    assertThat(change(BEFORE, after, List.of("ses")))
        .isEqualTo(
            new PlanChange(
                new Change(5, 5, 2, 2),
                List.of(
                    new ByAttribute(
                        "ses",
                        List.of(
                            new Group("frl", new Change(2, 2, 0, 1)),
                            new Group("paid", new Change(3, 3, 2, 1)))),
                    new ByAttribute("grade", List.of(new Group("K", new Change(5, 5, 2, 2))))),
                1,
                1));
  }

  @Test
  void theSamePlanChangesNothing() {
    assertThat(change(BEFORE, BEFORE, List.of("zone")))
        .isEqualTo(
            new PlanChange(
                new Change(6, 0, 0, 0),
                List.of(new ByAttribute("grade", List.of(new Group("K", new Change(6, 0, 0, 0))))),
                0,
                0));
  }

  @Test
  void aNewListCountsWhereTheSeatItLeavesIsStillThere() {
    DrawnPlan north = DrawnPlan.of("North 2\nSouth 3\nAda frl North South → North\n");
    DrawnPlan south = DrawnPlan.of("North 2\nSouth 3\nAda frl South North → South\n");
    DrawnPlan alone = DrawnPlan.of("South 3\nAda frl South → South\n");

    assertThat(change(north, south, List.of()).overall()).isEqualTo(new Change(1, 1, 1, 0));
    assertThat(change(north, alone, List.of()).overall()).isEqualTo(new Change(1, 1, 0, 1));
  }

  private static PlanChange change(DrawnPlan before, DrawnPlan after, List<String> attributes) {
    return PlanChange.of(before.district, before.plan, after.district, after.plan, attributes);
  }
}
