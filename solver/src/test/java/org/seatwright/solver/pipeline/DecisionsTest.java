package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.solver.Course;

class DecisionsTest {
  @Test
  void textsAreReadBack() {
    List<Course.Run> many = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      many.add(new Course.Run(k % 2 == 0 ? Long.MIN_VALUE : Double.doubleToRawLongBits(k), k + 1));
    }
    Map<String, List<Course.Run>> decisions =
        Map.of("run", List.of(new Course.Run(0, 312), new Course.Run(1, 1)), "run/part 1", many);

    Map<String, List<String>> texts = Decisions.texts(decisions);

    assertThat(texts.get("run")).containsExactly("0*312 1");
    assertThat(texts.get("run/part 1")).hasSize(3);
    assertThat(Decisions.parse(texts)).isEqualTo(Optional.of(decisions));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1*0", "1*", "1 ", "9999999999999999999", "1*-2"})
  void otherTextsAreNone(String text) {
    assertThat(Decisions.parse(Map.of("run", List.of(text)))).isEmpty();
  }
}
