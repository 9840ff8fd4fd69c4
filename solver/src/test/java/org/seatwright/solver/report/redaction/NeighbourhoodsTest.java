package org.seatwright.solver.report.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.HomeMap;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Tabulation;

class NeighbourhoodsTest {
  private static final double SIDE = 0.01;

  /**
   * A row of squares from west to east that hold these students, and some whose home is unknown.
   */
  private static Tabulation row(List<HomeMap.Cell> cells, long unknown, long... students) {
    List<String> values = new ArrayList<>();
    List<Count> counts = new ArrayList<>();
    long all = unknown;
    for (int k = 0; k < students.length; k++) {
      String name = (char) ('A' + k) + "1";
      cells.add(new HomeMap.Cell(name, 42, -71 + k * SIDE, 42 + SIDE, -71 + (k + 1) * SIDE));
      values.add(name);
      counts.add(Count.of(students[k]));
      all += students[k];
    }
    values.add("not known");
    counts.add(Count.of(unknown));
    return new Tabulation(
        "students",
        Count.of(all),
        List.of(new Margin(new Dimension("neighbourhood", values), counts)),
        List.of());
  }

  private static Tabulation coarse(int least, long... students) {
    List<HomeMap.Cell> cells = new ArrayList<>();
    Tabulation fine = row(cells, 3, students);
    HomeMap map = new HomeMap(1, cells);
    return Neighbourhoods.of(map, fine.margin("neighbourhood"), least).coarsen(fine);
  }

  private static List<Long> counts(Tabulation of) {
    return of.margin("neighbourhood").counts().stream().map(it -> it.find().orElseThrow()).toList();
  }

  @Test
  void areasAreHalvedWhileBothHalvesHoldEnough() {
    Tabulation coarse = coarse(10, 4, 8, 30, 2, 9, 5);

    assertThat(coarse.margin("neighbourhood").dimension().values())
        .containsExactly("area 1", "area 2", "area 3", "not known");
    assertThat(counts(coarse)).containsExactly(12L, 30L, 16L, 3L);
  }

  @Test
  void fewStudentsAreOneArea() {
    assertThat(counts(coarse(10, 4, 5, 6))).containsExactly(15L, 3L);
    assertThat(counts(coarse(10, 1, 2))).containsExactly(3L, 3L);
  }

  @Test
  void areasFillTheMapFromCutToCutOnLinesThatStandForNoHome() {
    List<HomeMap.Cell> cells = new ArrayList<>();
    for (int column : new int[] {0, 4, 5}) {
      double west = -71.0037 + column * SIDE;
      cells.add(new HomeMap.Cell("at " + column, 42.0041, west, 42.0041 + SIDE, west + SIDE));
    }
    Margin students =
        new Margin(
            new Dimension("neighbourhood", List.of("at 0", "at 4", "at 5")),
            List.of(Count.of(10), Count.of(1), Count.of(9)));

    HomeMap map = Neighbourhoods.of(new HomeMap(1, cells), students, 10).map();

    assertThat(map.cells())
        .containsExactly(
            new HomeMap.Cell("area 1", 42, -71, 42.01, -70.96),
            new HomeMap.Cell("area 2", 42, -70.96, 42.01, -70.94));
  }

  @Test
  void anAreaReachesFromItsFirstSquareToItsLast() {
    List<HomeMap.Cell> cells = new ArrayList<>();
    Tabulation fine = row(cells, 0, 4, 8, 30);

    HomeMap map = Neighbourhoods.of(new HomeMap(1, cells), fine.margin("neighbourhood"), 10).map();

    assertThat(map.cells())
        .containsExactly(
            new HomeMap.Cell("area 1", 42, -71, 42.01, -70.98),
            new HomeMap.Cell("area 2", 42, -70.98, 42.01, -70.97));
  }
}
