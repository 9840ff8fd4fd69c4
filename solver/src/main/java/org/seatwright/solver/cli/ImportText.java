package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seatwright.datasets.imports.FileUse;
import org.seatwright.datasets.imports.ImportReport;
import org.seatwright.datasets.imports.ImportResult;
import org.seatwright.datasets.imports.TableUse;
import org.seatwright.model.district.District;
import org.seatwright.solver.report.Text;

/** What an import decided, for the terminal: counts alone, no student. */
final class ImportText {
  private static final int SHOWN = 12;

  private final List<String> lines = new ArrayList<>();

  private ImportText() {}

  static String of(ImportResult.Imported imported, Path out) {
    ImportText text = new ImportText();
    text.addReport(imported.report());
    if (!imported.notices().isEmpty()) {
      text.lines.add(imported.notices().render());
      text.lines.add("");
    }
    text.lines.add(
        "Wrote %s: %s.".formatted(Text.printable(out.toString()), contents(imported.district())));
    return String.join("\n", text.lines) + "\n";
  }

  private void addReport(ImportReport report) {
    for (FileUse file : report.files()) {
      add("%s: %s, %s rows".formatted(file.file(), file.kind(), Text.number(file.rows())));
      if (!file.dropped().isEmpty()) {
        add("  columns dropped: " + some(file.dropped()));
      }
    }
    lines.add("");
    for (TableUse table : report.tables()) {
      if (table.kept() > 0 || !table.leftOut().isEmpty()) {
        addTable(table);
      }
    }
    lines.add("");
    report.remarks().forEach(this::add);
    if (!report.remarks().isEmpty()) {
      lines.add("");
    }
  }

  private void addTable(TableUse table) {
    add("%s: %s rows".formatted(table.file(), Text.number(table.kept())));
    table.values().forEach((column, uses) -> add("  %s: %s".formatted(column, values(uses))));
    if (!table.leftOut().isEmpty()) {
      long all = table.leftOut().values().stream().mapToLong(Long::longValue).sum();
      add("  left out: %s".formatted(Text.number(all)));
      table.leftOut().entrySet().stream().limit(SHOWN).forEach(reason -> add(reason(reason)));
      if (table.leftOut().size() > SHOWN) {
        add("    … and %d more reasons".formatted(table.leftOut().size() - SHOWN));
      }
    }
  }

  private static String reason(Map.Entry<String, Long> reason) {
    return "    %s: %s".formatted(reason.getKey(), Text.number(reason.getValue()));
  }

  private static String values(List<TableUse.ValueUse> uses) {
    List<String> changed =
        uses.stream()
            .filter(use -> !use.from().equals(use.to()))
            .map(use ->
                "%s → %s %s"
                    .formatted(
                        use.from().isEmpty() ? "blank" : use.from(),
                        use.to(),
                        Text.number(use.count())))
            .toList();
    long same =
        uses.stream()
            .filter(use -> use.from().equals(use.to()))
            .mapToLong(TableUse.ValueUse::count)
            .sum();
    List<String> all = new ArrayList<>(changed);
    if (same > 0) {
      all.add("as they are " + Text.number(same));
    }
    return some(all);
  }

  private static String some(List<String> items) {
    return items.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (items.size() > SHOWN ? " and %d more".formatted(items.size() - SHOWN) : "");
  }

  private void add(String line) {
    lines.add(Text.printable(line));
  }

  private static String contents(District district) {
    return "%s students, %s schools, %s programs, %s choices"
        .formatted(
            Text.number(district.students().size()),
            Text.number(district.schools().size()),
            Text.number(district.programs().size()),
            Text.number(district.choices().size()));
  }
}
