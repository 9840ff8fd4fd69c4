package org.seatwright.datasets.exports;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.write.DistrictFiles;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.PlanWriter;
import org.seatwright.datasets.write.RowSink;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A district, its policy and a plan in one JSON file, which reads back as the same district. Rows
 * are objects, one to a line; a list of choices is one row; {@link JsonKey} has the keys.
 */
public final class JsonExport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Reads decimals as they are written. */
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Columns of numbers, where they are no attributes. */
  private static final Set<String> NUMBERS =
      Set.of(
          Column.LATITUDE,
          Column.LONGITUDE,
          Column.SEATS,
          Column.STUDENTS,
          Column.KM,
          Column.SHARE,
          Column.RANK);

  private final District district;
  private final Writer out;

  private JsonExport(District district, Writer out) {
    this.district = district;
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @param heard the district as the policy hears it, by which the plan's ranks go
   */
  public static void write(
      District district, Policy policy, District heard, Optional<Assignment> plan, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      JsonExport export = new JsonExport(district, out);
      out.write("{\n");
      export.key(JsonKey.FORMAT);
      out.write(Long.toString(JsonKey.VERSION));
      DistrictWriter.write(district, policy, export.new JsonFiles());
      if (plan.isPresent()) {
        try (RowSink rows =
            export.new Rows(JsonKey.PLAN, CsvFormat.ASSIGNMENTS, CsvFormat.ASSIGNMENTS.columns())) {
          PlanWriter.writeRows(heard, plan.get(), rows);
        }
      }
      out.write("\n}\n");
    }
  }

  /** Begins a key of the file; the first one follows the brace. */
  private void key(String key) throws IOException {
    if (!key.equals(JsonKey.FORMAT)) {
      out.write(",\n");
    }
    out.write("  " + text(key) + ": ");
  }

  private static String text(String text) {
    return JSON.writeValueAsString(text);
  }

  private final class JsonFiles implements DistrictFiles {
    @Override
    public RowSink open(CsvFormat format, List<String> header) throws IOException {
      return format.equals(CsvFormat.CHOICES)
          ? new Lists()
          : new Rows(JsonKey.of(format), format, header);
    }

    @Override
    public Writer open(String file) throws IOException {
      if (!file.equals(FileName.BLOCK_MAP)) {
        throw new IllegalArgumentException("JSON has no place for %s.".formatted(file));
      }
      key(JsonKey.MAP);
      return new Part(out);
    }

    @Override
    public void write(String file, String text) throws IOException {
      switch (file) {
        case FileName.DISTRICT -> writeName();
        case FileName.POLICY -> {
          key(JsonKey.POLICY);
          JsonNode policy = YAML.readTree(text);
          String lines = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
          out.write(lines.replace(System.lineSeparator(), "\n").replace("\n", "\n  "));
        }
        default -> DistrictFiles.super.write(file, text);
      }
    }

    private void writeName() throws IOException {
      key(JsonKey.DISTRICT);
      out.write(text(district.name()));
      if (!district.year().isEmpty()) {
        key(JsonKey.YEAR);
        out.write(text(district.year()));
      }
    }
  }

  /** A part of the file that is JSON already; closing it leaves the file open. */
  private static final class Part extends FilterWriter {
    Part(Writer out) {
      super(out);
    }

    @Override
    public void close() {}
  }

  /** Rows as objects with a key per column. */
  private final class Rows implements RowSink {
    private final List<String> header;
    private final List<Boolean> isNumber;
    private boolean isFirst = true;

    Rows(String key, CsvFormat format, List<String> header) throws IOException {
      this.header = List.copyOf(header);
      this.isNumber =
          header.stream()
              .map(column -> format.columns().contains(column) && NUMBERS.contains(column))
              .toList();
      key(key);
      out.write("[");
    }

    @Override
    public void write(List<String> cells) throws IOException {
      StringBuilder row = new StringBuilder(isFirst ? "\n    {" : ",\n    {");
      isFirst = false;
      for (int k = 0; k < cells.size(); k++) {
        row.append(k == 0 ? "" : ", ").append(text(header.get(k))).append(": ");
        if (isNumber.get(k)) {
          row.append(cells.get(k).isEmpty() ? "null" : cells.get(k));
        } else {
          row.append(text(cells.get(k)));
        }
      }
      out.append(row).append('}');
    }

    @Override
    public void close() throws IOException {
      out.write(isFirst ? "]" : "\n  ]");
    }
  }

  /** Choices by student: one row per list that is not empty. */
  private final class Lists implements RowSink {
    private String student = "";
    private boolean isFirst = true;

    Lists() throws IOException {
      key(JsonKey.of(CsvFormat.CHOICES));
      out.write("[");
    }

    @Override
    public void write(List<String> cells) throws IOException {
      if (!isFirst && cells.getFirst().equals(student)) {
        out.write(", " + text(cells.getLast()));
        return;
      }
      out.write(isFirst ? "\n    {" : "]},\n    {");
      isFirst = false;
      student = cells.getFirst();
      out.write(text(Column.STUDENT) + ": " + text(student) + ", ");
      out.write(text(JsonKey.PROGRAMS) + ": [" + text(cells.getLast()));
    }

    @Override
    public void close() throws IOException {
      out.write(isFirst ? "]" : "]}\n  ]");
    }
  }
}
