package org.seatwright.model.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RecordsTest {
  @Test
  void pairsAreFoundByLabelAndStudentInInputOrder() {
    Records.Builder builder = new Records.Builder();

    assertThat(builder.add("Sibling", 3, 9)).isTrue();
    assertThat(builder.add("Sibling", 3, 2)).isTrue();
    assertThat(builder.add(Records.PLACED, 1, 2)).isTrue();
    assertThat(builder.add("Sibling", 3, 9)).as("paired already").isFalse();

    Records records = builder.build();
    assertThat(records.programs("Sibling", 3)).containsExactly(9, 2);
    assertThat(records.programs("Sibling", 1)).isEmpty();
    assertThat(records.programs("Staff", 3)).isEmpty();
    assertThat(records.labels()).containsExactly("Sibling", "placed");
  }

  @Test
  void whoPromisedASeatIsKeptWithIt() {
    Records.Builder builder = new Records.Builder();
    Reason board = new Reason("Board", "Hardship");
    builder.add(Records.PLACED, 3, 9);
    builder.explain(3, 9, board);
    builder.add(Records.PLACED, 3, 2);
    builder.explain(3, 2, Reason.NONE);

    Records records = builder.build();
    assertThat(records.reason(3, 9)).isEqualTo(board);
    assertThat(records.reason(3, 2)).isEqualTo(Reason.NONE);
    assertThat(records.hasReasons()).isTrue();
    assertThat(Records.NONE.hasReasons()).isFalse();
    assertThat(board.isWhole()).isTrue();
    assertThat(new Reason("Board", " ").isWhole()).isFalse();
    assertThat(new Reason("", "Hardship").isWhole()).isFalse();
  }

  @Test
  void sharesOfAGroupGoBeforeThoseOfEveryGroup() {
    Records.Builder builder = new Records.Builder();

    assertThat(builder.addShare("North", "", new BigDecimal("0.3"))).isTrue();
    assertThat(builder.addShare("North", "ses=frl", new BigDecimal("0.4"))).isTrue();
    assertThat(builder.addShare("", "ses=frl", BigDecimal.ONE)).isTrue();
    assertThat(builder.addShare("North", "", BigDecimal.ZERO)).as("stated already").isFalse();

    Records records = builder.build();
    assertThat(records.findShare("North", "ses=frl")).contains(new BigDecimal("0.4"));
    assertThat(records.findShare("North", "block=1")).contains(new BigDecimal("0.3"));
    assertThat(records.findShare("", "ses=frl")).contains(BigDecimal.ONE);
    assertThat(records.findShare("", "block=1")).isEmpty();
    assertThat(records.findShare("South", "ses=frl")).isEmpty();
    assertThat(records.shares().keySet()).containsExactly("", "North");
  }

  @Test
  void aShareLiesBetweenNoneAndAll() {
    for (String share : new String[] {"-0.01", "1.01"}) {
      assertThatThrownBy(() -> new Records.Builder().addShare("North", "", new BigDecimal(share)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A share is not between 0 and 1.");
    }
  }

  @Test
  void whereNothingIsOnFileNothingIsFound() {
    assertThat(Records.NONE.labels()).isEmpty();
    assertThat(Records.NONE.programs(Records.PLACED, 0)).isEmpty();
    assertThat(Records.NONE.findShare("", "")).isEmpty();
  }
}
