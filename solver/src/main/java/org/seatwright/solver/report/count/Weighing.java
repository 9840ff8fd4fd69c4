package org.seatwright.solver.report.count;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.model.audit.Segregation;

/**
 * How a cross of places and categories says what a rule or a group comes to at every place: N adds
 * up the categories times {@code weights}, B times {@code bases}.
 *
 * @param population the tabulation's
 * @param places the dimension of the cross's rows
 * @param categories the dimension of its columns
 * @param weights what one student of each category adds to N
 * @param bases what one student of each category adds to B, 0 or 1
 */
public record Weighing(
    String population, String places, String categories, List<Long> weights, List<Long> bases) {
  public Weighing {
    weights = List.copyOf(weights);
    bases = List.copyOf(bases);
  }

  /** N of B at one place. */
  public record Mix(long weighted, long base) {
    /** N per B, empty where nobody is there. */
    public OptionalDouble share() {
      return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) weighted / base);
    }
  }

  /** What every place comes to, in the order of the places; empty where it takes a hidden count. */
  public List<Optional<Mix>> mixes(PlanCounts counts) {
    return counts.get(population).cross(places, categories).cells().stream()
        .map(this::mix)
        .toList();
  }

  /** B of every place, empty where it takes a hidden count. */
  public List<Count> enrolled(PlanCounts counts) {
    Tabulation tabulation = counts.get(population);
    return bases.stream().allMatch(base -> base == 1)
        ? tabulation.margin(places).counts()
        : tabulation.cross(places, categories).cells().stream()
            .map(cells -> Counts.weighted(cells, bases))
            .toList();
  }

  private Optional<Mix> mix(List<Count> cells) {
    Optional<Long> weighted = Counts.sum(cells, weights);
    Optional<Long> base = Counts.sum(cells, bases);
    return weighted.isEmpty() || base.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mix(weighted.get(), base.get()));
  }

  /** How evenly N is spread over the places; empty where that takes a hidden count. */
  public Optional<Segregation> segregation(PlanCounts counts) {
    List<Optional<Mix>> mixes = mixes(counts);
    if (mixes.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        Segregation.of(
            mixes.stream().mapToLong(mix -> mix.orElseThrow().weighted()).toArray(),
            mixes.stream().mapToLong(mix -> mix.orElseThrow().base()).toArray()));
  }
}
