package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.seatwright.solver.bench.BenchReport.Ratio;

class BenchReportTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Machine machine() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Seatwright", "1.2");
    versions.put("Java", "25");
    return new Machine("Quick 3000", 2, 24_064, "Linux 6 amd64", Optional.of("abc1234+"), versions);
  }

  private static Measurement measured(
      String instance, String engine, long seed, double seconds, String... lines) {
    List<Moment> moments = new ArrayList<>();
    for (String line : lines) {
      moments.add(Moment.parse(line).orElseThrow());
    }
    return new Measurement(
        instance,
        Contender.find(engine).orElseThrow(),
        seed,
        Ending.DONE,
        MINUTE,
        seconds,
        OptionalLong.of(1_536),
        new Trace(moments));
  }

  /** Two instances: on the first two of three engines prove the optimum, the second has no plan. */
  private static BenchReport example() {
    return BenchReport.of(
        "example",
        machine(),
        List.of(
            measured(
                "town",
                "both",
                1,
                2.75,
                "0.500,timefold,,1200,0,,64",
                "1.000,program,,1200,0,990,64",
                "1.500,program,,1001,0,999,64",
                "2.000,program,,1000,0,1000,64",
                "2.500,run,,1000,0,1000,64"),
            measured(
                "town",
                "textbook-scip",
                1,
                41,
                "20.000,textbook,,1005,0,900,64",
                "40.000,textbook,,1000,0,1000,64"),
            measured("town", "timefold", 1, 60.5, "0.500,timefold,,1100,0,,64"),
            new Measurement(
                "none",
                Contender.DEFAULT,
                1,
                Ending.OUT_OF_MEMORY,
                MINUTE,
                64.5,
                OptionalLong.empty(),
                Trace.EMPTY)));
  }

  private static void assertGolden(String text, String file) throws IOException {
    try (InputStream in = BenchReportTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theRatioIsTheProofsTimeOverTheDefaultEngines() {
    assertThat(example().rows())
        .extracting(BenchReport.Row::ratio)
        .containsExactly(
            Optional.of(new Ratio(1, false)),
            Optional.of(new Ratio(20, false)),
            Optional.of(new Ratio(30.25, true)),
            Optional.empty());
  }

  @Test
  void theRatioComparesRunsOfOneSeed() {
    BenchReport report =
        BenchReport.of(
            "seeds",
            machine(),
            List.of(
                measured("town", "both", 1, 3, "2.000,program,,10,0,10,1"),
                measured("town", "both", 2, 9, "8.000,program,,10,0,10,1"),
                measured("town", "program", 2, 17, "16.000,program,,10,0,10,1"),
                measured("town", "program", 3, 17, "16.000,program,,10,0,10,1")));
    assertThat(report.rows())
        .extracting(BenchReport.Row::ratio)
        .containsExactly(
            Optional.of(new Ratio(1, false)),
            Optional.of(new Ratio(1, false)),
            Optional.of(new Ratio(2, false)),
            Optional.empty());
  }

  @Test
  void aRunThatGaveUpSoonerHasNoRatio() {
    BenchReport report =
        BenchReport.of(
            "sooner",
            machine(),
            List.of(
                measured("town", "both", 1, 9, "8.000,program,,10,0,10,1"),
                measured("town", "timefold", 1, 7.5, "1.000,timefold,,10,0,,1")));
    assertThat(report.rows().get(1).ratio()).isEmpty();
  }

  @Test
  void aRunWithoutBoundIsMeasuredAgainstTheBestOfTheOthers() {
    Figures timefold = example().rows().get(2).figures();
    assertThat(timefold.bound()).isEmpty();
    assertThat(timefold.within()).containsOnly(OptionalDouble.empty());
    BenchReport near =
        BenchReport.of(
            "near",
            machine(),
            List.of(
                measured("town", "both", 1, 3, "2.000,program,,1000,0,1000,1"),
                measured("town", "timefold", 1, 3, "0.700,timefold,,1001,0,,1")));
    assertThat(near.rows().get(1).figures().within())
        .containsExactly(
            OptionalDouble.of(0.7),
            OptionalDouble.of(0.7),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
  }

  @Test
  void aBoundAboveAPlanIsToldOf() {
    assertThat(example().contradictions()).isEmpty();
    BenchReport report =
        BenchReport.of(
            "wrong",
            machine(),
            List.of(
                measured("town", "program", 1, 3, "2.000,program,,1000,0,990,1"),
                measured("town", "timefold", 1, 3, "0.700,timefold,,989,0,,1"),
                measured("other", "timefold", 1, 3, "0.700,timefold,,5,0,,1")));
    assertThat(report.contradictions())
        .containsExactly("town: a bound of 990 stands above a valid plan of 989 points.");
    assertThat(BenchTable.ofTerminal(report))
        .endsWith("\n\ntown: a bound of 990 stands above a valid plan of 989 points.\n");
  }

  @Test
  void aRunIsLateWhenItTakesATwentiethAndASecondMore() {
    assertThat(measured("town", "both", 1, 64).isLate()).isFalse();
    assertThat(measured("town", "both", 1, 64.1).isLate()).isTrue();
  }

  @Test
  void aRunIsToldInOneLine() {
    assertThat(example().rows().stream().map(BenchTable::line))
        .containsExactly(
            "town, both, seed 1: plan 1,000, bound 1,000, gap 0%, 2.75 s",
            "town, textbook-scip, seed 1: plan 1,000, bound 1,000, gap 0%, 41.0 s",
            "town, timefold, seed 1: plan 1,100, bound –, gap –, 60.5 s",
            "none, both, seed 1: no valid plan, 64.5 s, out of memory");
  }

  @Test
  void theTerminalGetsATable() throws IOException {
    assertGolden(BenchTable.ofTerminal(example()), "bench.txt");
  }

  @Test
  void markdownHasColumnsForEveryGap() throws IOException {
    assertGolden(BenchTable.ofMarkdown(example()), "bench.md");
  }

  @Test
  void csvHoldsEveryFigure() throws IOException {
    assertGolden(BenchCsv.of(example()), "bench.csv");
  }

  @Test
  void jsonHoldsEveryFigureTheMachineAndTheTraces() throws IOException {
    assertGolden(BenchJson.of(example()), "bench.json");
  }

  @Test
  void thePlotShowsEveryRun() throws IOException {
    assertGolden(GapPlot.of(example(), "town"), "gap-town.svg");
  }

  @Test
  void aPlotWithoutPlansIsAnEmptyFrame() {
    assertThat(GapPlot.of(example(), "none"))
        .contains(">none: gap over time</text>", ">both, seed 1</text>")
        .doesNotContain("polyline");
  }

  @Test
  void fewerPointsWithWorseRanksContradictNoBound() {
    Measurement proven = measured("town", "both", 1, 3, "2.000,program,4/0,140,0,140,1");
    Measurement other = measured("town", "timefold", 1, 3, "0.700,timefold,5/0,100,0,,1");
    BenchReport report = BenchReport.of("ranks", machine(), List.of(proven, other));

    assertThat(report.contradictions()).isEmpty();
    assertThat(report.rows().get(1).figures().within()).containsOnly(OptionalDouble.empty());
    Measurement better = measured("town", "timefold", 1, 3, "0.700,timefold,3/9,400,0,,1");
    assertThat(BenchReport.of("ranks", machine(), List.of(proven, better)).contradictions())
        .containsExactly(
            "town: a bound of ranks 4/0 and 140 stands above a valid plan of ranks 3/9 and 400"
                + " points.");
  }
}
