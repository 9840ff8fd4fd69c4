package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.seatwright.model.district.DerivedAttribute;
import org.seatwright.model.district.District;

/**
 * A category held against a district: the composite and tier of every block, and who lives where.
 * Cost: O(blocks · log blocks + students).
 */
public final class Categorization {
  private static final int NONE = -1;

  private final Category category;
  private final District district;
  private final Homes homes;
  private final long[] studentsOfBlock;
  private final Composites source;
  private final List<Optional<BigDecimal>> composites;

  /** Tier by block, 0 that of the lowest composites; {@link #NONE} without a composite. */
  private final int[] tiers;

  private Categorization(Category category, District district) {
    this.category = category;
    this.district = district;
    this.homes = new Homes(district, category.from());
    this.studentsOfBlock = homes.studentsOfBlocks();
    this.source = new Composites(category, district.neighbourhoods().blocks(), studentsOfBlock);
    this.composites = source.reckon();
    this.tiers =
        switch (category.tiers()) {
          case Tiers.Equal equal -> equalTiers(equal);
          case Tiers.Cuts cuts -> cutTiers(cuts.cuts());
        };
  }

  /**
   * Holds a category against a district.
   *
   * @throws NumberFormatException where a number of a block that counts is none
   */
  public static Categorization of(Category category, District district) {
    return new Categorization(category, district);
  }

  private int[] cutTiers(List<BigDecimal> cuts) {
    return composites.stream()
        .mapToInt(composite ->
            composite
                .map(it -> (int) cuts.stream().filter(cut -> cut.compareTo(it) <= 0).count())
                .orElse(NONE))
        .toArray();
  }

  /** The tier of a block is how many times 1 / tiers of all people come before its middle one. */
  private int[] equalTiers(Tiers.Equal equal) {
    NavigableMap<BigDecimal, BigDecimal> peopleAt = new TreeMap<>();
    for (int b = 0; b < composites.size(); b++) {
      if (composites.get(b).isPresent()) {
        BigDecimal people = source.findPopulation(equal.population(), b).orElseThrow();
        peopleAt.merge(composites.get(b).get(), people, BigDecimal::add);
      }
    }
    BigDecimal all = peopleAt.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    NavigableMap<BigDecimal, Integer> tierAt = new TreeMap<>();
    BigDecimal lower = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, BigDecimal> entry : peopleAt.entrySet()) {
      BigDecimal upTo = lower.add(entry.getValue());
      tierAt.put(entry.getKey(), tierOf(lower.add(upTo), all, equal.labels().size()));
      lower = upTo;
    }
    return composites.stream().mapToInt(it -> it.map(tierAt::get).orElse(NONE)).toArray();
  }

  /**
   * The tier of those in whose middle stands half of {@code twiceMiddle}, of {@code all} people.
   */
  private static int tierOf(BigDecimal twiceMiddle, BigDecimal all, int tiers) {
    if (all.signum() == 0) {
      return 0;
    }
    return twiceMiddle
        .multiply(BigDecimal.valueOf(tiers))
        .divideToIntegralValue(all.add(all))
        .min(BigDecimal.valueOf(tiers - 1L))
        .intValueExact();
  }

  public Category category() {
    return category;
  }

  /** The composite of a block, with twelve decimals. */
  public Optional<BigDecimal> findComposite(int block) {
    return composites.get(block);
  }

  /** The tier of a block, 0 that of the lowest composites. */
  public OptionalInt findTier(int block) {
    return tiers[block] == NONE ? OptionalInt.empty() : OptionalInt.of(tiers[block]);
  }

  /** The tier of a student; empty without a block, or one without a tier. */
  public OptionalInt findTierOfStudent(int student) {
    return tierOf(homes.findBlock(student));
  }

  private OptionalInt tierOf(OptionalInt block) {
    return block.isEmpty() ? OptionalInt.empty() : findTier(block.getAsInt());
  }

  /**
   * What students carry, and enrolled children where they have the attribute that names blocks.
   *
   * @throws IllegalArgumentException where someone has no tier and the category refuses that
   */
  public DerivedAttribute attribute() {
    List<String> ofStudents =
        IntStream.range(0, district.students().size())
            .mapToObj(student -> label(findTierOfStudent(student)))
            .toList();
    boolean named =
        !district.enrolled().isEmpty()
            && district.enrolled().getFirst().attributes().find(category.from()).isPresent();
    return new DerivedAttribute(
        category.name(),
        ofStudents,
        named
            ? Optional.of(
                district.enrolled().stream()
                    .map(group -> label(tierOf(homes.findNamed(group.attributes()))))
                    .toList())
            : Optional.empty());
  }

  private String label(OptionalInt tier) {
    return tier.isPresent()
        ? category.tiers().labels().get(tier.getAsInt())
        : category
            .missing()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Category \"%s\": someone has no tier, which it refuses."
                        .formatted(category.name())));
  }

  /** What each tier holds, the lowest first. */
  public List<TierFigures> figures() {
    return IntStream.range(0, category.tiers().labels().size()).mapToObj(this::figures).toList();
  }

  private TierFigures figures(int tier) {
    int[] blocks = IntStream.range(0, tiers.length).filter(b -> tiers[b] == tier).toArray();
    List<BigDecimal> sorted =
        Arrays.stream(blocks).mapToObj(b -> composites.get(b).orElseThrow()).sorted().toList();
    return new TierFigures(
        category.tiers().labels().get(tier),
        sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.getFirst()),
        sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.getLast()),
        blocks.length,
        population()
            .map(population ->
                Arrays.stream(blocks)
                    .mapToObj(b -> source.findPopulation(population, b).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)),
        Arrays.stream(blocks).mapToLong(b -> studentsOfBlock[b]).sum());
  }

  /** Who is counted in the tiers beside blocks and students: the children of a column. */
  public Optional<Population.Column> population() {
    Optional<Population> counted =
        category.tiers() instanceof Tiers.Equal equal
            ? Optional.of(equal.population())
            : category.weightedBy();
    return counted.flatMap(
        it -> it instanceof Population.Column column ? Optional.of(column) : Optional.empty());
  }

  /** Blocks without a tier, as a number that counts is missing there. */
  public int blocksWithoutTier() {
    return (int) Arrays.stream(tiers).filter(tier -> tier == NONE).count();
  }

  /** Students who live in such a block. */
  public long studentsWithoutTier() {
    return IntStream.range(0, tiers.length)
        .filter(b -> tiers[b] == NONE)
        .mapToLong(b -> studentsOfBlock[b])
        .sum();
  }

  /** Students in no block of the district. */
  public long studentsWithoutBlock() {
    return district.students().size() - Arrays.stream(studentsOfBlock).sum();
  }

  /** Students whose home stands on the land of another block than the one they name. */
  public long studentsElsewhere() {
    return homes.elsewhere();
  }
}
