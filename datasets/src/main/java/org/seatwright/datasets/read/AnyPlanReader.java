package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.JsonNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;

/**
 * Reads a plan made elsewhere for a district: rows of CSV or JSON, each a student with a program,
 * or with a school where that is enough to know the program, or with a 1 in the column of a
 * program.
 *
 * <p>JSON is a list of rows, or an object that has one under {@code plan}. As in {@link PlanReader}
 * unknown students and programs, missing students and students who stand there twice are for the
 * audit to judge.
 */
public final class AnyPlanReader {
  private final Path file;
  private final PlanColumns columns;
  private final District district;
  private final Notices.Collector notices = new Notices.Collector();

  private AnyPlanReader(Path file, PlanColumns columns, District district) {
    this.file = file;
    this.columns = columns;
    this.district = district;
  }

  /** Reads {@code file}, as JSON where its name ends so, else as CSV. */
  public static PlanResult read(Path file, PlanColumns columns, District district) {
    AnyPlanReader reader = new AnyPlanReader(file, columns, district);
    return file.toString().endsWith(JsonKey.ENDING) ? reader.readJson() : reader.readCsv();
  }

  private PlanResult readCsv() {
    At at = At.file(file.toString());
    InputFiles files = new InputFiles(notices);
    Optional<List<PlanRow>> rows =
        files.read(
            file,
            at,
            FileNotice.missing(at),
            text -> {
              CellRows cells = Rows.of(text, ',', at, notices);
              long errors = notices.errors();
              if (!cells.fetch()) {
                if (notices.errors() == errors) {
                  notices.add(FileNotice.empty(at));
                }
                return Optional.empty();
              }
              return rows(cells, at);
            });
    return result(rows, files.inputs());
  }

  private PlanResult readJson() {
    Optional<JsonFile> json = JsonFile.open(file, notices);
    if (json.isPresent() && !json.get().isList() && !json.get().has(JsonKey.PLAN)) {
      notices.add(JsonNotice.noPlan(json.get().at(), JsonKey.PLAN));
    }
    Optional<List<PlanRow>> rows =
        notices.errors() > 0
            ? Optional.empty()
            : json.flatMap(it ->
                it.list(
                    JsonKey.PLAN,
                    parser -> {
                      List<String> usual = CsvFormat.ASSIGNMENTS.required();
                      CellRows cells = new JsonRows(parser, it.at(), usual, notices);
                      return cells.fetch() ? rows(cells, it.at()) : Optional.empty();
                    }));
    return result(rows, json.map(JsonFile::input).stream().toList());
  }

  private PlanResult result(Optional<List<PlanRow>> rows, List<InputFile> inputs) {
    Notices found = notices.notices();
    return rows.isEmpty() || found.hasErrors()
        ? new PlanResult.Refused(found)
        : new PlanResult.Loaded(rows.get(), inputs.getFirst(), found);
  }

  /** The plan in rows whose header has been fetched. */
  private Optional<List<PlanRow>> rows(CellRows cells, At at) {
    List<String> header =
        IntStream.range(0, Math.min(cells.count(), RowCells.MAX_CELLS))
            .mapToObj(cells::text)
            .toList();
    Optional<String> school =
        columns
            .school()
            .or(() ->
                Optional.of(Column.SCHOOL)
                    .filter(_ -> columns.program().isEmpty())
                    .filter(_ -> !header.contains(Column.PROGRAM))
                    .filter(header::contains));
    if (school.isPresent()) {
      return rows(cells, at, school.get(), table -> bySchool(table, school.get()));
    }
    if (columns.program().isEmpty()
        && !header.contains(Column.PROGRAM)
        && header.stream().anyMatch(this::isProgram)) {
      CsvFormat format = new CsvFormat(file.toString(), List.of(columns.student()), List.of());
      return table(cells, at, format, table -> new PlanMatrix(district, notices).seats(table));
    }
    String program = columns.program().orElse(Column.PROGRAM);
    return rows(cells, at, program, table -> byProgram(table, program));
  }

  private boolean isProgram(String column) {
    return district.findProgram(new ProgramId(column)).isPresent();
  }

  /** How a row tells the seat; empty for having none. */
  interface Seats {
    Optional<ProgramId> seat(String student);
  }

  private Optional<List<PlanRow>> rows(
      CellRows cells, At at, String column, Function<Table, Seats> seats) {
    List<String> required = List.of(columns.student(), column);
    return table(cells, at, new CsvFormat(file.toString(), required, List.of()), seats);
  }

  private Optional<List<PlanRow>> table(
      CellRows cells, At at, CsvFormat format, Function<Table, Seats> seats) {
    return Table.of(new Fetched(cells), at, format, notices)
        .map(table -> {
          int student = table.header().index(columns.student());
          Seats seat = seats.apply(table);
          List<PlanRow> rows = new ArrayList<>();
          while (table.next()) {
            long errors = notices.errors();
            String id = table.required(student);
            Optional<ProgramId> program =
                notices.errors() == errors ? seat.seat(id) : Optional.empty();
            if (notices.errors() == errors) {
              rows.add(PlanReader.row(table.row(), id, program));
            }
          }
          return rows;
        });
  }

  private static Seats byProgram(Table table, String column) {
    int program = table.header().index(column);
    return _ -> PlanReader.seat(table.text(program));
  }

  private Seats bySchool(Table table, String column) {
    SchoolSeats schools = new SchoolSeats(district, notices);
    OptionalInt at = table.header().find(column);
    return student -> schools.seat(student, table, at.orElseThrow());
  }

  /** Rows whose header was fetched before: the first fetch stays there. */
  private static final class Fetched implements CellRows {
    private final CellRows rows;
    private boolean isBegun;

    Fetched(CellRows rows) {
      this.rows = rows;
    }

    @Override
    public boolean fetch() {
      if (!isBegun) {
        isBegun = true;
        return true;
      }
      return rows.fetch();
    }

    @Override
    public long line() {
      return rows.line();
    }

    @Override
    public int count() {
      return rows.count();
    }

    @Override
    public boolean isTooLong() {
      return rows.isTooLong();
    }

    @Override
    public String text(int column) {
      return rows.text(column);
    }
  }
}
