package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.datasets.read.RowCells;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * The rows of a sheet one after the other. Rows and cells must stand where spreadsheets have some,
 * each after the one before.
 */
final class WorkbookRows implements Closeable {
  /** Columns of spreadsheets end at XFD. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_ROWS = 1_048_576;
  private static final Set<String> TYPES = Set.of("b", "d", "e", "inlineStr", "n", "s", "str");
  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})[0-9]{1,7}");

  private final Workbook workbook;
  private final Markup markup;
  private final At at;
  private final TreeMap<Integer, WorkbookCell> cells = new TreeMap<>();
  private int row;
  private int length;

  /**
   * @param workbook where shared texts are looked up
   * @param markup the sheet, closed with this
   */
  WorkbookRows(Workbook workbook, Markup markup, At at) {
    this.workbook = workbook;
    this.markup = markup;
    this.at = at;
  }

  /** Moves to the next row; false at the end. */
  boolean next() throws IOException {
    for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
      if (step == Markup.Step.START && markup.is("row")) {
        int number = markup.number("r", row + 1);
        if (number <= row || number > MOST_ROWS) {
          throw markup.hostile();
        }
        row = number;
        readCells();
        return true;
      }
    }
    return false;
  }

  private void readCells() throws IOException {
    cells.clear();
    length = 0;
    int column = -1;
    for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
      if (step == Markup.Step.END && markup.is("row")) {
        return;
      }
      if (step == Markup.Step.START && markup.is("c")) {
        column = column(column);
        WorkbookCell cell = cell();
        if (cell.isFilled()) {
          cells.put(column, cell);
        }
      }
    }
  }

  /** The column of the cell that begins, from 0; the one after {@code before} where not said. */
  private int column(int before) throws IOException {
    Optional<String> address = markup.attribute("r");
    int column = before + 1;
    if (address.isPresent()) {
      Matcher matcher = ADDRESS.matcher(address.get());
      if (!matcher.matches()) {
        throw markup.hostile();
      }
      column = -1;
      for (char letter : matcher.group(1).toCharArray()) {
        column = (column + 1) * 26 + Character.toUpperCase(letter) - 'A';
      }
    }
    if (column <= before || column >= MOST_COLUMNS) {
      throw markup.hostile();
    }
    return column;
  }

  private WorkbookCell cell() throws IOException {
    String type = markup.attribute("t").orElse("n");
    if (!TYPES.contains(type)) {
      throw markup.hostile();
    }
    int style = markup.number("s", 0);
    String text = "";
    @Nullable String formula = null;
    for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
      if (step == Markup.Step.END && markup.is("c")) {
        break;
      }
      if (step == Markup.Step.START && markup.is("v")) {
        text = counted(markup.text(Workbook.LONGEST_TEXT));
      } else if (step == Markup.Step.START && markup.is("is")) {
        text = counted(markup.runs(Workbook.LONGEST_TEXT));
      } else if (step == Markup.Step.START && markup.is("f")) {
        formula = counted(markup.text(Workbook.LONGEST_TEXT));
      }
    }
    return cell(type, style, CellText.stripped(text), Optional.ofNullable(formula));
  }

  private WorkbookCell cell(String type, int style, String text, Optional<String> formula) {
    if (!type.equals("s")) {
      return new WorkbookCell(type(type), style, text, formula);
    }
    Optional<String> shared = workbook.findText(text);
    return shared.isPresent() || text.isEmpty()
        ? new WorkbookCell(
            WorkbookCell.Type.TEXT, style, CellText.stripped(shared.orElse("")), formula)
        : new WorkbookCell(WorkbookCell.Type.LOST_TEXT, style, text, formula);
  }

  private static WorkbookCell.Type type(String word) {
    return switch (word) {
      case "n" -> WorkbookCell.Type.NUMBER;
      case "b" -> WorkbookCell.Type.TRUTH;
      case "d" -> WorkbookCell.Type.DAY;
      case "e" -> WorkbookCell.Type.ERROR;
      default -> WorkbookCell.Type.TEXT;
    };
  }

  private String counted(String text) throws IOException {
    length += text.length();
    if (length > RowCells.MAX_LENGTH) {
      throw new UnusableTextException(TableNotice.rowTooLong(at.row(row), RowCells.MAX_LENGTH));
    }
    return text;
  }

  /** The line of the row, from 1. */
  int row() {
    return row;
  }

  /** The cell of a column, where it holds anything. */
  Optional<WorkbookCell> find(int column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The columns of the row, up to its last cell that holds anything. */
  int width() {
    return cells.isEmpty() ? 0 : cells.lastKey() + 1;
  }

  @Override
  public void close() throws IOException {
    markup.close();
  }
}
