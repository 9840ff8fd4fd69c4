package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Counts;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.page.ReportFacts.ProgramFacts;
import org.seatwright.solver.report.page.ReportFacts.SchoolFacts;

/** Seats and who sits in them, school by school and program by program. */
final class SeatSection {
  private static final int MOST_PROGRAMS = 600;

  private final Reading reading;
  private final List<Count> seated;
  private final List<Count> asked;

  private SeatSection(Reading reading) {
    this.reading = reading;
    seated = reading.counts().get(PlanCounts.SEATED).margin(PlanCounts.SCHOOL).counts();
    asked = reading.counts().get(PlanCounts.FIRST_CHOICES).margin(PlanCounts.SCHOOL).counts();
  }

  static Section of(Reading reading) {
    return new SeatSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    List<SchoolFacts> schools = reading.facts().schools();
    long seats = schools.stream().mapToLong(SchoolFacts::seats).sum();
    blocks.add(
        new Block.Paragraph(
            "There are %s at %s; %s sit in them. Schools are sorted by how many first choices there were for each seat."
                .formatted(
                    Text.count(seats, "seat", "seats"),
                    Text.count(schools.size(), "school", "schools"),
                    Phrases.students(reading.total(PlanCounts.SEATED)))));
    List<Integer> order =
        IntStream.range(0, schools.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer s) -> -demand(s)))
            .toList();
    if (!schools.isEmpty()) {
      blocks.add(
          new Block.Drawn(
              new Chart.Seats(
                  "Seats used at each school",
                  description(),
                  order.stream()
                      .map(s ->
                          new Chart.SeatRow(
                              schools.get(s).label(),
                              schools.get(s).seats(),
                              Value.of(seated.get(s))))
                      .toList()),
              table(order)));
    }
    int programs = reading.facts().programs().size();
    if (programs > schools.size() && programs <= MOST_PROGRAMS) {
      blocks.add(new Block.Tabular(programs()));
    } else if (programs > MOST_PROGRAMS) {
      blocks.add(
          new Block.Paragraph(
              "The %s programs are too many for a table here; schools.csv in the run folder has them all."
                  .formatted(Text.number(programs))));
    }
    return new Section("seats", "Seats", blocks);
  }

  /** First choices per seat; what is hidden comes last. */
  private double demand(int school) {
    OptionalLong first = asked.get(school).find();
    long seats = reading.facts().schools().get(school).seats();
    return first.isEmpty() ? -1 : (double) first.getAsLong() / Math.max(1, seats);
  }

  private String description() {
    int full = 0;
    for (int s = 0; s < seated.size(); s++) {
      OptionalLong students = seated.get(s).find();
      long seats = reading.facts().schools().get(s).seats();
      full += students.isPresent() && students.getAsLong() >= seats ? 1 : 0;
    }
    return Counts.anyHidden(seated)
        ? "Each bar is a school's seats, filled as far as they are used."
        : "%s of %s %s full."
            .formatted(
                Text.number(full),
                Text.count(seated.size(), "school", "schools"),
                full == 1 ? "is" : "are");
  }

  private Table table(List<Integer> order) {
    List<String> header =
        new ArrayList<>(List.of("school", "seats", "students", "free", "first choices"));
    boolean compares = reading.facts().compared().isPresent();
    if (compares) {
      header.add("students, " + reading.comparedName());
    }
    List<List<Value>> rows = new ArrayList<>();
    for (int s : order) {
      SchoolFacts school = reading.facts().schools().get(s);
      List<Value> row = new ArrayList<>();
      row.add(new Value.Words(school.label()));
      row.add(new Value.Whole(school.seats()));
      row.add(Value.of(seated.get(s)));
      row.add(free(school.seats(), seated.get(s)));
      row.add(Value.of(asked.get(s)));
      if (compares) {
        row.add(
            Value.of(
                reading
                    .counts()
                    .get(PlanCounts.COMPARED + PlanCounts.SEATED)
                    .margin(PlanCounts.SCHOOL)
                    .counts()
                    .get(s)));
      }
      rows.add(row);
    }
    return new Table("Seats used at each school", header, rows);
  }

  private static Value free(long seats, Count students) {
    return switch (students) {
      case Count.Known(long number) -> new Value.Whole(seats - number);
      case Count.Hidden() -> new Value.Hidden();
    };
  }

  private Table programs() {
    List<Count> students =
        reading.counts().get(PlanCounts.SEATED).margin(PlanCounts.PROGRAM).counts();
    List<List<Value>> rows = new ArrayList<>();
    for (int p = 0; p < students.size(); p++) {
      ProgramFacts program = reading.facts().programs().get(p);
      rows.add(
          List.of(
              new Value.Words(program.id()),
              new Value.Words(reading.facts().schools().get(program.school()).label()),
              new Value.Words(program.grade()),
              new Value.Whole(program.seats()),
              Value.of(students.get(p)),
              free(program.seats(), students.get(p))));
    }
    return new Table(
        "Seats used in each program",
        List.of("program", "school", "grade", "seats", "students", "free"),
        rows);
  }
}
