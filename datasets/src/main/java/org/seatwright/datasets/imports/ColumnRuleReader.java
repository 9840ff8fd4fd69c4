package org.seatwright.datasets.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.imports.ColumnRule.Fallback;
import org.seatwright.datasets.imports.ColumnRule.Origin;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;

/** Reads where the columns of one file of the district come from. */
final class ColumnRuleReader {
  /** {@code choice_1…choice_12}; three points do as well as the sign. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<stem>.*?)(?<from>\\d{1,3}) *(…|\\.\\.\\.?) *(?<stem2>.*?)(?<to>\\d{1,3})");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
  private static final int MOST_WIDTH = 40;

  private final CsvFormat target;
  private final boolean leaveOut;
  private final Notices.Collector notices;

  /**
   * @param leaveOut true where rows that cannot be used are left out
   */
  ColumnRuleReader(CsvFormat target, boolean leaveOut, Notices.Collector notices) {
    this.target = target;
    this.leaveOut = leaveOut;
    this.notices = notices;
  }

  /** A column's name alone, or a section of keys. */
  Optional<ColumnRule> read(String column, YamlValue value) {
    if (target.equals(CsvFormat.CHOICES) && !isOfChoices(column)) {
      notices.add(ImportNotice.notOfChoices(value.at(), column));
      return Optional.empty();
    }
    if (value.is(Shape.VALUE)) {
      return value
          .text()
          .map(name ->
              new ColumnRule(
                  value.at(),
                  column,
                  origin(column, name),
                  "",
                  0,
                  Map.of(),
                  new Fallback.Refuse(),
                  blankOf(column),
                  false));
    }
    return value
        .section("column " + column, MapKey.COLUMN_KEYS)
        .flatMap(keys -> origin(column, keys).map(origin -> rule(column, keys, origin)));
  }

  private static boolean isOfChoices(String column) {
    return CsvFormat.CHOICES.required().contains(column) || column.equals(Column.SCHOOL);
  }

  private ColumnRule rule(String column, YamlSection keys, Origin origin) {
    return new ColumnRule(
        keys.at(),
        column,
        origin,
        after(keys),
        width(keys),
        keys.find(MapKey.VALUES).flatMap(YamlValue::section).map(this::values).orElse(Map.of()),
        keys.find(MapKey.OTHERWISE).flatMap(this::fallback).orElse(new Fallback.Refuse()),
        keys.find(MapKey.BLANK).flatMap(this::fallback).orElseGet(() -> blankOf(column)),
        keys.find(MapKey.OPTIONAL).flatMap(it -> it.word(MapKey.YES_OR_NO)).orElse(false));
  }

  /** What stands before the text that counts. */
  static String after(YamlSection keys) {
    return keys.find(MapKey.AFTER).flatMap(YamlValue::text).orElse("");
  }

  /** The length up to which digits are filled with zeros. */
  static int width(YamlSection keys) {
    return keys.find(MapKey.WIDTH)
        .flatMap(value -> value.wholeNumber(1, MOST_WIDTH))
        .map(Long::intValue)
        .orElse(0);
  }

  /** What is done about a blank where the map does not say: ids must be there. */
  private Fallback blankOf(String column) {
    return !target.required().contains(column)
        ? new Fallback.Keep()
        : leaveOut ? new Fallback.LeaveOut() : new Fallback.Refuse();
  }

  private Optional<Fallback> fallback(YamlValue value) {
    return value.text().map(ColumnRuleReader::fallback);
  }

  /** The meaning of a word after {@code otherwise} or {@code blank}. */
  static Fallback fallback(String word) {
    return switch (word) {
      case MapKey.KEEP -> new Fallback.Keep();
      case MapKey.REFUSE -> new Fallback.Refuse();
      case MapKey.LEAVE_OUT -> new Fallback.LeaveOut();
      default -> new Fallback.Text(word);
    };
  }

  /** Values of the source by what they become: {@code frl: [F, R]}. */
  private Map<String, String> values(YamlSection section) {
    Map<String, String> values = new HashMap<>();
    for (String becomes : section.keys()) {
      YamlValue given = section.find(becomes).orElseThrow();
      for (String from : ColumnMapReader.texts(given, notices)) {
        String earlier = values.putIfAbsent(from, becomes);
        if (earlier != null) {
          notices.add(ImportNotice.valueTwice(given.at(), from, earlier));
        }
      }
    }
    return Map.copyOf(values);
  }

  private Optional<Origin> origin(String column, YamlSection keys) {
    List<String> given = MapKey.ORIGINS.stream().filter(keys::has).toList();
    if (given.size() != 1) {
      notices.add(ImportNotice.notOneOrigin(keys.at(), column, MapKey.ORIGINS));
      return Optional.empty();
    }
    YamlValue value = keys.find(given.getFirst()).orElseThrow();
    return switch (given.getFirst()) {
      case MapKey.COLUMN -> value.text().map(Origin.Named::new);
      case MapKey.CONSTANT -> value.text().map(Origin.Constant::new);
      case MapKey.TEXT -> value.text().map(ColumnRuleReader::template);
      default -> several(column, value);
    };
  }

  /** A name alone; among choices it may be a range. */
  private Origin origin(String column, String name) {
    List<String> names = range(name);
    return isWide(column) && names.size() > 1
        ? new Origin.Several(names, true)
        : new Origin.Named(name);
  }

  private Optional<Origin> several(String column, YamlValue value) {
    if (!isWide(column)) {
      notices.add(ImportNotice.notSeveral(value.at(), column));
      return Optional.empty();
    }
    List<String> written = ColumnMapReader.texts(value, notices);
    List<String> names = new ArrayList<>();
    written.forEach(name -> names.addAll(range(name)));
    if (names.isEmpty()) {
      notices.add(PolicyNotice.emptyList(value.at(), "Name the columns, the favourite first."));
      return Optional.empty();
    }
    return Optional.of(new Origin.Several(names, written.size() == 1));
  }

  private boolean isWide(String column) {
    return target.equals(CsvFormat.CHOICES)
        && (column.equals(Column.PROGRAM) || column.equals(Column.SCHOOL));
  }

  /** The names that {@code choice_1…choice_12} stands for; any other name stands for itself. */
  static List<String> range(String name) {
    Matcher matcher = RANGE.matcher(name);
    if (!matcher.matches() || !matcher.group("stem").equals(matcher.group("stem2"))) {
      return List.of(name);
    }
    String first = matcher.group("from");
    int width = first.startsWith("0") ? first.length() : 0;
    List<String> names = new ArrayList<>();
    int to = Integer.parseInt(matcher.group("to"));
    for (int number = Integer.parseInt(first); number <= to; number++) {
      names.add(matcher.group("stem") + CellText.padded(Integer.toString(number), width));
    }
    return names.isEmpty() ? List.of(name) : names;
  }

  private static Origin template(String text) {
    List<String> texts = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      texts.add(text.substring(from, matcher.start()));
      columns.add(matcher.group(1));
      from = matcher.end();
    }
    texts.add(text.substring(from));
    return new Origin.Template(texts, columns);
  }

  /** Notices each column that must be there and is not said; rows of a roster may add to it. */
  void checkComplete(YamlSection columns) {
    if (target.equals(CsvFormat.CHOICES)) {
      if (columns.has(Column.PROGRAM) == columns.has(Column.SCHOOL)) {
        notices.add(
            ImportNotice.notOneOrigin(
                columns.at(), "choices", List.of(Column.PROGRAM, Column.SCHOOL)));
      }
    }
    String id = target.required().getFirst();
    if (!columns.has(id)) {
      notices.add(PolicyNotice.missingKey(columns.at(), id, "Say which column has it."));
    }
  }
}
