package org.seatwright.datasets.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.model.district.District;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.TierFigures;

/**
 * How the categories of a run came about: the tiers of each, and the composite and tier of every
 * block. Counts of tiers and facts of blocks; nothing of any student.
 */
public final class CategoryWriter {
  private CategoryWriter() {}

  /**
   * Writes one row per tier, the lowest first, and one for those without a tier where there are
   * any, to {@code file}; an existing file is replaced.
   */
  public static void writeTiers(List<Categorization> categories, Path file) throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      rows.write(CsvFormat.CATEGORIES.columns());
      for (Categorization category : categories) {
        String name = category.category().name();
        for (TierFigures tier : category.figures()) {
          rows.write(
              List.of(
                  name,
                  tier.label(),
                  number(tier.lowest()),
                  number(tier.highest()),
                  Integer.toString(tier.blocks()),
                  number(tier.population()),
                  Long.toString(tier.students())));
        }
        long without = category.studentsWithoutBlock() + category.studentsWithoutTier();
        if (without > 0 || category.blocksWithoutTier() > 0) {
          rows.write(
              List.of(
                  name,
                  category.category().missing().orElse(""),
                  "",
                  "",
                  Integer.toString(category.blocksWithoutTier()),
                  "",
                  Long.toString(without)));
        }
      }
    }
  }

  /**
   * Writes one row per block, in input order, with its composite and tier in every category, to
   * {@code file}; an existing file is replaced. Both are blank where the block has none.
   */
  public static void writeBlocks(District district, List<Categorization> categories, Path file)
      throws IOException {
    List<String> cells = new ArrayList<>(List.of(Column.BLOCK));
    for (Categorization category : categories) {
      cells.add(category.category().name() + " composite");
      cells.add(category.category().name());
    }
    try (CsvRows rows = CsvRows.replace(file)) {
      rows.write(cells);
      for (int b = 0; b < district.neighbourhoods().blocks().size(); b++) {
        cells.clear();
        cells.add(district.neighbourhoods().blocks().get(b).id().value());
        for (Categorization category : categories) {
          cells.add(number(category.findComposite(b)));
          cells.add(label(category, category.findTier(b)));
        }
        rows.write(cells);
      }
    }
  }

  private static String label(Categorization category, OptionalInt tier) {
    return tier.isPresent()
        ? category.category().tiers().labels().get(tier.getAsInt())
        : category.category().missing().orElse("");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
