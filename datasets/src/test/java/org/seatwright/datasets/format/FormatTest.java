package org.seatwright.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule.Unlisted;

class FormatTest {
  @Test
  void aPlanIsWrittenWithStudentProgramSchoolRankHow() {
    assertThat(CsvFormat.ASSIGNMENTS.columns())
        .containsExactly("student", "program", "school", "rank", "how");
  }

  @Test
  void eachBalanceRuleHasFourColumnsNamedAfterIt() {
    assertThat(RuleColumns.bounds("lunch"))
        .containsExactly("lunch: N", "lunch: lower", "lunch: upper");
    assertThat(RuleColumns.holds("lunch")).isEqualTo("lunch: holds");
  }

  @Test
  void theWordsOfAPolicyAreThoseOfTheFormat() {
    assertThat(PolicyWord.PER.keySet())
        .containsExactly("school", "program", "grade", "zone", "district");
    assertThat(PolicyWord.REFERENCE.keySet())
        .containsExactly("district", "zone", "grade", "applicants", "last-year");
    assertThat(PolicyWord.BASIS.keySet()).containsExactly("enrolled", "seats");
    assertThat(PolicyWord.TOLERANCE.keySet()).containsExactly("none", "one-student");
    assertThat(PolicyWord.UNFILLED.keySet()).containsExactly("kept", "released");
    assertThat(PolicyWord.UNLISTED.keySet())
        .containsExactly("never", "when-needed", "nearest", "home", "stay");
    assertThat(PolicyWord.AS.keySet()).containsExactly("seat", "floor", "points");
    assertThat(PolicyWord.FAIRNESS_AMONG.keySet()).containsExactly("same-type", "across-types");
    assertThat(PolicyWord.TOGETHER.keySet()).containsExactly("program", "school");
    assertThat(PolicyWord.FAMILY_OF.keySet()).containsExactly("twins", "siblings");
    assertThat(PolicyWord.OBJECTIVE.keySet())
        .containsExactly("points", "rank-maximal", "fewest-worst");
    assertThat(PolicyWord.NUMBERS.keySet()).containsExactly("single", "per-program");
    assertThat(PolicyWord.ENFORCE.keySet()).containsExactly("hard", "soft", "report");
    assertThat(PolicyWord.of(Per.DISTRICT)).isEqualTo("district");
    assertThat(PolicyWord.of(Unlisted.WHEN_NEEDED)).isEqualTo("when-needed");
  }
}
