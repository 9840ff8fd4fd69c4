package org.seatwright.solver.report.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

class RedactionTest {
  private static Dimension dimension(String name, int size) {
    return new Dimension(name, IntStream.range(0, size).mapToObj(v -> name + v).toList());
  }

  /** A cross of groups and results, drawn in text: one group a line. */
  private static Tabulation table(String text) {
    long[][] cells =
        text.strip()
            .lines()
            .map(line ->
                Arrays.stream(line.strip().split(" +")).mapToLong(Long::parseLong).toArray())
            .toArray(long[][]::new);
    Dimension rows = dimension("group", cells.length);
    Dimension columns = dimension("result", cells[0].length);
    List<Count> ofRows =
        Arrays.stream(cells).map(row -> Count.of(Arrays.stream(row).sum())).toList();
    List<Count> ofColumns =
        IntStream.range(0, cells[0].length)
            .mapToObj(c -> Count.of(Arrays.stream(cells).mapToLong(row -> row[c]).sum()))
            .toList();
    return new Tabulation(
        "students",
        Count.of(Arrays.stream(cells).flatMapToLong(Arrays::stream).sum()),
        List.of(new Margin(rows, ofRows), new Margin(columns, ofColumns)),
        List.of(
            new Cross(
                rows,
                columns,
                Arrays.stream(cells)
                    .map(row -> Arrays.stream(row).mapToObj(Count::of).toList())
                    .toList())));
  }

  private static Redaction redact(Tabulation table, int least, Limit... limits) {
    return Redaction.of(
        List.of(table), List.of(), List.of(), List.of(limits), least, Engines.linearSolver());
  }

  private static String shown(Redaction redaction) {
    return redaction.tabulations().getFirst().cross("group", "result").cells().stream()
        .map(row ->
            row.stream()
                .map(count ->
                    count.find().isPresent() ? Long.toString(count.find().getAsLong()) : "?")
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aSmallCountTakesThreeOthersWithItSoThatNoSumGivesItAway() {
    Redaction redaction =
        redact(
            table(
                """
                40 20 12
                30 4 11
                90 80 70
                """),
            10);

    assertThat(redaction.small()).isEqualTo(1);
    assertThat(redaction.others()).isEqualTo(3);
    assertThat(shown(redaction)).isEqualTo("40 ? ?\n30 ? ?\n90 80 70");
  }

  @Test
  void whereNothingIsSmallNothingIsHidden() {
    Redaction redaction = redact(table("40 20 12\n30 10 0\n50 12 11"), 10);

    assertThat(redaction.small() + redaction.others()).isZero();
    assertThat(shown(redaction)).isEqualTo("40 20 12\n30 10 0\n50 12 11");
  }

  @Test
  void theLeastOfOneHidesNothing() {
    assertThat(shown(redact(table("1 0\n2 5"), 1))).isEqualTo("1 0\n2 5");
  }

  @Test
  void zerosThatSayWhereAllOfAGroupAreAreHidden() {
    Redaction redaction = redact(table("40 0 0\n30 20 11\n50 60 70"), 10);

    assertThat(shown(redaction).lines().findFirst()).contains("? ? ?");
  }

  @Test
  void zerosOfWhatNobodyGotAreShown() {
    assertThat(shown(redact(table("40 0\n30 0"), 10))).isEqualTo("40 0\n30 0");
  }

  @Test
  void whatEveryoneKnowsIsShownAndProtectsNothing() {
    Limit taught =
        new Limit(List.of(new Term(1, "students", "group", "group0", "result", "result2")), 0, 0);

    Redaction redaction = redact(table("40 20 0\n30 4 11\n90 80 70"), 10, taught);

    assertThat(shown(redaction).lines().findFirst()).contains("? ? 0");
    assertThat(redaction.small()).isEqualTo(1);
  }

  @Test
  void countsThatDoNotAddUpAreADefect() {
    Tabulation table = table("1 2\n3 4");
    Tabulation wrong = new Tabulation("students", Count.of(11), table.margins(), table.crosses());

    assertThatThrownBy(() -> redact(wrong, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Counts of a report do not add up as they must.");
  }
}
