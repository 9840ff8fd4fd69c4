package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.notice.WorkbookNotice;
import org.seatwright.datasets.read.UnusableTextException;

/** An XLSX workbook: its sheets, and what their cells share (ECMA-376, part 1). */
final class Workbook implements Closeable {
  /** Most bytes of memory that the shared texts take. */
  static final long MOST_TEXT_BYTES = 256L << 20;

  /** Characters of a cell in any spreadsheet program. */
  static final int LONGEST_TEXT = 32_767;

  /** What a text takes in memory beyond its characters. */
  private static final int TEXT_BYTES = 56;

  /** Styles of cells in any spreadsheet program. */
  private static final int MOST_STYLES = 65_536;

  /** Programs keep some 250 formats of a workbook's own. */
  private static final int MOST_FORMATS = 4_096;

  private static final int MOST_SHEETS = 10_000;
  private static final int LONGEST_SHEET_NAME = 31;

  private final WorkbookParts parts;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<NumberFormat> styles = new ArrayList<>();
  private boolean from1904;

  private Workbook(WorkbookParts parts) {
    this.parts = parts;
  }

  /** Reads all but the sheets; {@code parts} are closed with the workbook. */
  static Workbook open(WorkbookParts parts) throws IOException {
    Workbook workbook = new Workbook(parts);
    String main =
        WorkbookParts.find(parts.relations(""), "officeDocument").orElse("xl/workbook.xml");
    Map<String, WorkbookParts.Relation> relations = parts.relations(main);
    workbook.readSheets(main, relations);
    Optional<String> shared = WorkbookParts.find(relations, "sharedStrings");
    if (shared.isPresent()) {
      workbook.readTexts(shared.get());
    }
    Optional<String> formats = WorkbookParts.find(relations, "styles");
    if (formats.isPresent()) {
      workbook.readStyles(formats.get());
    }
    return workbook;
  }

  private void readSheets(String main, Map<String, WorkbookParts.Relation> relations)
      throws IOException {
    try (Markup markup = parts.open(main)) {
      for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
        if (step == Markup.Step.START && markup.is("workbookPr")) {
          String days = markup.attribute("date1904").orElse("0");
          from1904 = days.equals("1") || days.equals("true");
        } else if (step == Markup.Step.START && markup.is("sheet")) {
          WorkbookParts.Relation relation = relations.get(markup.attribute("id").orElse(""));
          if (relation != null && relation.kind().equals("worksheet")) {
            sheets.put(markup.attribute("name", LONGEST_SHEET_NAME).orElse(""), relation.part());
          }
          if (sheets.size() > MOST_SHEETS) {
            throw markup.hostile();
          }
        }
      }
    }
  }

  private void readTexts(String part) throws IOException {
    long bytes = 0;
    try (Markup markup = parts.open(part)) {
      for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
        if (step == Markup.Step.START && markup.is("si")) {
          String text = markup.runs(LONGEST_TEXT);
          boolean narrow = text.chars().allMatch(c -> c < 256);
          bytes += TEXT_BYTES + (narrow ? 1L : 2L) * text.length();
          if (bytes > MOST_TEXT_BYTES) {
            throw new UnusableTextException(
                WorkbookNotice.workbookTooLarge(parts.at(), MOST_TEXT_BYTES));
          }
          texts.add(text);
        }
      }
    }
  }

  private void readStyles(String part) throws IOException {
    Map<Integer, NumberFormat> formats = new HashMap<>();
    int codes = 0;
    boolean ofCells = false;
    try (Markup markup = parts.open(part)) {
      for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
        if (markup.is("cellXfs")) {
          ofCells = step == Markup.Step.START;
        } else if (step == Markup.Step.START && markup.is("numFmt")) {
          codes++;
          formats.put(
              markup.number("numFmtId", 0),
              NumberFormat.of(markup.attribute("formatCode", NumberFormat.LONGEST).orElse("")));
        } else if (step == Markup.Step.START && ofCells && markup.is("xf")) {
          int id = markup.number("numFmtId", 0);
          styles.add(formats.getOrDefault(id, NumberFormat.builtIn(id)));
        }
        if (codes > MOST_FORMATS || styles.size() > MOST_STYLES) {
          throw markup.hostile();
        }
      }
    }
  }

  /** The names of the sheets, in their order. */
  List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /** Opens a sheet that is there. */
  WorkbookRows rows(String sheet) throws IOException {
    String part = sheets.get(sheet);
    if (part == null) {
      throw new IllegalArgumentException("There is no such sheet.");
    }
    return new WorkbookRows(this, parts.open(part), parts.at());
  }

  /** True where days are counted from 1904. */
  boolean isFrom1904() {
    return from1904;
  }

  /** A shared text; empty where the workbook does not have it. */
  Optional<String> findText(String index) {
    return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < texts.size()
        ? Optional.of(texts.get(Integer.parseInt(index)))
        : Optional.empty();
  }

  /** How a style shows numbers. */
  NumberFormat format(int style) {
    return style < styles.size() ? styles.get(style) : NumberFormat.builtIn(0);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
