package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Method;
import org.seatwright.model.neighbourhood.Population;
import org.seatwright.model.neighbourhood.Tiers;

/** Reads one category by census blocks: the composite, and the tiers made of it. */
final class CompositeReader {
  private static final long LARGEST_WEIGHT = 1_000_000;
  private static final long LARGEST_NUMBER = 1_000_000_000_000L;

  private final YamlSection section;
  private final Names names;
  private final Findings findings;

  CompositeReader(YamlSection section, Names names, Findings findings) {
    this.section = section;
    this.names = names;
    this.findings = findings;
  }

  /** The category; empty, with notices, where something is wrong with it. */
  Optional<PolicyDraft.ByBlocks> read() {
    long errors = findings.errors();
    Optional<String> name = names.read(section);
    Optional<String> from = section.find(PolicyKey.FROM).flatMap(YamlValue::text);
    Optional<Map<String, BigDecimal>> weights = weights();
    Optional<? extends Method> method = method();
    Optional<Population> weightedBy =
        section.find(PolicyKey.WEIGHTED_BY).flatMap(CompositeReader::population);
    Optional<? extends Tiers> tiers = tiers();
    Optional<String> missing = tiers.flatMap(this::missing);
    if (findings.errors() > errors) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyDraft.ByBlocks(
            new Category(
                name.orElseThrow(),
                from.orElse(Category.BLOCK),
                method.orElseThrow(),
                weights.orElseThrow(),
                weightedBy,
                tiers.orElseThrow(),
                missing),
            section));
  }

  private Optional<Map<String, BigDecimal>> weights() {
    return section
        .findRequired(
            PolicyKey.WEIGHTS,
            "Say which columns of blocks.csv count, such as {median-income: 1, single-parent: -1}.")
        .flatMap(value -> columns(value, weight -> weight.exact(-LARGEST_WEIGHT, LARGEST_WEIGHT)));
  }

  /** What a section says of each column it names; empty, with notices, where it says nothing. */
  private static <T> Optional<Map<String, T>> columns(
      YamlValue value, Function<YamlValue, Optional<T>> read) {
    return value
        .section()
        .flatMap(section -> {
          Map<String, T> ofColumns = new LinkedHashMap<>();
          for (String column : section.keys()) {
            section.find(column).flatMap(read).ifPresent(it -> ofColumns.put(column, it));
          }
          return ofColumns.size() == section.keys().size()
              ? Optional.of(ofColumns)
              : Optional.empty();
        });
  }

  private Optional<? extends Method> method() {
    Optional<PolicyWord.Scoring> scoring =
        section
            .findRequired(
                PolicyKey.METHOD, "Say how columns become scores: z-scores, ranks or bands.")
            .flatMap(value -> value.word(PolicyWord.METHOD));
    Optional<YamlValue> bands = section.find(PolicyKey.BANDS);
    if (bands.isPresent() && scoring.isPresent() && scoring.get() != PolicyWord.Scoring.BANDS) {
      findings.add(
          PolicyNotice.misplacedKey(
              section.at(PolicyKey.BANDS), PolicyKey.BANDS, List.of("method: bands")));
    }
    if (scoring.filter(PolicyWord.Scoring.BANDS::equals).isPresent()
        && section.has(PolicyKey.WEIGHTED_BY)) {
      findings.add(
          PolicyNotice.misplacedKey(
              section.at(PolicyKey.WEIGHTED_BY),
              PolicyKey.WEIGHTED_BY,
              List.of("method: z-scores", "method: ranks")));
    }
    return scoring.flatMap(it ->
        switch (it) {
          case Z_SCORES -> Optional.of(new Method.ZScores());
          case RANKS -> Optional.of(new Method.Ranks());
          case BANDS ->
              section
                  .findRequired(
                      PolicyKey.BANDS,
                      "Give each column the limits of its bands, such as {median-income: [42000, 62000]}.")
                  .flatMap(value -> columns(value, CompositeReader::numbers))
                  .flatMap(limits ->
                      findings.accepted(
                          section.at(PolicyKey.BANDS), () -> new Method.Bands(limits)));
        });
  }

  private static Optional<List<BigDecimal>> numbers(YamlValue list) {
    return all(list, item -> item.exact(-LARGEST_NUMBER, LARGEST_NUMBER));
  }

  /** What every entry of a list says; empty, with notices, where one says nothing. */
  private static <T> Optional<List<T>> all(YamlValue list, Function<YamlValue, Optional<T>> read) {
    return list.items()
        .flatMap(items -> {
          List<T> all = items.stream().flatMap(item -> read.apply(item).stream()).toList();
          return all.size() == items.size() ? Optional.of(all) : Optional.empty();
        });
  }

  private static Optional<Population> population(YamlValue value) {
    return value
        .text()
        .map(text ->
            text.equals(PolicyWord.STUDENTS)
                ? new Population.Students()
                : new Population.Column(text));
  }

  private Optional<? extends Tiers> tiers() {
    boolean equal = section.has(PolicyKey.TIERS);
    boolean cut = section.has(PolicyKey.CUTS);
    List<String> kinds = List.of(PolicyKey.TIERS, PolicyKey.CUTS);
    if (equal && cut) {
      findings.add(PolicyNotice.tiersAndCuts(section.at(), kinds));
      return Optional.empty();
    }
    if (kinds.stream().noneMatch(section::hasOrMeans)) {
      findings.add(PolicyNotice.noTiers(section.at(), kinds));
    }
    Optional<List<String>> labels =
        section.find(PolicyKey.LABELS).flatMap(value -> all(value, YamlValue::text));
    return equal ? equalTiers(labels) : cutTiers(labels);
  }

  private Optional<Tiers.Equal> equalTiers(Optional<List<String>> labels) {
    Optional<Long> count =
        section.find(PolicyKey.TIERS).flatMap(value -> value.wholeNumber(2, Tiers.MAX));
    Optional<Population> population =
        section
            .findRequired(
                PolicyKey.POPULATION,
                "Say of whom each tier holds an equal part: a column of blocks.csv, or students.")
            .flatMap(CompositeReader::population);
    if (count.isEmpty() || population.isEmpty()) {
      return Optional.empty();
    }
    int tiers = Math.toIntExact(count.get());
    List<String> all = labels.orElseGet(() -> numbered(tiers));
    if (all.size() != tiers) {
      findings.add(
          PolicyNotice.labelsOfOtherTiers(section.at(PolicyKey.LABELS), all.size(), tiers));
      return Optional.empty();
    }
    return findings.accepted(
        section.at(PolicyKey.LABELS), () -> new Tiers.Equal(population.get(), all));
  }

  private Optional<Tiers.Cuts> cutTiers(Optional<List<String>> labels) {
    Optional<List<BigDecimal>> cuts =
        section.find(PolicyKey.CUTS).flatMap(CompositeReader::numbers);
    if (section.has(PolicyKey.POPULATION)) {
      findings.add(
          PolicyNotice.misplacedKey(
              section.at(PolicyKey.POPULATION), PolicyKey.POPULATION, List.of(PolicyKey.TIERS)));
    }
    if (cuts.isEmpty()) {
      return Optional.empty();
    }
    int tiers = cuts.get().size() + 1;
    List<String> all = labels.orElseGet(() -> numbered(tiers));
    if (all.size() != tiers) {
      findings.add(
          PolicyNotice.labelsOfOtherTiers(section.at(PolicyKey.LABELS), all.size(), tiers));
      return Optional.empty();
    }
    return findings.accepted(section.at(PolicyKey.CUTS), () -> new Tiers.Cuts(cuts.get(), all));
  }

  /** 1, 2, 3, … */
  static List<String> numbered(int tiers) {
    return IntStream.rangeClosed(1, tiers).mapToObj(Integer::toString).toList();
  }

  /** What students without a tier carry; empty where there must be none. */
  private Optional<String> missing(Tiers tiers) {
    Map<String, Optional<String>> words = new LinkedHashMap<>();
    words.put(Category.UNKNOWN, Optional.of(Category.UNKNOWN));
    tiers.labels().forEach(label -> words.put(label, Optional.of(label)));
    words.put(PolicyWord.REFUSE, Optional.empty());
    return section
        .find(PolicyKey.MISSING)
        .map(value -> value.word(words).orElse(Optional.empty()))
        .orElse(Optional.of(Category.UNKNOWN));
  }
}
