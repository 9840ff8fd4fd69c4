package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.write.CsvRows;

/**
 * Keeps what an import decides. Records left out go to a file one by one; everything else is
 * counted, in memory that does not grow with the input.
 */
final class ImportLog implements Closeable {
  /** Most different reasons, or values of a column, that are counted apart. */
  private static final int MOST_APART = 1000;

  private static final String OTHERS = "others";

  /** Stands for a value of the source that the map does not name: a log shows no other. */
  static final String OTHER = "another value";

  private final CsvRows leftOut;
  private final Map<String, Opened> files = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> reasons = new LinkedHashMap<>();
  private final Map<String, Map<String, Map<Value, Long>>> values = new LinkedHashMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  /** A value and what became of it. */
  private record Value(String from, String to) {}

  /** A file that was opened, maybe more than once. */
  private static final class Opened {
    private final String kind;
    private final String sha256;
    private final Columns columns;
    private final Set<String> used = new LinkedHashSet<>();
    private long rows;

    private Opened(String kind, String sha256, Columns columns) {
      this.kind = kind;
      this.sha256 = sha256;
      this.columns = columns;
    }
  }

  private ImportLog(CsvRows leftOut) {
    this.leftOut = leftOut;
  }

  /** Begins a log; {@code file} gets the records left out. */
  static ImportLog begin(Path file) throws IOException {
    CsvRows rows = CsvRows.create(file);
    rows.write(List.of("table", "file", "row", "record", "reason"));
    return new ImportLog(rows);
  }

  void opened(SourceFile file, TextShape shape, Columns columns) {
    String kind =
        "%s%s, %s"
            .formatted(
                shape.encoding().name(),
                shape.assumed() ? " (assumed: it is not UTF-8)" : "",
                Separators.word(shape.separator()));
    files.putIfAbsent(file.at().file(), new Opened(kind, shape.sha256(), columns));
  }

  void opened(SourceFile file, Path path, String sheet, Columns columns) throws IOException {
    files.putIfAbsent(
        file.at().file(),
        new Opened("XLSX, sheet \"%s\"".formatted(sheet), Sha256.of(path), columns));
  }

  /** Notes that a column of a file that was opened is read. */
  void used(At file, String column) {
    opened(file).used.add(column);
  }

  /** Notes how many rows a file has. */
  void rows(At file, long rows) {
    opened(file).rows = rows;
  }

  private Opened opened(At file) {
    Opened opened = files.get(file.file());
    if (opened == null) {
      throw new IllegalStateException("The file was not opened.");
    }
    return opened;
  }

  /**
   * Notes a record that is left out.
   *
   * @param record its id, blank where it has none
   * @param reason without ids, so that records of one reason can be counted
   */
  void leaveOut(CsvFormat table, At at, String record, String reason) throws IOException {
    long row = at.row().orElse(0);
    leftOut.write(
        List.of(table.file(), at.file(), row == 0 ? "" : Long.toString(row), record, reason));
    Map<String, Long> counts = reasons.computeIfAbsent(table.file(), _ -> new LinkedHashMap<>());
    counts.merge(apart(counts, reason) ? reason : OTHERS, 1L, Long::sum);
  }

  /** Counts a value that became another. */
  void became(CsvFormat table, String column, String from, String to) {
    Map<Value, Long> counts =
        values
            .computeIfAbsent(table.file(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(column, _ -> new LinkedHashMap<>());
    Value value = new Value(from, to);
    counts.merge(apart(counts, value) ? value : new Value(OTHERS, OTHERS), 1L, Long::sum);
  }

  private static <T> boolean apart(Map<T, Long> counts, T key) {
    return counts.size() < MOST_APART || counts.containsKey(key);
  }

  /** Notes a decision in a sentence, once. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  /**
   * All of it.
   *
   * @param kept rows written by the district's files
   */
  ImportReport report(Map<CsvFormat, Long> kept) {
    List<FileUse> inputs = new ArrayList<>();
    files.forEach((label, file) ->
        inputs.add(
            new FileUse(
                label,
                file.kind,
                file.rows,
                file.sha256,
                file.columns.named().stream().filter(file.used::contains).toList(),
                file.columns.named().stream().filter(it -> !file.used.contains(it)).toList())));
    List<TableUse> tables = new ArrayList<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    kept.forEach((table, count) -> rows.put(table.file(), count));
    reasons.keySet().forEach(table -> rows.putIfAbsent(table, 0L));
    rows.forEach((table, count) ->
        tables.add(
            new TableUse(table, count, reasons.getOrDefault(table, Map.of()), valuesOf(table))));
    return new ImportReport(inputs, tables, List.copyOf(remarks));
  }

  private Map<String, List<TableUse.ValueUse>> valuesOf(String table) {
    Map<String, List<TableUse.ValueUse>> uses = new LinkedHashMap<>();
    values
        .getOrDefault(table, Map.of())
        .forEach((column, counts) ->
            uses.put(
                column,
                counts.entrySet().stream()
                    .map(entry ->
                        new TableUse.ValueUse(
                            entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                    .toList()));
    return uses;
  }

  @Override
  public void close() throws IOException {
    leftOut.close();
  }
}
