package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.BlockNotice;
import org.seatwright.datasets.notice.FitNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.BlockId;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Homes;
import org.seatwright.model.neighbourhood.Population;
import org.seatwright.model.neighbourhood.TierFigures;
import org.seatwright.model.neighbourhood.Tiers;

/** Holds categories by census blocks against the blocks, and against who lives there. */
final class CategoryFit {
  private final DistrictRows rows;
  private final Notices.Collector notices;
  private final Set<String> checkedColumns = new HashSet<>();
  private final Set<String> unknownBlocks = new HashSet<>();

  CategoryFit(DistrictRows rows, Notices.Collector notices) {
    this.rows = rows;
    this.notices = notices;
  }

  /** The names that enrolled children have an attribute by: those whose block their file names. */
  List<String> ofEnrolled(List<PolicyDraft.ByBlocks> drafts) {
    return drafts.stream()
        .map(PolicyDraft.ByBlocks::category)
        .filter(category -> enrolledColumns().contains(category.from()))
        .map(Category::name)
        .toList();
  }

  private List<String> enrolledColumns() {
    return rows.enrolled().map(EnrolledRows::attributes).orElse(List.of());
  }

  /** Whether the columns are there and hold numbers, in files that could be read. */
  void checkColumns(PolicyDraft.ByBlocks draft) {
    checkName(draft);
    checkFrom(draft);
    if (rows.blocks().isEmpty()) {
      notices.add(BlockNotice.noBlocks(draft.section().at(), FileName.BLOCKS));
      return;
    }
    Register<Block> blocks = rows.blocks().get();
    if (!blocks.isWhole()) {
      return;
    }
    columns(draft).forEach((column, at) -> checkColumn(column, at, blocks, false));
    populations(draft)
        .forEach((population, at) -> {
          if (population instanceof Population.Column(String column)) {
            checkColumn(column, at, blocks, true);
          }
        });
  }

  private void checkName(PolicyDraft.ByBlocks draft) {
    String name = draft.category().name();
    At at = draft.section().at(PolicyKey.NAME);
    rows.students()
        .ifPresent(students -> {
          if (students.attributes().contains(name) || CsvFormat.STUDENTS.columns().contains(name)) {
            notices.add(BlockNotice.attributeTwice(at, name, FileName.STUDENTS));
          }
        });
    List<String> enrolled = enrolledColumns();
    if (enrolled.contains(draft.category().from())
        && (enrolled.contains(name) || CsvFormat.ENROLLED.columns().contains(name))) {
      notices.add(BlockNotice.attributeTwice(at, name, FileName.ENROLLED));
    }
  }

  private void checkFrom(PolicyDraft.ByBlocks draft) {
    String from = draft.category().from();
    rows.students()
        .map(Register::attributes)
        .filter(columns -> !columns.contains(from) && !rows.hasMap())
        .ifPresent(columns ->
            notices.add(
                BlockNotice.noHomes(
                    draft.section().at(PolicyKey.FROM), from, Nearest.find(from, columns))));
  }

  private static Map<String, At> columns(PolicyDraft.ByBlocks draft) {
    Map<String, At> columns = new LinkedHashMap<>();
    draft
        .category()
        .weights()
        .keySet()
        .forEach(column -> columns.put(column, draft.section().at(PolicyKey.WEIGHTS)));
    return columns;
  }

  private static Map<Population, At> populations(PolicyDraft.ByBlocks draft) {
    Map<Population, At> populations = new LinkedHashMap<>();
    draft
        .category()
        .weightedBy()
        .ifPresent(it -> populations.put(it, draft.section().at(PolicyKey.WEIGHTED_BY)));
    if (draft.category().tiers() instanceof Tiers.Equal(Population population, _)) {
      populations.putIfAbsent(population, draft.section().at(PolicyKey.POPULATION));
    }
    return populations;
  }

  private void checkColumn(String column, At at, Register<Block> blocks, boolean ofPeople) {
    if (!blocks.attributes().contains(column)) {
      notices.add(
          FitNotice.unknownAttribute(
              at,
              column,
              FileName.BLOCKS,
              blocks.attributes(),
              Nearest.find(column, blocks.attributes())));
      return;
    }
    if (!checkedColumns.add(column + (ofPeople ? " of people" : ""))) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    long errors = notices.errors();
    for (int b = 0; b < blocks.items().size(); b++) {
      String text = blocks.item(b).attributes().find(column).orElse("");
      At cell = At.file(FileName.BLOCKS).row(blocks.row(b)).column(column);
      sum = sum.add(checkNumber(text, cell, ofPeople));
    }
    if (ofPeople && sum.signum() == 0 && notices.errors() == errors) {
      notices.add(BlockNotice.nobodyCounted(at, column));
    }
  }

  /** The number of a cell; 0 where there is none. */
  private BigDecimal checkNumber(String text, At cell, boolean ofPeople) {
    if (text.isBlank()) {
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> number = Numbers.findExact(text);
    if (number.isEmpty()) {
      notices.add(Kind.BAD_NUMBER, () -> BlockNotice.badNumber(cell, text));
      return BigDecimal.ZERO;
    }
    if (Block.isNoEstimate(number.get())) {
      notices.add(Kind.NO_ESTIMATE, () -> BlockNotice.noEstimate(cell, text));
      return BigDecimal.ZERO;
    }
    if (ofPeople && number.get().signum() < 0) {
      notices.add(Kind.BAD_NUMBER, () -> BlockNotice.negative(cell, text));
      return BigDecimal.ZERO;
    }
    return number.get();
  }

  /** Looks at who has which tier, in a district without errors whose students carry none yet. */
  void checkRows(PolicyDraft.ByBlocks draft, District district) {
    Category category = draft.category();
    Categorization found = Categorization.of(category, district);
    for (TierFigures tier : found.figures()) {
      if (tier.blocks() == 0) {
        notices.add(BlockNotice.emptyTier(draft.section().at(), tier.label()));
      }
    }
    Homes homes = new Homes(district, category.from());
    Register<Student> students = rows.students().orElseThrow();
    At file = At.file(FileName.STUDENTS).column(category.from());
    for (int i = 0; i < district.students().size(); i++) {
      int row = students.row(i);
      Attributes attributes = district.students().get(i).attributes();
      check(category, found, attributes, homes.findBlock(i), () -> file.row(row));
    }
    if (enrolledColumns().contains(category.from())) {
      checkEnrolled(category, found, homes, district);
    }
  }

  private void checkEnrolled(
      Category category, Categorization found, Homes homes, District district) {
    At file = At.file(FileName.ENROLLED).column(category.from());
    for (int i = 0; i < district.enrolled().size(); i++) {
      int row = rows.enrolled().orElseThrow().rows().get(i);
      Attributes attributes = district.enrolled().get(i).attributes();
      check(category, found, attributes, homes.findNamed(attributes), () -> file.row(row));
    }
  }

  private void check(
      Category category,
      Categorization found,
      Attributes attributes,
      OptionalInt block,
      Supplier<At> at) {
    String named = attributes.find(category.from()).orElse("");
    boolean unknown = block.isEmpty() && !named.isBlank();
    if (unknown && unknownBlocks.add(named)) {
      notices.add(Kind.UNKNOWN_BLOCK, () -> BlockNotice.unknownBlock(at.get(), named));
    }
    if (category.missing().isPresent()) {
      return;
    }
    if (block.isEmpty()) {
      notices.add(Kind.NO_TIER, () -> BlockNotice.withoutBlock(at.get(), category.name()));
    } else if (found.findTier(block.getAsInt()).isEmpty()) {
      BlockId id = rows.blocks().orElseThrow().item(block.getAsInt()).id();
      notices.add(
          Kind.NO_TIER, () -> BlockNotice.withoutTier(at.get(), id.value(), category.name()));
    }
  }
}
