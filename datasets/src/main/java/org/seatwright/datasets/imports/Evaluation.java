package org.seatwright.datasets.imports;

import java.util.List;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.imports.ColumnRule.Fallback;
import org.seatwright.datasets.imports.ColumnRule.Origin;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;

/** Works out what a rule of a column map makes of a row. */
record Evaluation(CsvFormat target, ImportLog log, Notices.Collector notices) {
  /** What came of it. */
  sealed interface Value {
    /** A text, which may be blank. */
    record Text(String text) implements Value {}

    /** The row is to be left out. */
    record LeftOut(String reason) implements Value {}

    /** A notice says why there is none. */
    record Refused() implements Value {}
  }

  /** The value of one column of the district. */
  Value value(ColumnRule rule, SectionRows row) {
    return switch (rule.origin()) {
      case Origin.Named(var name) -> value(rule, row, name);
      case Origin.Constant(var text) -> new Value.Text(text);
      case Origin.Template(var texts, var columns) -> template(rule, row, texts, columns);
      case Origin.Several _ ->
          throw new IllegalArgumentException("Several columns have no single value.");
    };
  }

  /** A template with a blank in it is blank: half an id is none. */
  private Value template(ColumnRule rule, SectionRows row, List<String> texts, List<String> names) {
    StringBuilder text = new StringBuilder(texts.getFirst());
    for (int i = 0; i < names.size(); i++) {
      String part = row.value(names.get(i));
      if (part.isEmpty()) {
        return value(rule, "", names.get(i), row.at(names.get(i)));
      }
      text.append(part).append(texts.get(i + 1));
    }
    String name = names.isEmpty() ? rule.column() : names.getFirst();
    return value(rule, text.toString(), name, row.at(name));
  }

  /** What the rule makes of one column of the source. */
  Value value(ColumnRule rule, SectionRows row, String name) {
    return value(rule, row.value(name), name, row.at(name));
  }

  private Value value(ColumnRule rule, String found, String name, At at) {
    String text = rule.trimmed(found);
    String mapped = rule.values().get(text);
    if (mapped != null) {
      return became(rule, text, mapped);
    }
    if (text.isEmpty()) {
      return switch (rule.blank()) {
        case Fallback.Keep() -> new Value.Text("");
        case Fallback.LeaveOut() -> new Value.LeftOut(name + " is blank");
        case Fallback.Text(var other) -> became(rule, "", other);
        case Fallback.Refuse() -> {
          notices.add(Kind.BLANK_CELL, () -> CellNotice.blank(at));
          yield new Value.Refused();
        }
      };
    }
    if (rule.values().isEmpty()) {
      return new Value.Text(text);
    }
    return switch (rule.otherwise()) {
      case Fallback.Keep() -> {
        log.became(target, rule.column(), ImportLog.OTHER, ImportLog.OTHER);
        yield new Value.Text(text);
      }
      case Fallback.LeaveOut() -> new Value.LeftOut(name + " is " + ImportLog.OTHER);
      case Fallback.Text(var other) -> {
        log.became(target, rule.column(), ImportLog.OTHER, other);
        yield new Value.Text(other);
      }
      case Fallback.Refuse() -> {
        notices.add(
            Kind.UNMAPPED_VALUE,
            () ->
                ImportNotice.unmappedValue(
                    at, text, rule.column(), rule.values().keySet().stream().sorted().toList()));
        yield new Value.Refused();
      }
    };
  }

  private Value became(ColumnRule rule, String from, String to) {
    log.became(target, rule.column(), from, to);
    return new Value.Text(to);
  }
}
