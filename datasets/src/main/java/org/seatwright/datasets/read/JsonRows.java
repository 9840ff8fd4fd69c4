package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.JsonNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The rows of a list of JSON objects. The keys of the first object are the header, and every object
 * has these keys, in any order; null stands for a blank cell. A list without objects has the header
 * it should have.
 */
final class JsonRows implements CellRows {
  private final JsonParser parser;
  private final At at;
  private final List<String> usual;
  private final Notices.Collector notices;
  private List<String> header = List.of();
  private String[] cells = new String[0];
  private long line;
  private boolean isHeader;
  private boolean isFirst;
  private boolean isEnd;

  /**
   * @param parser at the beginning of the list
   * @param usual the header of a list without objects
   */
  JsonRows(JsonParser parser, At at, List<String> usual, Notices.Collector notices) {
    this.parser = parser;
    this.at = at;
    this.usual = usual;
    this.notices = notices;
    this.line = Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  @Override
  public boolean fetch() {
    try {
      if (header.isEmpty()) {
        return fetchHeader();
      }
      isHeader = false;
      if (isFirst) {
        isFirst = false;
        return true;
      }
      return fetchRow();
    } catch (JacksonException e) {
      notices.add(JsonFile.notice(e, at));
      return false;
    }
  }

  /** The keys of the first object, whose values are the first row. */
  private boolean fetchHeader() {
    isHeader = true;
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    if (isAtObject()) {
      line = parser.currentTokenLocation().getLineNr();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        values.add(cell(keys.getLast()));
        if (keys.size() > RowCells.MAX_CELLS) {
          notices.add(JsonNotice.tooManyKeys(at.row(line), RowCells.MAX_CELLS));
          return false;
        }
      }
      isFirst = !keys.isEmpty();
      if (!isFirst) {
        notices.add(JsonNotice.keyMissing(at.row(line), usual.getFirst()));
      }
    }
    header = keys.isEmpty() ? usual : keys;
    cells = values.toArray(String[]::new);
    return true;
  }

  /** Moves to the next object of the list; whatever is none is noticed. */
  private boolean isAtObject() {
    if (isEnd) {
      return false;
    }
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY && token != JsonToken.START_OBJECT) {
      notices.add(Kind.WRONG_SHAPE, () -> JsonNotice.notARow(here()));
      parser.skipChildren();
      token = parser.nextToken();
    }
    isEnd = token != JsonToken.START_OBJECT;
    return !isEnd;
  }

  private boolean fetchRow() {
    while (isAtObject()) {
      line = parser.currentTokenLocation().getLineNr();
      long errors = notices.errors();
      int found = 0;
      Arrays.fill(cells, null);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        int column = column(key, found);
        if (column < 0 || cells[column] != null) {
          notices.add(Kind.UNKNOWN_KEY, () -> JsonNotice.otherKey(here(), key, header));
          parser.skipChildren();
        } else {
          cells[column] = cell(key);
          found++;
        }
      }
      if (found < header.size() && notices.errors() == errors) {
        String missing = header.get(Arrays.asList(cells).indexOf(null));
        notices.add(Kind.MISSING_KEY, () -> JsonNotice.keyMissing(here(), missing));
      }
      if (notices.errors() == errors) {
        return true;
      }
    }
    return false;
  }

  /** Keys mostly come in the order of the header, so the next one is looked at first. */
  private int column(String key, int next) {
    return next < header.size() && header.get(next).equals(key) ? next : header.indexOf(key);
  }

  private String cell(String key) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token == null || !token.isScalarValue()) {
      notices.add(Kind.WRONG_SHAPE, () -> JsonNotice.notACell(here(), key));
      parser.skipChildren();
      return "";
    }
    return parser.getString();
  }

  private At here() {
    return at.row(Math.max(1, parser.currentTokenLocation().getLineNr()));
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int count() {
    return header.size();
  }

  @Override
  public boolean isTooLong() {
    return false;
  }

  @Override
  public String text(int column) {
    return isHeader ? header.get(column) : cells[column];
  }
}
