package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class GroupTest {
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");
  private static final AttributeValue BLOCK_3 = new AttributeValue("block", "3");
  private static final AttributeValue BLOCK_4 = new AttributeValue("block", "4");

  private final District district =
      DrawnDistrict.of(
          """
          Ada K frl: block=3
          Ben K paid: block=4
          Cyd 1 frl: block=1
          Dee 1 paid:
          """);

  private List<String> members(Group group) {
    return district.students().stream()
        .filter(group::matches)
        .map(student -> student.id().value())
        .toList();
  }

  @Test
  void oneValueTakesThoseWhoCarryIt() {
    assertThat(members(Group.of("ses", "frl"))).containsExactly("Ada", "Cyd");
    assertThat(members(Group.of(BLOCK_4))).containsExactly("Ben");
    assertThat(members(Group.of("nothing", "frl"))).isEmpty();
  }

  @Test
  void valuesOfOneAlternativeMustAllBeCarried() {
    Group both = new Group(List.of(List.of(FRL, BLOCK_3)));

    assertThat(members(both)).containsExactly("Ada");
    assertThat(both).hasToString("ses=frl & block=3");
  }

  @Test
  void oneOfSeveralAlternativesIsEnough() {
    Group any = new Group(List.of(List.of(BLOCK_3), List.of(BLOCK_4), List.of(FRL)));

    assertThat(members(any)).containsExactly("Ada", "Ben", "Cyd");
    assertThat(any).hasToString("block=3 or block=4 or ses=frl");
    assertThat(any.attributes()).containsExactly("block", "ses");
  }

  @Test
  void theGradeOfAStudentIsNamedLikeAnAttribute() {
    Group kindergarten = Group.of(Group.GRADE, "K");

    assertThat(members(kindergarten)).containsExactly("Ada", "Ben");
    assertThat(kindergarten.matches(district.students().getFirst().attributes())).isFalse();
  }

  @Test
  void anEmptyGroupIsRefused() {
    for (List<List<AttributeValue>> empty :
        List.<List<List<AttributeValue>>>of(List.of(), List.of(List.of(FRL), List.of()))) {
      assertThatThrownBy(() -> new Group(empty))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A group is empty; name at least one attribute=value.");
    }
  }
}
