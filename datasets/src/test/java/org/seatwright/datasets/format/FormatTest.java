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
    assertThat(RuleColumns.of("lunch").columns())
        .containsExactly("lunch: N", "lunch: lower", "lunch: upper", "lunch: holds");
  }

  @Test
  void theWordsOfAPolicyAreThoseOfTheFormat() {
    assertThat(PolicyWord.PER.keySet())
        .containsExactly("school", "program", "grade", "zone", "district");
    assertThat(PolicyWord.UNLISTED.keySet()).containsExactly("never", "when-needed");
    assertThat(PolicyWord.ENFORCE.keySet()).containsExactly("hard", "soft", "report");
    assertThat(PolicyWord.of(Per.DISTRICT)).isEqualTo("district");
    assertThat(PolicyWord.of(Unlisted.WHEN_NEEDED)).isEqualTo("when-needed");
  }
}
