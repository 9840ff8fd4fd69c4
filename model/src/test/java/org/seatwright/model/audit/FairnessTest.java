package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In every drawing the lottery order is Eve, Cyd, Ada, Dee, Ben. */
class FairnessTest {
  @Test
  void theDrawingsRelyOnThisLotteryOrder() {
    DrawnPlan all =
        DrawnPlan.of(
            """
            North 5
            Ada frl → -
            Ben frl → -
            Cyd frl → -
            Dee frl → -
            Eve frl → -
            """);

    assertThat(all.inLotteryOrder()).containsExactly("Eve", "Cyd", "Ada", "Dee", "Ben");
  }

  @Test
  void aBetterLotteryNumberOfTheSameGroupIsEnvyWithinTheGroup() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 1
            South 1
            Dee frl North South → North
            Cyd frl North South → South
            """);

    assertThat(drawn.figures().fairness()).isEqualTo(new Fairness(1, 0, 0, 0));
  }

  @Test
  void aWorseLotteryNumberEnviesNobody() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 1
            South 1
            Dee frl North South → South
            Cyd frl North South → North
            """);

    assertThat(drawn.figures().fairness()).isEqualTo(new Fairness(0, 0, 0, 0));
  }

  @Test
  void envyAcrossGroupsNeedsASwapWithinTheRules() {
    String drawing =
        """
        North 2
        South 2
        Dee frl  North South → North
        Cyd paid North South → South
        Ada paid North South → North
        Ben frl  South North → South
        """;

    assertThat(DrawnPlan.of(drawing).frlShare("0", "1").figures().fairness())
        .isEqualTo(new Fairness(1, 1, 0, 0));
    assertThat(DrawnPlan.of(drawing).frlShare("0.5", "1").figures().fairness())
        .isEqualTo(new Fairness(1, 0, 0, 0));
  }

  @Test
  void noEnvyWhereTheOtherCouldNotTakeTheSeatInReturn() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 1
            South 1
            Dee frl North       → North
            Cyd frl North South → South
            """);

    assertThat(drawn.listedOnly().figures().fairness()).isEqualTo(new Fairness(0, 0, 0, 0));
  }

  @Test
  void anUnplacedStudentEnviesAsOthersDo() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 1
            Dee frl North → North
            Eve frl North → -
            """);

    assertThat(drawn.listedOnly().figures().fairness()).isEqualTo(new Fairness(1, 0, 0, 0));
  }

  @Test
  void aFreeSeatThatIsPreferredIsWaste() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 2
            South 1
            Dee frl North South → South
            Cyd frl North       → North
            """);

    assertThat(drawn.figures().fairness()).isEqualTo(new Fairness(0, 0, 1, 0));
  }

  @Test
  void aRuleCanKeepAPreferredSeatEmpty() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 3
            South 2
            Dee frl  North South → South
            Cyd frl  North       → North
            Ada paid North       → North
            """);

    assertThat(drawn.frlShare("0", "1").figures().fairness()).isEqualTo(new Fairness(0, 0, 1, 0));
    assertThat(drawn.frlShare("0.5", "0.5").figures().fairness())
        .isEqualTo(new Fairness(0, 0, 0, 1));
  }

  @Test
  void leavingAPlaceCanBreakItsRuleToo() {
    DrawnPlan drawn =
        DrawnPlan.of(
            """
            North 2
            South 2
            Dee frl  North South → South
            Ada paid South       → South
            """);

    assertThat(drawn.frlShare("0.5", "1").figures().fairness()).isEqualTo(new Fairness(0, 0, 0, 1));
  }
}
