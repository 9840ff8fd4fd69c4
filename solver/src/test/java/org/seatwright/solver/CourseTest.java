package org.seatwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void decisionsAreGivenBackInOrderAndNobodyIsAskedAgain() {
    Journal journal = new Journal();
    Course course = journal.course("run").of("search");
    for (long live : new long[] {0, 0, 0, 1, 7}) {
      assertThat(course.decide(() -> live)).isEqualTo(live);
    }

    Map<String, List<Course.Run>> decisions = journal.decisions();
    Course again = Journal.repeating(decisions, new StopSignal()).course("run").of("search");
    LongSupplier clock =
        () -> {
          throw new AssertionError("a repeated run asks no clock");
        };
    List<Long> repeated = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      repeated.add(again.decide(clock));
    }

    assertThat(decisions)
        .isEqualTo(
            Map.of(
                "run/search",
                List.of(new Course.Run(0, 3), new Course.Run(1, 1), new Course.Run(7, 1))));
    assertThat(repeated).containsExactly(0L, 0L, 0L, 1L, 7L);
  }

  @Test
  void workThatGoesOnForLongerTakesAnotherCourse() {
    Course again = Journal.repeating(Map.of(), new StopSignal()).course("run");

    assertThatThrownBy(again::recall)
        .isInstanceOf(OtherCourseException.class)
        .hasMessage("run went on where it had ended the first time.");
  }

  @Test
  void aRepetitionThatIsStoppedEnds() {
    StopSignal stop = new StopSignal();
    Course again =
        Journal.repeating(Map.of("run", List.of(new Course.Run(0, 9))), stop).course("run");
    assertThat(again.decide(() -> true)).isFalse();

    stop.request();

    assertThatThrownBy(again::recall)
        .isInstanceOf(OtherCourseException.class)
        .hasMessage("The repetition was stopped.");
  }
}
