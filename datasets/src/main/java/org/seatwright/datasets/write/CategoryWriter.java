package org.seatwright.datasets.write;

import java.io.IOException;
import java.io.OutputStream;
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
   * Writes a run's categories.csv: one row per tier, the lowest first, and one for those without a
   * tier where there are any.
   */
  public static void writeTiers(List<Categorization> categories, Path file) throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      addTiers(categories, rows);
    }
  }

  /** Writes the same to {@code out}, and closes it. */
  public static void writeTiers(List<Categorization> categories, OutputStream out)
      throws IOException {
    try (CsvRows rows = CsvRows.to(out)) {
      addTiers(categories, rows);
    }
  }

  private static void addTiers(List<Categorization> categories, CsvRows rows) throws IOException {
    rows.write(CsvFormat.CATEGORIES.columns());
    for (Categorization found : categories) {
      for (TierFigures tier : found.figures()) {
        rows.write(
            List.of(
                found.category().name(),
                tier.label(),
                number(tier.lowest()),
                number(tier.highest()),
                Integer.toString(tier.blocks()),
                number(tier.population()),
                Long.toString(tier.students())));
      }
      long students = found.studentsWithoutBlock() + found.studentsWithoutTier();
      if (students > 0 || found.blocksWithoutTier() > 0) {
        rows.write(
            List.of(
                found.category().name(),
                found.category().missing().orElse(""),
                "",
                "",
                Integer.toString(found.blocksWithoutTier()),
                "",
                Long.toString(students)));
      }
    }
  }

  /**
   * Writes a run's blocks.csv: one row per block, in input order, with its composite, blank where
   * it has none, and what its students carry, in every category.
   */
  public static void writeBlocks(District district, List<Categorization> categories, Path file)
      throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      addBlocks(district, categories, rows);
    }
  }

  /** Writes the same to {@code out}, and closes it. */
  public static void writeBlocks(
      District district, List<Categorization> categories, OutputStream out) throws IOException {
    try (CsvRows rows = CsvRows.to(out)) {
      addBlocks(district, categories, rows);
    }
  }

  private static void addBlocks(District district, List<Categorization> categories, CsvRows rows)
      throws IOException {
    List<String> cells = new ArrayList<>(List.of(Column.BLOCK));
    for (Categorization found : categories) {
      cells.add(found.category().name() + " composite");
      cells.add(found.category().name());
    }
    rows.write(cells);
    for (int b = 0; b < district.neighbourhoods().blocks().size(); b++) {
      cells.clear();
      cells.add(district.neighbourhoods().blocks().get(b).id().value());
      for (Categorization found : categories) {
        cells.add(number(found.findComposite(b)));
        cells.add(label(found, found.findTier(b)));
      }
      rows.write(cells);
    }
  }

  private static String label(Categorization found, OptionalInt tier) {
    return tier.isPresent()
        ? found.category().tiers().labels().get(tier.getAsInt())
        : found.category().missing().orElse("");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
