package org.seatwright.datasets.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.Column;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Student;

/**
 * How close a drawn district came to what its profile asks for. Every figure is counted in the
 * district itself.
 *
 * @param rows in a fixed order; figures that the profile does not ask for have no target or no row
 */
public record Fidelity(List<Row> rows) {
  /** The columns of the table. */
  public static final List<String> COLUMNS = List.of("figure", "target", "reached", "difference");

  private static final String ELIGIBLE = "frl";

  public Fidelity {
    rows = List.copyOf(rows);
  }

  /** What a figure is counted in. */
  public enum Unit {
    /** Whole numbers. */
    COUNT(0, 0),
    /** Parts of 1, shown in percent; differences are in points. */
    SHARE(2, 2),
    /** Anything else. */
    NUMBER(0, 4);

    private final int shift;
    private final int digits;

    Unit(int shift, int digits) {
      this.shift = shift;
      this.digits = digits;
    }

    /** The number, exactly as it is stored, rounded half up; its text is the same everywhere. */
    private BigDecimal shown(double number) {
      return new BigDecimal(number).movePointRight(shift).setScale(digits, RoundingMode.HALF_UP);
    }
  }

  /**
   * One figure.
   *
   * @param target what the profile asks for, empty where it asks for nothing
   */
  public record Row(String figure, Unit unit, OptionalDouble target, double reached) {
    /** Reached less target, in the unit; empty where there is no target. */
    public OptionalDouble difference() {
      return target.isPresent()
          ? OptionalDouble.of(reached - target.getAsDouble())
          : OptionalDouble.empty();
    }

    /** The cells of the table's columns. */
    public List<String> cells() {
      String percent = unit == Unit.SHARE ? "%" : "";
      String wanted =
          target.isPresent() ? unit.shown(target.getAsDouble()).toPlainString() + percent : "";
      String difference =
          difference().isPresent() ? signed(unit.shown(difference().getAsDouble())) : "";
      return List.of(figure, wanted, unit.shown(reached).toPlainString() + percent, difference);
    }

    private static String signed(BigDecimal number) {
      return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
  }

  /** Counts the figures of a district that {@code profile} drew. */
  static Fidelity of(Profile profile, Drawn drawn) {
    District district = drawn.district();
    List<Row> rows = new ArrayList<>();
    int students = district.students().size();
    rows.add(asked("students", Unit.COUNT, profile.students(), students));
    rows.add(asked("schools", Unit.COUNT, profile.schools(), district.schools().size()));
    long eligible = district.students().stream().filter(Fidelity::isEligible).count();
    rows.add(
        asked(
            "lunch-eligible share",
            Unit.SHARE,
            profile.lunchEligible(),
            (double) eligible / students));
    dissimilarity(district)
        .ifPresent(it ->
            rows.add(
                new Row(
                    "dissimilarity of first choices", Unit.NUMBER, profile.dissimilarity(), it)));
    rows.add(
        asked(
            "mean list length",
            Unit.NUMBER,
            meanLength(profile),
            (double) district.choices().size() / students));
    int seats = district.programs().stream().mapToInt(it -> it.seats()).sum();
    rows.add(
        asked("seats beyond students", Unit.SHARE, profile.slack(), (double) seats / students - 1));
    profile
        .sizes()
        .followQuality()
        .ifPresent(target ->
            rows.add(
                asked(
                    "correlation of seats and quality",
                    Unit.NUMBER,
                    target,
                    correlation(profile, drawn))));
    profile
        .surroundings()
        .ifPresent(surroundings -> addSurroundings(surroundings, district, seats, rows));
    drawn
        .blocks()
        .ifPresent(table ->
            rows.add(asked("census blocks", Unit.COUNT, profile.blocks(), table.rows().size())));
    return new Fidelity(rows);
  }

  private static Row asked(String figure, Unit unit, double target, double reached) {
    return new Row(figure, unit, OptionalDouble.of(target), reached);
  }

  private static boolean isEligible(Student student) {
    return student.attributes().matches(Column.SES, ELIGIBLE);
  }

  /** Between lunch-eligible and other students, if everyone had the first choice. */
  private static OptionalDouble dissimilarity(District district) {
    long[] eligible = new long[district.schools().size()];
    long[] students = new long[district.schools().size()];
    for (int i = 0; i < district.students().size(); i++) {
      if (district.choices().length(i) > 0) {
        int school = district.schoolOf(district.choices().program(i, 0));
        students[school]++;
        eligible[school] += isEligible(district.students().get(i)) ? 1 : 0;
      }
    }
    return switch (Segregation.of(eligible, students).indices()) {
      case Segregation.Measured measured -> OptionalDouble.of(measured.dissimilarity());
      case Segregation.Undefined _ -> OptionalDouble.empty();
    };
  }

  /** What lists come to in the mean, as none is longer than its level has schools. */
  private static double meanLength(Profile profile) {
    double sum = 0;
    for (Level level : profile.levels()) {
      sum += level.grades().size() * profile.taste().lengths().mean(level.schools());
    }
    return sum / profile.grades();
  }

  /** Of quality and seats among the schools of a level, in the mean over levels of several. */
  private static double correlation(Profile profile, Drawn drawn) {
    double[] seats = new double[drawn.quality().size()];
    for (int p = 0; p < drawn.district().programs().size(); p++) {
      seats[drawn.district().schoolOf(p)] += drawn.district().programs().get(p).seats();
    }
    double sum = 0;
    int levels = 0;
    int first = 0;
    for (int k = 0; first < seats.length; k++) {
      int schools = profile.levels().get(k % profile.levels().size()).schools();
      if (schools > 1) {
        sum += correlation(drawn.quality().subList(first, first + schools), seats, first);
        levels++;
      }
      first += schools;
    }
    return levels == 0 ? 0 : sum / levels;
  }

  private static double correlation(List<Double> quality, double[] seats, int first) {
    double[] one = quality.stream().mapToDouble(Double::doubleValue).toArray();
    double[] other = Arrays.copyOfRange(seats, first, first + one.length);
    Spread.standardise(one, 1);
    Spread.standardise(other, 1);
    double together = 0;
    for (int s = 0; s < one.length; s++) {
      together += one[s] * other[s];
    }
    return together / one.length;
  }

  private static void addSurroundings(
      Surroundings surroundings, District district, int seats, List<Row> rows) {
    Map<String, List<String>> gradesOfHousehold = new HashMap<>();
    for (Student student : district.students()) {
      String household = student.attributes().find(Column.HOUSEHOLD).orElse("");
      if (!household.isEmpty()) {
        gradesOfHousehold
            .computeIfAbsent(household, _ -> new ArrayList<>())
            .add(student.grade().value());
      }
    }
    int sharing = gradesOfHousehold.values().stream().mapToInt(List::size).sum();
    long twins =
        gradesOfHousehold.values().stream()
            .filter(it -> it.stream().distinct().count() == 1)
            .count();
    rows.add(
        asked(
            "students with a sibling in the round",
            Unit.SHARE,
            surroundings.shared(),
            (double) sharing / district.students().size()));
    if (!gradesOfHousehold.isEmpty()) {
      rows.add(
          asked(
              "households whose children share a grade",
              Unit.SHARE,
              surroundings.twins(),
              (double) twins / gradesOfHousehold.size()));
    }
    long out =
        IntStream.range(0, district.students().size())
            .filter(i -> district.students().get(i).attributes().matches("town", "out"))
            .count();
    rows.add(
        asked(
            "students out of town",
            Unit.SHARE,
            surroundings.outOfTown(),
            (double) out / district.students().size()));
    long magnets =
        district.schools().stream().filter(it -> it.attributes().matches("magnet", "yes")).count();
    rows.add(
        asked(
            "magnet schools",
            Unit.SHARE,
            surroundings.magnets(),
            (double) magnets / district.schools().size()));
    int enrolled = district.enrolled().stream().mapToInt(Enrolled::students).sum();
    rows.add(
        asked(
            "children enrolled beside the seats",
            Unit.SHARE,
            surroundings.enrolled(),
            (double) enrolled / seats));
  }
}
