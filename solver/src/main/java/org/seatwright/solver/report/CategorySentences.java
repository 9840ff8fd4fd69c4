package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seatwright.model.district.District;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Method;
import org.seatwright.model.neighbourhood.Population;
import org.seatwright.model.neighbourhood.TierFigures;
import org.seatwright.model.neighbourhood.Tiers;

/** One category by census blocks in words, with what its tiers hold. */
final class CategorySentences {
  private static final String INDENT = "  ";
  private static final int DECIMALS = 3;

  private CategorySentences() {}

  static List<String> of(Category category, District district) {
    Categorization found = Categorization.of(category, district);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Category \"%s\": a block's composite is the mean %s."
            .formatted(category.name(), composite(category)));
    category
        .weightedBy()
        .ifPresent(population -> lines.add("A block counts by its %s.".formatted(population)));
    lines.add(tiers(category.tiers()));
    lines.addAll(table(found));
    lines.addAll(without(found));
    return lines;
  }

  private static String composite(Category category) {
    String columns =
        category.weights().entrySet().stream()
            .map(entry -> column(category.method(), entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return switch (category.method()) {
      case Method.ZScores() -> "of standard deviations above the mean of all blocks by " + columns;
      case Method.Ranks() -> "share of blocks that are lower by " + columns;
      case Method.Bands _ -> "band by " + columns;
    };
  }

  private static String column(Method method, String column, BigDecimal weight) {
    List<String> remarks = new ArrayList<>();
    if (method instanceof Method.Bands bands) {
      remarks.add("limits " + numbers(bands.of(column)));
    }
    if (weight.abs().compareTo(BigDecimal.ONE) != 0) {
      remarks.add("weight " + weight.abs().toPlainString());
    }
    if (weight.signum() < 0) {
      remarks.add("less is more");
    }
    return remarks.isEmpty() ? column : "%s (%s)".formatted(column, String.join("; ", remarks));
  }

  private static String tiers(Tiers tiers) {
    return switch (tiers) {
      case Tiers.Equal(Population population, List<String> labels) ->
          "Each of %d tiers holds an equal part of the %s, as far as whole blocks can."
              .formatted(labels.size(), population);
      case Tiers.Cuts(List<BigDecimal> cuts, List<String> labels) ->
          "Composites are cut at %s into %d tiers.".formatted(numbers(cuts), labels.size());
    };
  }

  private static String numbers(List<BigDecimal> numbers) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
  }

  private static List<String> table(Categorization found) {
    Optional<Population.Column> population = found.population();
    List<String> header =
        new ArrayList<>(List.of(INDENT + found.category().name(), "from", "to", "blocks"));
    population.ifPresent(column -> header.add(column.column()));
    header.add("students");
    TextTable table = new TextTable().row(header);
    for (TierFigures tier : found.figures()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  INDENT + tier.label(),
                  composite(tier.lowest()),
                  composite(tier.highest()),
                  Text.number(tier.blocks())));
      tier.population().filter(_ -> population.isPresent()).ifPresent(it -> row.add(people(it)));
      row.add(Text.number(tier.students()));
      table.row(row);
    }
    return table.lines();
  }

  private static String composite(Optional<BigDecimal> composite) {
    return composite
        .map(it -> it.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString())
        .orElse(Text.NONE);
  }

  /** A number of people, which estimates need not have whole. */
  private static String people(BigDecimal people) {
    return Text.number(people.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /** Who is in no tier, and why. */
  private static List<String> without(Categorization found) {
    List<String> lines = new ArrayList<>();
    if (found.blocksWithoutTier() > 0) {
      lines.add(
          "%s no tier, for want of a number; %s there."
              .formatted(
                  has(found.blocksWithoutTier(), "block", "blocks"),
                  lives(found.studentsWithoutTier())));
    }
    if (found.studentsWithoutBlock() > 0) {
      lines.add("%s no block.".formatted(has(found.studentsWithoutBlock(), "student", "students")));
    }
    if (found.studentsWithoutBlock() + found.studentsWithoutTier() > 0) {
      found
          .category()
          .missing()
          .ifPresent(label -> lines.add("Students without a tier carry \"%s\".".formatted(label)));
    }
    if (found.studentsElsewhere() > 0) {
      lines.add(
          "%s on the land of another block than the one named, which counts."
              .formatted(lives(found.studentsElsewhere())));
    }
    return lines;
  }

  private static String has(long number, String one, String many) {
    return Text.count(number, one, many) + (number == 1 ? " has" : " have");
  }

  private static String lives(long students) {
    return Text.students(students) + (students == 1 ? " lives" : " live");
  }
}
