package org.seatwright.datasets.write;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.DistrictKey;
import org.seatwright.datasets.format.FileName;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Reason;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Site;
import org.seatwright.model.policy.Policy;

/** Writes a district folder that reads back equal; the same district gives the same bytes. */
public final class DistrictWriter {
  private final District district;
  private final DistrictFiles files;

  private DistrictWriter(District district, DistrictFiles files) {
    this.district = district;
    this.files = files;
  }

  /**
   * Writes every file of the district; the optional ones only where they have rows.
   *
   * @param folder created where it is missing
   * @throws java.nio.file.FileAlreadyExistsException where a file of the district is already there
   * @throws IllegalArgumentException where the files cannot say what district or policy say: rows
   *     of one file with different attributes, an attribute named like a column, a share without a
   *     finite decimal
   */
  public static void write(District district, Policy policy, Path folder) throws IOException {
    String rules = PolicyText.of(policy);
    Files.createDirectories(folder);
    write(district, rules, DistrictFiles.in(folder));
  }

  /**
   * Hands every file of the district to {@code files}, in the order schools, programs, students,
   * choices and so on, the name before and the policy after all rows.
   *
   * @throws IllegalArgumentException where rows cannot say what district or policy say
   */
  public static void write(District district, Policy policy, DistrictFiles files)
      throws IOException {
    write(district, PolicyText.of(policy), files);
  }

  private static void write(District district, String rules, DistrictFiles files)
      throws IOException {
    DistrictWriter writer = new DistrictWriter(district, files);
    files.write(FileName.DISTRICT, writer.about());
    writer.writeSchools();
    writer.writePrograms();
    writer.writeStudents();
    writer.writeChoices();
    writer.writeTravel();
    writer.writeEnrolled();
    writer.writePlaced();
    writer.writeHeld();
    writer.writePriorities();
    writer.writeLastYear();
    writer.writeBlocks();
    files.write(FileName.POLICY, rules);
  }

  private String about() {
    String name = DistrictKey.DISTRICT + ": " + Yaml.value(district.name()) + "\n";
    return district.year().isEmpty()
        ? name
        : name + DistrictKey.YEAR + ": " + Yaml.value(district.year()) + "\n";
  }

  private void writeSchools() throws IOException {
    boolean sites = district.schools().stream().anyMatch(school -> school.site().isPresent());
    writeRows(
        CsvFormat.SCHOOLS,
        columns(sites, Column.SCHOOL, Column.NAME),
        district.schools(),
        School::attributes,
        (school, cells) -> {
          cells.add(school.id().value());
          cells.add(school.name());
          addSite(school.site(), sites, cells);
        });
  }

  private void writePrograms() throws IOException {
    writeRows(
        CsvFormat.PROGRAMS,
        CsvFormat.PROGRAMS.columns(),
        district.programs(),
        Program::attributes,
        (program, cells) -> {
          cells.add(program.id().value());
          cells.add(program.school().value());
          cells.add(program.grade().value());
          cells.add(Integer.toString(program.seats()));
        });
  }

  private void writeStudents() throws IOException {
    boolean sites = district.students().stream().anyMatch(student -> student.site().isPresent());
    writeRows(
        CsvFormat.STUDENTS,
        columns(sites, Column.STUDENT, Column.GRADE),
        district.students(),
        student -> student.attributes().without(district.derived().ofStudents()),
        (student, cells) -> {
          cells.add(student.id().value());
          cells.add(student.grade().value());
          addSite(student.site(), sites, cells);
        });
  }

  private void writeChoices() throws IOException {
    try (RowSink rows = open(CsvFormat.CHOICES, CsvFormat.CHOICES.columns())) {
      for (int i = 0; i < district.students().size(); i++) {
        String student = district.students().get(i).id().value();
        for (int place = 0; place < district.choices().length(i); place++) {
          Program program = district.programs().get(district.choices().program(i, place));
          rows.write(List.of(student, Integer.toString(place + 1), program.id().value()));
        }
      }
    }
  }

  private void writeTravel() throws IOException {
    if (district.travel().isEmpty()) {
      return;
    }
    List<List<String>> distances = new ArrayList<>();
    district
        .travel()
        .forEach((student, school, km) ->
            distances.add(List.of(student.value(), school.value(), decimal(km))));
    try (RowSink rows = open(CsvFormat.TRAVEL, CsvFormat.TRAVEL.columns())) {
      for (List<String> distance : distances) {
        rows.write(distance);
      }
    }
  }

  private void writeEnrolled() throws IOException {
    if (district.enrolled().isEmpty()) {
      return;
    }
    writeRows(
        CsvFormat.ENROLLED,
        CsvFormat.ENROLLED.columns(),
        district.enrolled(),
        group -> group.attributes().without(district.derived().ofEnrolled()),
        (group, cells) -> {
          cells.add(group.program().value());
          cells.add(Integer.toString(group.students()));
        });
  }

  private void writePlaced() throws IOException {
    if (district.records().labels().contains(Records.PLACED)) {
      boolean explained = district.records().hasReasons();
      CsvFormat format = CsvFormat.PLACED;
      try (RowSink rows = open(format, explained ? format.columns() : format.required())) {
        writePairs(Records.PLACED, explained ? this::reason : (_, _) -> List.of(), rows);
      }
    }
  }

  private void writeHeld() throws IOException {
    if (!district.records().hasHeld()) {
      return;
    }
    try (RowSink rows = open(CsvFormat.HELD, CsvFormat.HELD.columns())) {
      for (int i = 0; i < district.students().size(); i++) {
        OptionalInt held = district.records().held(i);
        if (held.isPresent()) {
          rows.write(
              List.of(
                  district.students().get(i).id().value(),
                  district.programs().get(held.getAsInt()).id().value()));
        }
      }
    }
  }

  private void writePriorities() throws IOException {
    List<String> classes =
        district.records().labels().stream().filter(it -> !it.equals(Records.PLACED)).toList();
    if (!classes.isEmpty()) {
      try (RowSink rows = open(CsvFormat.PRIORITIES, CsvFormat.PRIORITIES.columns())) {
        for (String priorityClass : classes) {
          writePairs(priorityClass, (_, _) -> List.of(priorityClass), rows);
        }
      }
    }
  }

  private List<String> reason(int student, int program) {
    Reason reason = district.records().reason(student, program);
    return List.of(reason.by(), reason.why());
  }

  /** Writes one row per pair under {@code label}; {@code last} are its last cells. */
  private void writePairs(
      String label, BiFunction<Integer, Integer, List<String>> last, RowSink rows)
      throws IOException {
    for (int i = 0; i < district.students().size(); i++) {
      for (int program : district.records().programs(label, i)) {
        List<String> cells = new ArrayList<>();
        cells.add(district.students().get(i).id().value());
        cells.add(district.programs().get(program).id().value());
        cells.addAll(last.apply(i, program));
        rows.write(cells);
      }
    }
  }

  private void writeLastYear() throws IOException {
    if (district.records().shares().isEmpty()) {
      return;
    }
    try (RowSink rows = open(CsvFormat.LAST_YEAR, CsvFormat.LAST_YEAR.columns())) {
      for (Map.Entry<String, Map<String, BigDecimal>> place :
          district.records().shares().entrySet()) {
        for (Map.Entry<String, BigDecimal> share : place.getValue().entrySet()) {
          rows.write(List.of(place.getKey(), share.getValue().toPlainString(), share.getKey()));
        }
      }
    }
  }

  private void writeBlocks() throws IOException {
    if (district.neighbourhoods().isEmpty()) {
      return;
    }
    writeRows(
        CsvFormat.BLOCKS,
        CsvFormat.BLOCKS.columns(),
        district.neighbourhoods().blocks(),
        Block::attributes,
        (block, cells) -> cells.add(block.id().value()));
    if (district.neighbourhoods().hasMap()) {
      try (Writer map = files.open(FileName.BLOCK_MAP)) {
        MapText.write(district.neighbourhoods(), map);
      }
    }
  }

  private static List<String> columns(boolean sites, String... columns) {
    List<String> all = new ArrayList<>(List.of(columns));
    if (sites) {
      all.add(Column.LATITUDE);
      all.add(Column.LONGITUDE);
    }
    return all;
  }

  private static void addSite(Optional<Site> site, boolean sites, List<String> cells) {
    if (sites) {
      cells.add(site.map(at -> decimal(at.latitude())).orElse(""));
      cells.add(site.map(at -> decimal(at.longitude())).orElse(""));
    }
  }

  /** The shortest plain decimal that reads back as {@code number}. */
  private static String decimal(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  /** Writes one row per item: the cells of {@code columns}, then the attributes. */
  private <T> void writeRows(
      CsvFormat format,
      List<String> columns,
      List<T> items,
      Function<T, Attributes> attributes,
      BiConsumer<T, List<String>> fill)
      throws IOException {
    List<String> names = items.isEmpty() ? List.of() : attributes.apply(items.getFirst()).names();
    for (String name : names) {
      if (format.columns().contains(name)) {
        throw new IllegalArgumentException(
            "%s: an attribute is named \"%s\", which is a column of its own; rename it."
                .formatted(format.file(), name));
      }
    }
    List<String> cells = new ArrayList<>(columns);
    cells.addAll(names);
    try (RowSink rows = open(format, cells)) {
      for (T item : items) {
        Attributes others = attributes.apply(item);
        if (!others.names().equals(names)) {
          throw new IllegalArgumentException(
              "%s: rows have different attributes; give every row the same ones in the same order."
                  .formatted(format.file()));
        }
        cells.clear();
        fill.accept(item, cells);
        cells.addAll(others.values());
        rows.write(cells);
      }
    }
  }

  private RowSink open(CsvFormat format, List<String> header) throws IOException {
    return files.open(format, header);
  }
}
