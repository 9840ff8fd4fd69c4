package org.seatwright.solver.report.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.redaction.Attacker.Range;

/** Somebody tries to work out what is hidden from all that may be read. */
@Execution(ExecutionMode.CONCURRENT)
class RedactionAttackTest {
  private static final int DRAWN = 500;

  /** The attacker's ranges by where the counts stand. */
  private static Map<Term, Range> attack(DrawnCounts drawn, List<Tabulation> report, int least) {
    Attacker attacker = new Attacker(report, drawn.relations(), drawn.limits());
    List<Term> hidden = attacker.hidden();
    List<Range> ranges = attacker.ranges(least - 1);
    Map<Term, Range> found = new HashMap<>();
    IntStream.range(0, hidden.size()).forEach(k -> found.put(hidden.get(k), ranges.get(k)));
    return found;
  }

  private static DrawnCounts draw(long seed) {
    int size = (int) seed;
    return DrawnCounts.of(5 + size, 2 + size % 4, 2 + size % 2, 2, seed);
  }

  private static int least(long seed) {
    return seed % 2 == 0 ? 10 : 5;
  }

  @Test
  void noHiddenCountCanBeWorkedOutAndNoSmallOneBeToldFromOthers() {
    int hidden = 0;
    for (long seed = 0; seed < DRAWN; seed++) {
      DrawnCounts drawn = draw(seed);
      int least = least(seed);
      Redaction redaction =
          Redaction.of(
              drawn.tabulations(),
              List.of(),
              drawn.relations(),
              drawn.limits(),
              least,
              Engines.linearSolver());

      Map<Term, Range> ranges = attack(drawn, redaction.tabulations(), least);

      Map<Term, Long> counts = Terms.known(drawn.tabulations());
      List<String> found = new ArrayList<>();
      ranges.forEach((term, range) -> {
        long count = counts.get(term);
        if (range.isOne() || count < least && !range.covers(least - 1)) {
          found.add("%s is %d, %s".formatted(term, count, range));
        }
      });
      assertThat(found).as("seed %d, least %d", seed, least).isEmpty();
      assertThat(ranges).hasSize(redaction.small() + redaction.others());
      hidden += ranges.size();
    }
    assertThat(hidden).isGreaterThan(20 * DRAWN);
  }

  @Test
  void theAttackerIsRealAndFindsWhatIsHiddenForItsOwnSakeAlone() {
    int found = 0;
    for (long seed = 0; seed < DRAWN; seed++) {
      DrawnCounts drawn = draw(seed);

      Map<Term, Range> ranges =
          attack(drawn, hideSmallOnly(drawn.tabulations(), least(seed)), least(seed));

      Map<Term, Long> counts = Terms.known(drawn.tabulations());
      ranges.forEach((term, range) -> {
        if (range.isOne()) {
          assertThat(counts.get(term)).isEqualTo(range.low());
        }
      });
      found += ranges.values().stream().anyMatch(it -> it.isOne()) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(DRAWN * 3 / 4);
  }

  private static List<Tabulation> hideSmallOnly(List<Tabulation> report, int least) {
    return report.stream()
        .map(it ->
            new Tabulation(
                it.population(),
                hide(it.total(), least),
                it.margins().stream()
                    .map(margin -> new Margin(margin.dimension(), hide(margin.counts(), least)))
                    .toList(),
                it.crosses().stream()
                    .map(cross ->
                        new Cross(
                            cross.rows(),
                            cross.columns(),
                            cross.cells().stream().map(row -> hide(row, least)).toList()))
                    .toList()))
        .toList();
  }

  private static List<Count> hide(List<Count> counts, int least) {
    return counts.stream().map(count -> hide(count, least)).toList();
  }

  private static Count hide(Count count, int least) {
    long students = count.find().orElseThrow();
    return 0 < students && students < least ? new Count.Hidden() : count;
  }
}
