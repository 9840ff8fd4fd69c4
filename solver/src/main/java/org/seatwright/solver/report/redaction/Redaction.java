package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.solver.linear.LinearSolver;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Tabulation;

/**
 * A report's tabulations with counts hidden, so that no small one can be read or worked out.
 *
 * <p>Of every count from 1 to {@code least} − 1, and of the zeros that would tell as much ({@link
 * SmallCounts}), the tabulations leave every number from 0 to {@code least} − 1 open as far as its
 * ends go: other tables agree with all that may be read and have 0 and {@code least} − 1 there,
 * unless what everyone knows rules those out by itself. Of every other hidden count at least two
 * numbers are open. The same tabulations are redacted in the same way every time.
 *
 * @param least counts below it are small
 * @param small how many counts are hidden for their own sake
 * @param others how many more are hidden so that those cannot be worked out
 */
public record Redaction(List<Tabulation> tabulations, int least, int small, int others) {
  public Redaction {
    tabulations = List.copyOf(tabulations);
  }

  /**
   * Hides counts.
   *
   * @param tabulations nothing in them hidden yet
   * @param unseen counts that the report does not show, yet could be worked out of those it shows,
   *     such as the difference of two populations
   * @param relations that hold between their counts and are known or can be worked out
   * @param limits what everyone knows of the counts
   * @param least 1 or more; 1 hides nothing
   * @throws IllegalArgumentException where counts do not add up as tabulations, relations and
   *     limits say
   */
  public static Redaction of(
      List<Tabulation> tabulations,
      List<Tabulation> unseen,
      Collection<Relation> relations,
      Collection<Limit> limits,
      int least,
      LinearSolver solver) {
    if (least < 1) {
      throw new IllegalArgumentException(
          "The least count is %d, must be 1 or more.".formatted(least));
    }
    List<Limit> known = Stream.concat(relations.stream().map(Limit::of), limits.stream()).toList();
    Cells cells = new Cells(Stream.concat(tabulations.stream(), unseen.stream()).toList(), known);
    int shown = new Cells(tabulations, List.of()).size();
    BitSet never = new BitSet();
    never.set(shown, cells.size());
    Suppression.Chosen chosen = Suppression.choose(cells, never, least, solver);
    int small = chosen.small().get(0, shown).cardinality();
    return new Redaction(
        tabulations.stream().map(it -> hide(it, cells, chosen.hidden())).toList(),
        least,
        small,
        chosen.hidden().get(0, shown).cardinality() - small);
  }

  private static Tabulation hide(Tabulation shown, Cells cells, BitSet hidden) {
    String population = shown.population();
    return new Tabulation(
        population,
        hide(shown.total(), hidden.get(cells.index(Cell.total(population)))),
        shown.margins().stream().map(it -> hide(population, it, cells, hidden)).toList(),
        shown.crosses().stream().map(it -> hide(population, it, cells, hidden)).toList());
  }

  private static Margin hide(String population, Margin margin, Cells cells, BitSet hidden) {
    List<String> values = margin.dimension().values();
    return new Margin(
        margin.dimension(),
        IntStream.range(0, values.size())
            .mapToObj(v -> {
              Cell cell = Cell.margin(population, margin.dimension().name(), values.get(v));
              return hide(margin.counts().get(v), hidden.get(cells.index(cell)));
            })
            .toList());
  }

  private static Cross hide(String population, Cross cross, Cells cells, BitSet hidden) {
    List<int[]> lines = cells.lines(population, cross);
    List<List<Count>> left = new ArrayList<>();
    for (int r = 0; r < cross.cells().size(); r++) {
      List<Count> row = cross.cells().get(r);
      int[] line = lines.get(r);
      left.add(
          IntStream.range(0, row.size())
              .mapToObj(c -> hide(row.get(c), hidden.get(line[c + 1])))
              .toList());
    }
    return new Cross(cross.rows(), cross.columns(), left);
  }

  private static Count hide(Count count, boolean isHidden) {
    return isHidden ? new Count.Hidden() : count;
  }
}
