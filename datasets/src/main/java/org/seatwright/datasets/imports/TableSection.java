package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.imports.ColumnRule.Fallback;
import org.seatwright.datasets.imports.Evaluation.Value;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/** Makes one file of the district, other than its choices, from a section of a column map. */
final class TableSection {
  /** Why a row is left out that names a student who was left out. */
  static final String GONE = "the student was left out";

  private final Section section;
  private final Draft draft;
  private final DraftTable table;
  private final Judge judge;
  private final Notices.Collector notices;
  private final Evaluation evaluation;

  /** The rules whose sources are there. */
  private final List<ColumnRule> rules = new ArrayList<>();

  /** How many rows other sources had brought before. */
  private final int before;

  /** The rows of the section's file, by the row they brought or added their columns to. */
  private final Map<Integer, Long> touched = new HashMap<>();

  TableSection(Section section, Draft draft, ImportLog log, Notices.Collector notices) {
    this.section = section;
    this.draft = draft;
    this.table = draft.table(section.target());
    this.judge = new Judge(log, notices);
    this.notices = notices;
    this.evaluation = new Evaluation(section.target(), log, notices);
    this.before = table.size();
  }

  /** Reads every row. */
  void read(SectionRows rows) throws IOException {
    if (!isComplete() && before == 0) {
      for (String column : section.target().required()) {
        if (section.find(column).isEmpty()) {
          notices.add(ImportNotice.missingRule(section.at(), column, section.target().file()));
        }
      }
      return;
    }
    table.leaveOut(section.leaveOut());
    for (ColumnRule rule : section.columns().values()) {
      if (rule.sources().stream().allMatch(rows::has)) {
        rules.add(rule);
        table.column(rule.column());
      } else {
        table.lack(rule.column());
        evaluation
            .log()
            .remark(
                "%s has no column %s: no input has %s."
                    .formatted(
                        section.target().file(), rule.column(), String.join(", ", rule.sources())));
      }
    }
    while (rows.next()) {
      Optional<List<String>> cells = cells(rows);
      if (cells.isPresent()) {
        put(cells.get(), rows);
      }
    }
    fillUntouched(rows);
  }

  /** Rows of other sources for which there was none here get what blanks stand for. */
  private void fillUntouched(SectionRows rows) throws IOException {
    long filled = 0;
    long all = 0;
    for (int row = 0; row < before; row++) {
      all += table.isRemoved(row) ? 0 : 1;
      if (!touched.containsKey(row) && !table.isRemoved(row)) {
        filled++;
        for (ColumnRule rule : rules) {
          if (!table.isRemoved(row) && table.get(row, rule.column()).isEmpty()) {
            fill(row, rule, rows);
          }
        }
      }
    }
    if (filled > 0) {
      evaluation
          .log()
          .remark(
              "%s: %d of %d rows have none in input %s; blanks stand for its columns."
                  .formatted(section.target().file(), filled, all, section.file()));
    }
  }

  private void fill(int row, ColumnRule rule, SectionRows rows) throws IOException {
    switch (rule.blank()) {
      case Fallback.Keep() -> {}
      case Fallback.Text(var text) -> {
        table.set(row, table.column(rule.column()), text);
        evaluation.log().became(section.target(), rule.column(), "", text);
      }
      case Fallback.LeaveOut() -> {
        evaluation
            .log()
            .leaveOut(
                section.target(),
                table.origin(row),
                table.get(row, 0),
                "input %s has no row of it".formatted(section.file()));
        table.remove(row);
      }
      case Fallback.Refuse() ->
          notices.add(
              Kind.BLANK_CELL,
              () ->
                  ImportNotice.noRowToAdd(
                      table.origin(row), table.get(row, 0), rows.file().file(), rule.column()));
    }
  }

  private boolean isComplete() {
    return section.columns().keySet().containsAll(section.target().required());
  }

  /** The values of all columns; empty where the row is left out or refused. */
  private Optional<List<String>> cells(SectionRows rows) throws IOException {
    List<String> cells = new ArrayList<>();
    boolean refused = false;
    for (ColumnRule rule : rules) {
      switch (evaluation.value(rule, rows)) {
        case Value.Text(var text) -> cells.add(text);
        case Value.Refused() -> refused = true;
        case Value.LeftOut(var reason) -> {
          rows.leaveOut(reason);
          return Optional.empty();
        }
      }
    }
    return refused || isOfPassedOver(cells, rows) || !isUsable(cells, rows)
        ? Optional.empty()
        : Optional.of(cells);
  }

  /** True where the row names a student who was left out; it is left out, too. */
  private boolean isOfPassedOver(List<String> cells, SectionRows rows) throws IOException {
    int student = rules.stream().map(ColumnRule::column).toList().indexOf(Column.STUDENT);
    boolean passedOver =
        student >= 0
            && table != draft.students()
            && draft.students().isPassedOver(cells.get(student));
    if (passedOver) {
      rows.leaveOut(GONE);
    }
    return passedOver;
  }

  /** Whether numbers are numbers, and ids of other files are known. */
  private boolean isUsable(List<String> cells, SectionRows rows) throws IOException {
    int i = 0;
    for (ColumnRule rule : rules) {
      String text = cells.get(i++);
      Optional<Defect> defect = defect(rule, text, rows);
      if (defect.isPresent()) {
        unusable(rows, defect.get());
        return false;
      }
    }
    return true;
  }

  /** Why a row cannot be used. */
  private record Defect(String reason, Notice notice) {}

  private Optional<Defect> defect(ColumnRule rule, String text, SectionRows rows) {
    String source = rule.sources().stream().findFirst().orElse(rule.column());
    Optional<Notice> number = CellCheck.find(rule.column(), text, rows.at(source));
    if (number.isPresent()) {
      return Optional.of(new Defect(source + " is no number that can be used", number.get()));
    }
    Optional<DraftTable> owner = ownerOf(rule.column());
    if (owner.isPresent() && owner.get().find(text).isEmpty()) {
      String file = owner.get().format().file();
      return Optional.of(
          new Defect(
              source + " is not in " + file,
              CellNotice.unknownId(
                  kind(rule.column()), rows.at(source), text, file, Optional.empty())));
    }
    return Optional.empty();
  }

  /** The file that has the ids of a column which names them, where another file does. */
  private Optional<DraftTable> ownerOf(String column) {
    if (!section.target().required().contains(column)) {
      return Optional.empty();
    }
    return switch (column) {
      case Column.SCHOOL -> Optional.of(draft.schools()).filter(it -> it != table);
      case Column.PROGRAM -> Optional.of(draft.programs()).filter(it -> it != table);
      case Column.STUDENT -> Optional.of(draft.students()).filter(it -> it != table);
      default -> Optional.empty();
    };
  }

  private static Kind kind(String column) {
    return switch (column) {
      case Column.SCHOOL -> Kind.UNKNOWN_SCHOOL;
      case Column.PROGRAM -> Kind.UNKNOWN_PROGRAM;
      default -> Kind.UNKNOWN_STUDENT;
    };
  }

  private void put(List<String> cells, SectionRows rows) throws IOException {
    String id = cells.get(idPosition());
    OptionalInt there = table.isKeyed() ? table.find(id) : OptionalInt.empty();
    Long first = there.isPresent() ? touched.get(there.getAsInt()) : null;
    if (first != null) {
      if (section.repeats()) {
        rows.leaveOut("a further row of an id");
      } else {
        unusable(
            rows,
            new Defect("the id is there already", CellNotice.duplicateId(idAt(rows), id, first)));
      }
      return;
    }
    if (there.isEmpty() && !isComplete() && table == draft.students() && table.isPassedOver(id)) {
      rows.leaveOut(GONE);
      return;
    }
    if (there.isEmpty() && !isComplete()) {
      unusable(
          rows,
          new Defect(
              "the id is in no other source",
              ImportNotice.notThere(idAt(rows), id, section.target().file())));
      return;
    }
    int row = there.isPresent() ? there.getAsInt() : table.add(id, rows.at());
    touched.put(row, rows.at().row().orElse(0));
    int i = 0;
    for (ColumnRule rule : rules) {
      String text = cells.get(i++);
      // What another source had stays where this one says nothing.
      if (there.isEmpty() || !text.isEmpty()) {
        table.set(row, table.column(rule.column()), text);
      }
    }
  }

  private int idPosition() {
    return rules.stream()
        .map(ColumnRule::column)
        .toList()
        .indexOf(section.target().required().getFirst());
  }

  private At idAt(SectionRows rows) {
    ColumnRule rule = section.find(section.target().required().getFirst()).orElseThrow();
    return rows.at(rule.sources().stream().findFirst().orElse(rule.column()));
  }

  private void unusable(SectionRows rows, Defect defect) throws IOException {
    judge.unusable(
        section.target(),
        section.leaveOut(),
        rows.at(),
        rows.record(),
        defect.reason(),
        defect.notice().kind(),
        defect::notice);
    rows.passOver();
  }
}
