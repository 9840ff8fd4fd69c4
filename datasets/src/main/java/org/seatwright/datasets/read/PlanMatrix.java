package org.seatwright.datasets.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PlanNotice;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;

/** Plans with a column per program: 1 where the student sits, 0 or nothing elsewhere. */
final class PlanMatrix {
  /** Solvers write whole numbers with an error as large as this. */
  private static final double ERROR = 1e-5;

  private final District district;
  private final Notices.Collector notices;

  PlanMatrix(District district, Notices.Collector notices) {
    this.district = district;
    this.notices = notices;
  }

  AnyPlanReader.Seats seats(Table table) {
    Map<Integer, ProgramId> programs = new LinkedHashMap<>();
    List<String> names = table.header().names();
    for (int column = 0; column < names.size(); column++) {
      ProgramId id = new ProgramId(names.get(column));
      if (district.findProgram(id).isPresent()) {
        programs.put(column, id);
      }
    }
    return _ -> seat(table, programs);
  }

  private Optional<ProgramId> seat(Table table, Map<Integer, ProgramId> programs) {
    Optional<ProgramId> seat = Optional.empty();
    for (Map.Entry<Integer, ProgramId> program : programs.entrySet()) {
      int column = program.getKey();
      if (isOne(table, column)) {
        if (seat.isPresent()) {
          ProgramId earlier = seat.get();
          notices.add(
              Kind.SEATED_TWICE, () -> PlanNotice.seatedTwice(table.at(column), earlier.value()));
        }
        seat = Optional.of(program.getValue());
      }
    }
    return seat;
  }

  private boolean isOne(Table table, int column) {
    String text = table.text(column);
    if (text.isBlank()) {
      return false;
    }
    OptionalDouble number = Numbers.findDouble(text);
    boolean isOne = number.isPresent() && Math.abs(number.getAsDouble() - 1) <= ERROR;
    boolean isZero = number.isPresent() && Math.abs(number.getAsDouble()) <= ERROR;
    if (!isOne && !isZero) {
      notices.add(Kind.BAD_NUMBER, () -> PlanNotice.neitherOneNorZero(table.at(column), text));
    }
    return isOne;
  }
}
