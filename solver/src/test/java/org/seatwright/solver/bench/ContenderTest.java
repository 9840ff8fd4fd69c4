package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.pipeline.Engines;

class ContenderTest {
  @Test
  void everyContenderHasOneWord() {
    assertThat(Contender.words())
        .containsExactly(
            "both",
            "both-cp-sat",
            "both-cbc",
            "timefold",
            "program",
            "program-cp-sat",
            "program-cbc",
            "textbook-scip",
            "textbook-cp-sat",
            "textbook-cbc");
    assertThat(Contender.words())
        .allSatisfy(word -> assertThat(Contender.find(word)).map(Contender::word).contains(word));
  }

  @Test
  void theUsualSolverMayBeNamedToo() {
    assertThat(Contender.find("program-scip"))
        .contains(new Contender(Engines.PROGRAM, SolverName.SCIP));
    assertThat(Contender.find("both")).contains(Contender.DEFAULT);
  }

  @Test
  void otherWordsAreNoContender() {
    assertThat(Contender.find("textbook")).isEmpty();
    assertThat(Contender.find("timefold-cbc")).isEmpty();
    assertThat(Contender.find("")).isEmpty();
  }
}
