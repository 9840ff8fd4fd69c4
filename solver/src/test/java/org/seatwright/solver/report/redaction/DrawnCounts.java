package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/**
 * Counts of a choice round drawn from a seed: students by result, group and zone, and those seated
 * by school, group and grade, with the relations between the two.
 */
record DrawnCounts(List<Tabulation> tabulations, List<Relation> relations, List<Limit> limits) {
  private static final int NO_SEAT = 3;

  private static final Dimension RESULT =
      new Dimension("result", List.of("1st", "2nd", "unlisted", "no seat"));
  private static final Dimension GRADE = new Dimension("grade", List.of("K", "1", "2"));

  private record Child(int result, int ses, int zone, int school, int grade) {}

  static DrawnCounts of(int students, int schools, int groups, int zones, long seed) {
    Random random = new Random(seed);
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      int school = (int) (schools * random.nextDouble() * random.nextDouble());
      int zone = random.nextInt(3) > 0 ? school % zones : random.nextInt(zones);
      int ses =
          random.nextInt(3) > 0
              ? Math.min(school % (groups + 1), groups - 1)
              : random.nextInt(groups);
      int result = random.nextInt(10);
      children.add(
          new Child(
              result < 6 ? 0 : result < 8 ? 1 : result < 9 ? 2 : NO_SEAT,
              ses,
              zone,
              school,
              school % 3 == 0 ? 0 : random.nextInt(3)));
    }
    return of(children, values("school", schools), values("ses", groups), values("zone", zones));
  }

  private static Dimension values(String name, int size) {
    return new Dimension(name, IntStream.range(0, size).mapToObj(v -> name + v).toList());
  }

  private static DrawnCounts of(
      List<Child> children, Dimension school, Dimension ses, Dimension zone) {
    Table all = new Table("students", children);
    Table seated =
        new Table("seated", children.stream().filter(it -> it.result() != NO_SEAT).toList());
    List<Tabulation> tabulations =
        List.of(
            all.tabulation(
                List.of(
                    all.margin(RESULT, Child::result),
                    all.margin(ses, Child::ses),
                    all.margin(zone, Child::zone)),
                List.of(
                    all.cross(ses, Child::ses, RESULT, Child::result),
                    all.cross(zone, Child::zone, RESULT, Child::result))),
            seated.tabulation(
                List.of(
                    seated.margin(school, Child::school),
                    seated.margin(ses, Child::ses),
                    seated.margin(GRADE, Child::grade)),
                List.of(
                    seated.cross(school, Child::school, ses, Child::ses),
                    seated.cross(school, Child::school, GRADE, Child::grade))));
    return new DrawnCounts(tabulations, relations(ses), limits(school));
  }

  /** Seated and without a seat are all, in sum and of every group. */
  private static List<Relation> relations(Dimension ses) {
    Stream<Relation> groups =
        ses.values().stream()
            .map(group ->
                new Relation(
                    List.of(
                        new Term(1, "seated", "ses", group),
                        new Term(1, "students", "ses", group, "result", "no seat"),
                        new Term(-1, "students", "ses", group)),
                    0));
    Relation total =
        new Relation(
            List.of(
                Term.total(1, "seated"),
                new Term(1, "students", "result", "no seat"),
                Term.total(-1, "students")),
            0);
    return Stream.concat(Stream.of(total), groups).toList();
  }

  /** Every third school teaches one grade alone. */
  private static List<Limit> limits(Dimension school) {
    return IntStream.range(0, school.values().size())
        .filter(s -> s % 3 == 0)
        .boxed()
        .flatMap(s ->
            GRADE.values().stream()
                .skip(1)
                .map(grade ->
                    new Term(1, "seated", "school", school.values().get(s), "grade", grade)))
        .map(term -> new Limit(List.of(term), 0, 0))
        .toList();
  }

  private record Table(String population, List<Child> children) {
    Tabulation tabulation(List<Margin> margins, List<Cross> crosses) {
      return new Tabulation(population, Count.of(children.size()), margins, crosses);
    }

    Margin margin(Dimension dimension, ToIntFunction<Child> of) {
      return new Margin(
          dimension,
          IntStream.range(0, dimension.values().size())
              .mapToObj(v -> count(child -> of.applyAsInt(child) == v ? 1 : 0))
              .toList());
    }

    Cross cross(
        Dimension rows, ToIntFunction<Child> row, Dimension columns, ToIntFunction<Child> column) {
      return new Cross(
          rows,
          columns,
          IntStream.range(0, rows.values().size())
              .mapToObj(r ->
                  IntStream.range(0, columns.values().size())
                      .mapToObj(c ->
                          count(
                              it -> row.applyAsInt(it) == r && column.applyAsInt(it) == c ? 1 : 0))
                      .toList())
              .toList());
    }

    private Count count(ToIntFunction<Child> isCounted) {
      return Count.of(children.stream().mapToInt(isCounted).sum());
    }
  }
}
