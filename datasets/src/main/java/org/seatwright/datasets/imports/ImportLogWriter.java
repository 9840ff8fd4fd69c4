package org.seatwright.datasets.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes import-log.json: every decision of an import, in counts alone. */
final class ImportLogWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ImportLogWriter() {}

  static void write(ImportReport report, Path file) throws IOException {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("inputs", report.files().stream().map(ImportLogWriter::file).toList());
    log.put("files", report.tables().stream().map(ImportLogWriter::table).toList());
    log.put("remarks", report.remarks());
    Files.writeString(file, MAPPER.writeValueAsString(log).replace("\r\n", "\n") + "\n");
  }

  private static Map<String, Object> file(FileUse use) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", use.file());
    file.put("kind", use.kind());
    file.put("rows", use.rows());
    file.put("sha256", use.sha256());
    file.put("columns-read", use.used());
    file.put("columns-dropped", use.dropped());
    return file;
  }

  private static Map<String, Object> table(TableUse use) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("file", use.file());
    table.put("rows", use.kept());
    table.put("left-out", use.leftOut());
    Map<String, List<Map<String, Object>>> values = new LinkedHashMap<>();
    use.values()
        .forEach((column, uses) ->
            values.put(column, uses.stream().map(ImportLogWriter::value).toList()));
    table.put("values", values);
    return table;
  }

  private static Map<String, Object> value(TableUse.ValueUse use) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("from", use.from());
    value.put("to", use.to());
    value.put("count", use.count());
    return value;
  }
}
