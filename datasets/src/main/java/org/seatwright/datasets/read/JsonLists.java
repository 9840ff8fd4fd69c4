package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.JsonNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The ranked lists of a JSON file as rows of student, rank and program. Each object of the list
 * names a student and the programs, the favourite first.
 */
final class JsonLists implements CellRows {
  private static final List<String> HEADER = List.of(Column.STUDENT, Column.RANK, Column.PROGRAM);

  /** Longest list that is read, far beyond any that a district can use. */
  private static final int LONGEST = 100_000;

  private final JsonParser parser;
  private final At at;
  private final Notices.Collector notices;
  private final List<String> programs = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private String student = "";
  private boolean isBegun;

  /** The rank of the row, 0 in the header. */
  private int rank;

  /**
   * @param parser at the beginning of the list
   */
  JsonLists(JsonParser parser, At at, Notices.Collector notices) {
    this.parser = parser;
    this.at = at;
    this.notices = notices;
  }

  @Override
  public boolean fetch() {
    if (!isBegun) {
      isBegun = true;
      return true;
    }
    try {
      while (rank == programs.size()) {
        rank = 0;
        if (!fetchList()) {
          programs.clear();
          return false;
        }
      }
      rank++;
      return true;
    } catch (JacksonException e) {
      notices.add(JsonFile.notice(e, at));
      return false;
    }
  }

  /** Reads the next object; false at the end. One that is no list is noticed and has no rows. */
  private boolean fetchList() {
    programs.clear();
    lines.clear();
    JsonToken token = parser.nextToken();
    if (token == null || token == JsonToken.END_ARRAY) {
      return false;
    }
    At here = here();
    if (token != JsonToken.START_OBJECT) {
      notices.add(Kind.WRONG_SHAPE, () -> JsonNotice.notARow(here));
      parser.skipChildren();
      return true;
    }
    Optional<String> named = Optional.empty();
    boolean hasPrograms = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      token = parser.nextToken();
      if (key.equals(Column.STUDENT) && isCell(token)) {
        named = Optional.of(parser.getString());
      } else if (key.equals(JsonKey.PROGRAMS) && token == JsonToken.START_ARRAY) {
        hasPrograms = true;
        readPrograms();
      } else {
        parser.skipChildren();
      }
    }
    if (named.isEmpty() || !hasPrograms) {
      notices.add(Kind.WRONG_SHAPE, () -> JsonNotice.notAList(here));
      programs.clear();
    }
    student = named.orElse("");
    return true;
  }

  private void readPrograms() {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      At here = here();
      if (!isCell(token)) {
        notices.add(Kind.WRONG_SHAPE, () -> JsonNotice.notACell(here, JsonKey.PROGRAMS));
        parser.skipChildren();
      } else if (programs.size() == LONGEST) {
        notices.add(Kind.TOO_LARGE, () -> JsonNotice.listTooLong(here, LONGEST));
      } else {
        programs.add(parser.getString());
        lines.add(here.row().orElse(1));
      }
    }
  }

  private static boolean isCell(@Nullable JsonToken token) {
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
  }

  private At here() {
    return at.row(Math.max(1, parser.currentTokenLocation().getLineNr()));
  }

  @Override
  public long line() {
    return rank == 0 ? 1 : lines.get(rank - 1);
  }

  @Override
  public int count() {
    return HEADER.size();
  }

  @Override
  public boolean isTooLong() {
    return false;
  }

  @Override
  public String text(int column) {
    if (rank == 0) {
      return HEADER.get(column);
    }
    return switch (column) {
      case 0 -> student;
      case 1 -> Integer.toString(rank);
      default -> programs.get(rank - 1);
    };
  }
}
