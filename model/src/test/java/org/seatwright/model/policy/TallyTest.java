package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.district.Attributes;

class TallyTest {
  private static final Tally FRL = new Tally.Members(Group.of("ses", "frl"), Optional.empty());
  private static final Tally FAR_BLOCKS_AMONG_FRL =
      new Tally.Members(
          new Group(
              List.of(
                  List.of(new AttributeValue("block", "3")),
                  List.of(new AttributeValue("block", "4")))),
          Optional.of(Group.of("ses", "frl")));

  private static Attributes student(String ses, String block) {
    return new Attributes(List.of("ses", "block"), List.of(ses, block));
  }

  @Test
  void membersCountOnceAndEveryoneIsInTheBase() {
    assertThat(FRL.weight(student("frl", "1"))).isEqualTo(1);
    assertThat(FRL.weight(student("paid", "1"))).isZero();
    assertThat(FRL.weight(Attributes.NONE)).isZero();
    assertThat(FRL.base(student("paid", "1"))).isEqualTo(1);
    assertThat(FRL.base(Attributes.NONE)).isEqualTo(1);
  }

  @Test
  void aShareAmongAGroupCountsNobodyElse() {
    assertThat(FAR_BLOCKS_AMONG_FRL.weight(student("frl", "4"))).isEqualTo(1);
    assertThat(FAR_BLOCKS_AMONG_FRL.base(student("frl", "4"))).isEqualTo(1);
    assertThat(FAR_BLOCKS_AMONG_FRL.weight(student("frl", "1"))).isZero();
    assertThat(FAR_BLOCKS_AMONG_FRL.base(student("frl", "1"))).isEqualTo(1);
    assertThat(FAR_BLOCKS_AMONG_FRL.weight(student("paid", "4"))).isZero();
    assertThat(FAR_BLOCKS_AMONG_FRL.base(student("paid", "4"))).isZero();
  }

  @Test
  void aTallyNamesItsGroupsAndWhatItLooksAt() {
    assertThat(FRL).hasToString("ses=frl");
    assertThat(FAR_BLOCKS_AMONG_FRL).hasToString("block=3 or block=4 among ses=frl");
    assertThat(FAR_BLOCKS_AMONG_FRL.attributes()).containsExactly("block", "ses");
  }

  @Test
  void valuesAddUpPerCategory() {
    Tally values = new Tally.Values("block", Map.of("1", 1L, "4", -3L));

    assertThat(values.weight(student("frl", "1"))).isEqualTo(1);
    assertThat(values.weight(student("frl", "4"))).isEqualTo(-3);
    assertThat(values.base(student("frl", "4"))).isEqualTo(1);
    assertThat(values).hasToString("mean of block");
    assertThat(values.attributes()).containsExactly("block");
  }

  @Test
  void aCategoryWithoutAValueIsRefused() {
    Tally values = new Tally.Values("block", Map.of("1", 1L));

    for (Attributes unknown : List.of(student("frl", "2"), student("frl", ""), Attributes.NONE)) {
      assertThatThrownBy(() -> values.weight(unknown))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "A category of attribute block has no value; list every category under values.");
    }
  }
}
