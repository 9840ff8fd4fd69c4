package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.Bound;

class TraceTest {
  /**
   * A first plan that misses rules, then valid ones of 2000, 1010 and 1000; the optimum is 1000.
   */
  private static final String WHOLE =
      """
      seconds,engine,ranks,points,missed,bound,heap-mib
      0.400,timefold,,700,3,,64
      0.500,timefold,,700,3,900,64
      1.000,timefold,,2000,0,900,80
      2.000,program,,1010,0,990,96
      3.500,program,,1000,0,999,90
      4.250,program,,1000,0,1000,90
      5.000,run,,1000,0,1000,90
      """;

  @TempDir private Path temp;

  private Trace read(String text) throws IOException {
    Path file = temp.resolve("trace.csv");
    Files.writeString(file, text);
    return Trace.read(file);
  }

  @Test
  void aPlanThatMissesRulesIsNoPlan() throws IOException {
    Trace trace = read(WHOLE);
    assertThat(trace.firstPlan()).hasValue(1);
    assertThat(trace.firstBound()).hasValue(0.5);
    assertThat(trace.plan()).hasValue(Bound.ofPoints(1000));
    assertThat(trace.bound()).hasValue(Bound.ofPoints(1000));
    assertThat(trace.heapMib()).hasValue(96);
  }

  @Test
  void thePlanIsMeasuredAgainstTheBestBoundAndTheProofAgainstTheOwn() throws IOException {
    Trace trace = read(WHOLE);
    // 10 of 1010 points are 0.99%; the bound of that moment is 20 of 1010 points away, 1.98%.
    assertThat(trace.within(0.01, Bound.ofPoints(1000))).hasValue(2);
    assertThat(trace.proven(0.02)).hasValue(2);
    assertThat(trace.proven(0.01)).hasValue(3.5);
    // 1 of 1000 points is 0.1% exactly.
    assertThat(trace.proven(0.001)).hasValue(3.5);
    assertThat(trace.proven(0.0005)).hasValue(4.25);
    assertThat(trace.proven(0)).hasValue(4.25);
    assertThat(trace.within(0, Bound.ofPoints(1000))).hasValue(3.5);
    assertThat(trace.within(0, Bound.ofPoints(999))).isEmpty();
  }

  @Test
  void aPlanThatCostsNothingHasNoGap() throws IOException {
    Trace trace =
        read("seconds,engine,ranks,points,missed,bound,heap-mib\n2.000,program,,0,0,0,1\n");
    assertThat(trace.proven(0)).hasValue(2);
    assertThat(trace.within(0.01, Bound.ofPoints(0))).hasValue(2);
  }

  @Test
  void aLineThatIsBrokenOffIsLeftOut() throws IOException {
    Trace trace = read(WHOLE.substring(0, WHOLE.indexOf(",0,1000,90")));
    assertThat(trace.moments()).hasSize(5);
    assertThat(trace.proven(0)).isEmpty();
  }

  @Test
  void withoutLinesTheTraceIsEmpty() throws IOException {
    assertThat(Trace.read(temp.resolve("none.csv"))).isEqualTo(new Trace(List.of()));
    assertThat(read("").moments()).isEmpty();
    assertThat(read("seconds,engine,ranks,points,missed,bound,heap-mib\n").heapMib()).isEmpty();
  }

  @Test
  void whatIsNotATraceIsRefused() {
    Path file = temp.resolve("trace.csv");
    assertThatThrownBy(() -> read("student,grade\n"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s, row 1: this is not a line of a trace (seconds,engine,ranks,points,missed,bound,heap-mib)."
                .formatted(file));
    assertThatThrownBy(() -> read(WHOLE.replace("2.000,program", "soon,program")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s, row 5: this is not a line of a trace (seconds,engine,ranks,points,missed,bound,heap-mib)."
                .formatted(file));
  }

  @Test
  void figuresAreReckonedFromTheTraceAndTheBestBoundOfAll() throws IOException {
    Figures figures = Figures.of(read(WHOLE), Optional.of(Bound.ofPoints(1000)));
    assertThat(figures.within())
        .containsExactly(
            OptionalDouble.of(2),
            OptionalDouble.of(3.5),
            OptionalDouble.of(3.5),
            OptionalDouble.of(3.5),
            OptionalDouble.of(3.5));
    assertThat(figures.proven())
        .containsExactly(
            OptionalDouble.of(3.5),
            OptionalDouble.of(3.5),
            OptionalDouble.of(4.25),
            OptionalDouble.of(4.25),
            OptionalDouble.of(4.25));
    assertThat(figures.proof()).hasValue(4.25);
    assertThat(figures.gap()).hasValue(0);
  }

  @Test
  void withoutAnyBoundNoPlanIsWithinAShare() throws IOException {
    Figures figures =
        Figures.of(
            read("seconds,engine,ranks,points,missed,bound,heap-mib\n2.000,timefold,,7,0,,1\n"),
            Optional.empty());
    assertThat(figures.within()).containsOnly(OptionalDouble.empty()).hasSize(5);
    assertThat(figures.gap()).isEmpty();
    assertThat(figures.points()).hasValue(7);
  }

  @Test
  void pointsCountFromWhenThePlanIsAsGoodByRank() throws IOException {
    // 100 points with 5 beyond the first choice are no better than 140 with 4.
    Trace trace =
        read(
            """
            seconds,engine,ranks,points,missed,bound,heap-mib
            1.000,timefold,5/0,100,0,,64
            2.000,timefold,4/0,140,0,,64
            3.000,program,4/0,140,0,139,64
            """);
    Bound best = new Bound(List.of(4L, 0L), 139);

    assertThat(trace.plan()).hasValue(new Bound(List.of(4L, 0L), 140));
    assertThat(trace.bound()).hasValue(best);
    assertThat(trace.within(0.01, best)).hasValue(2);
    assertThat(Figures.of(trace, Optional.of(best)).gap()).hasValue(1.0 / 140);
    assertThat(trace.moments().getFirst().line()).isEqualTo("1.000,timefold,5/0,100,0,,64");
  }
}
