package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.district.Block;

/**
 * The composite of every block: the mean of the scores of its columns, weighted, rounded to twelve
 * decimals half to even. Where less of a column is more, its score is turned round: standard
 * deviations below the mean, the share of blocks with a higher number, bands counted from the top.
 *
 * <p>A block without a number that counts has no composite, and counts for no other block's.
 */
final class Composites {
  private static final int DECIMALS = 12;

  private final Category category;
  private final List<Block> blocks;
  private final long[] students;

  /**
   * @param students the number of students in each block
   */
  Composites(Category category, List<Block> blocks, long[] students) {
    this.category = category;
    this.blocks = blocks;
    this.students = students;
  }

  /** The composite of each block, in order. */
  List<Optional<BigDecimal>> reckon() {
    List<Integer> whole = IntStream.range(0, blocks.size()).filter(this::isWhole).boxed().toList();
    List<Optional<BigDecimal>> composites =
        new ArrayList<>(Collections.nCopies(blocks.size(), Optional.empty()));
    List<BigDecimal> means = means(whole);
    for (int k = 0; k < whole.size(); k++) {
      composites.set(whole.get(k), Optional.of(means.get(k)));
    }
    return composites;
  }

  /** How many people of {@code population} live in a block; empty where that is not known. */
  Optional<BigDecimal> findPopulation(Population population, int block) {
    return switch (population) {
      case Population.Column(String column) -> blocks.get(block).findNumber(column);
      case Population.Students() -> Optional.of(BigDecimal.valueOf(students[block]));
    };
  }

  private boolean isWhole(int block) {
    return category.weights().keySet().stream()
            .allMatch(column -> blocks.get(block).findNumber(column).isPresent())
        && category.weightedBy().stream()
            .allMatch(population -> findPopulation(population, block).isPresent())
        && (!(category.tiers() instanceof Tiers.Equal(Population population, _))
            || findPopulation(population, block).isPresent());
  }

  /** The composites of blocks that have every number. */
  private List<BigDecimal> means(List<Integer> whole) {
    List<BigDecimal> counts = whole.stream().map(this::count).toList();
    if (counts.stream().allMatch(count -> count.signum() == 0)) {
      counts = Collections.nCopies(whole.size(), BigDecimal.ONE);
    }
    List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(whole.size(), BigDecimal.ZERO));
    BigDecimal weights = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> entry : category.weights().entrySet()) {
      BigDecimal weight = entry.getValue().abs();
      List<BigDecimal> scores =
          scores(whole, counts, entry.getKey(), entry.getValue().signum() < 0);
      for (int k = 0; k < scores.size(); k++) {
        sums.set(k, sums.get(k).add(weight.multiply(scores.get(k))));
      }
      weights = weights.add(weight);
    }
    BigDecimal all = weights;
    return sums.stream()
        .map(sum -> sum.divide(all, Scores.PRECISION).setScale(DECIMALS, RoundingMode.HALF_EVEN))
        .toList();
  }

  /** What a block counts in means, deviations and ranks. */
  private BigDecimal count(int block) {
    return category
        .weightedBy()
        .map(population -> findPopulation(population, block).orElseThrow())
        .orElse(BigDecimal.ONE);
  }

  private List<BigDecimal> scores(
      List<Integer> whole, List<BigDecimal> counts, String column, boolean turned) {
    Method method = category.method();
    boolean banded = method instanceof Method.Bands;
    List<BigDecimal> numbers =
        whole.stream()
            .map(block -> blocks.get(block).findNumber(column).orElseThrow())
            .map(number -> turned && !banded ? number.negate() : number)
            .toList();
    List<BigDecimal> scores = new Scores(numbers, counts).by(method, column);
    return turned && method instanceof Method.Bands bands
        ? scores.stream().map(BigDecimal.valueOf(bands.count() + 1L)::subtract).toList()
        : scores;
  }
}
