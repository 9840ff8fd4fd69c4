package org.seatwright.datasets.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.Column;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;

/**
 * Adds to a drawn district of one level what its books hold of families and places.
 *
 * <p>Unless seats follow quality, each program has seats for the children of the school's own area
 * and a few more, so everyone at the own school is a plan, and so is everyone at the school
 * attended now.
 */
final class Survey {
  private static final List<String> OF_STUDENTS =
      List.of(
          Column.SES,
          "income",
          Column.ZONE,
          "block",
          "race",
          "language",
          "town",
          Column.HOUSEHOLD,
          Criterion.HOME,
          Criterion.CURRENT,
          "sibling");

  private static final List<String> OF_SCHOOLS =
      List.of(Column.ZONE, "tier", "magnet", "mix", "feeders");

  private static final AttributeValue ELIGIBLE = new AttributeValue(Column.SES, "frl");
  private static final String PAID = "paid";

  /** Schools fall into so many tiers, the most sought in the first. */
  private static final int TIERS = 4;

  /**
   * Part of the children who have been promised a seat, and of those whose parent is on a staff.
   */
  private static final double ON_FILE = 0.01;

  private static final String STAFF = "staff";

  /** Digits of last year's shares. */
  private static final int SHARE_DIGITS = 4;

  private final District drawn;
  private final Random random;
  private final List<Spot> sites;
  private final City city;
  private final Population population;
  private final int[] grade;
  private final Households households;
  private final AttendanceAreas areas;
  private final Origins origins;
  private final List<int[]> wishes;
  private final int[][] seats;
  private final LastYear lastYear;

  private Survey(
      District drawn,
      Profile profile,
      Surroundings surroundings,
      City city,
      Population population,
      List<Spot> sites,
      Random random) {
    this.drawn = drawn;
    this.random = random;
    this.sites = sites;
    this.city = city;
    this.population = population;
    List<String> grades = profile.levels().getFirst().grades();
    grade =
        drawn.students().stream()
            .mapToInt(student -> grades.indexOf(student.grade().value()))
            .toArray();
    households = Households.draw(population, grade, surroundings, random);
    areas = AttendanceAreas.around(sites, surroundings.zones(), city, population);
    origins = Origins.draw(city, population, households, random);
    wishes = wishes();
    seats =
        profile.sizes().followQuality().isPresent()
            ? drawnSeats(grades.size())
            : areas.seats(grade, grades.size(), profile.slack());
    lastYear = LastYear.draw(grade, wishes, areas, population, sites, seats, random);
  }

  /** The seats as drawn; shape: grades × schools. */
  private int[][] drawnSeats(int grades) {
    int[][] seats = new int[grades][sites.size()];
    for (int p = 0; p < drawn.programs().size(); p++) {
      seats[p / sites.size()][p % sites.size()] = drawn.programs().get(p).seats();
    }
    return seats;
  }

  /** The district {@code drawn} with its books. */
  static District of(
      District drawn,
      Profile profile,
      Surroundings surroundings,
      City city,
      Population population,
      List<Spot> sites,
      Random random) {
    return new Survey(drawn, profile, surroundings, city, population, sites, random)
        .district(surroundings);
  }

  private District district(Surroundings surroundings) {
    boolean[] outOfTown = outOfTown(surroundings.outOfTown());
    List<Student> students = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    for (int child = 0; child < grade.length; child++) {
      Student student = drawn.students().get(child);
      students.add(
          new Student(
              student.id(),
              student.grade(),
              Optional.of(city.site(population.home(child))),
              new Attributes(OF_STUDENTS, ofStudent(child, outOfTown[child]))));
      int first = grade[child] * sites.size();
      lists.add(Arrays.stream(wishes.get(child)).map(school -> first + school).toArray());
    }
    List<Program> programs = new ArrayList<>();
    for (int p = 0; p < drawn.programs().size(); p++) {
      Program program = drawn.programs().get(p);
      int sized = seats[p / sites.size()][p % sites.size()];
      programs.add(
          new Program(
              program.id(), program.school(), program.grade(), sized, program.attributes()));
    }
    return new District(
        drawn.name(),
        drawn.year(),
        schools(surroundings.magnets()),
        programs,
        students,
        RankedChoices.of(lists),
        surroundings.enrolled() == 0 ? List.of() : enrolled(programs, surroundings.enrolled()),
        Travel.NONE,
        records());
  }

  /** Children in seats of every program: {@code part} of its seats more, alike those around it. */
  private List<Enrolled> enrolled(List<Program> programs, double part) {
    double[] share = population.eligibleShareAround(sites.toArray(Spot[]::new));
    List<Enrolled> enrolled = new ArrayList<>();
    for (int p = 0; p < programs.size(); p++) {
      ProgramId program = programs.get(p).id();
      int children = (int) Math.round(part * programs.get(p).seats());
      int eligible = (int) Math.round(share[p % sites.size()] * children);
      enrolled.add(new Enrolled(program, eligible, ses(ELIGIBLE.value())));
      enrolled.add(new Enrolled(program, children - eligible, ses(PAID)));
    }
    return enrolled;
  }

  private static Attributes ses(String value) {
    return new Attributes(List.of(Column.SES), List.of(value));
  }

  /** The schools each child's family lists; the children of one household have one list. */
  private List<int[]> wishes() {
    List<int[]> schools = new ArrayList<>();
    for (int child = 0; child < grade.length; child++) {
      int[] list = new int[drawn.choices().length(child)];
      for (int r = 0; r < list.length; r++) {
        list[r] = drawn.schoolOf(drawn.choices().program(child, r));
      }
      schools.add(list);
    }
    for (List<Integer> children : households.shared()) {
      children.forEach(child -> schools.set(child, schools.get(children.getFirst())));
    }
    return schools;
  }

  private List<String> ofStudent(int child, boolean outOfTown) {
    return List.of(
        population.isEligible(child) ? ELIGIBLE.value() : PAID,
        population.income(child),
        areas.zoneOf(areas.home(child)),
        Integer.toString(origins.block(child)),
        origins.race(child),
        origins.language(child),
        outOfTown ? "out" : "in",
        households.number(child) == 0 ? "" : "h" + households.number(child),
        id(areas.home(child)),
        lastYear.find(child).stream().mapToObj(this::id).collect(Collectors.joining()),
        households.siblings(child).stream()
            .flatMapToInt(sibling -> lastYear.find(sibling).stream())
            .distinct()
            .mapToObj(this::id)
            .collect(Collectors.joining(Criterion.SEPARATOR)));
  }

  private String id(int school) {
    return drawn.schools().get(school).id().value();
  }

  /** The children whose homes lie farthest from the middle; one home is on one side. */
  private boolean[] outOfTown(double part) {
    Spot middle = new Spot(0, 0);
    double[] km =
        IntStream.range(0, grade.length)
            .mapToDouble(child -> population.home(child).kmTo(middle))
            .toArray();
    double[] ascending = km.clone();
    Arrays.sort(ascending);
    int inside = (int) Math.round((1 - part) * grade.length);
    double edge = inside == 0 ? -1 : ascending[inside - 1];
    boolean[] outside = new boolean[grade.length];
    for (int child = 0; child < outside.length; child++) {
      outside[child] = km[child] > edge;
    }
    return outside;
  }

  private List<School> schools(double magnets) {
    int[] tier = tiers();
    int count = (int) Math.round(magnets * sites.size());
    List<Integer> isMagnet =
        IntStream.range(0, sites.size())
            .filter(s -> (s + 1) * count / sites.size() > s * count / sites.size())
            .boxed()
            .toList();
    List<School> schools = new ArrayList<>();
    for (int s = 0; s < sites.size(); s++) {
      School school = drawn.schools().get(s);
      int at = isMagnet.indexOf(s);
      List<String> values =
          List.of(
              areas.zoneOf(s),
              Integer.toString(tier[s]),
              at < 0 ? "no" : "yes",
              mix(s),
              at < 0 || count == 1 ? "" : id(isMagnet.get((at + 1) % count)));
      schools.add(
          new School(
              school.id(), school.name(), school.site(), new Attributes(OF_SCHOOLS, values)));
    }
    return schools;
  }

  /** Tiers of as equal numbers of schools as can be, by first choices per seat; from 1. */
  private int[] tiers() {
    double[] sought = new double[sites.size()];
    wishes.forEach(list -> sought[list[0]]++);
    for (int s = 0; s < sought.length; s++) {
      int school = s;
      sought[s] /= Arrays.stream(seats).mapToInt(ofGrade -> ofGrade[school]).sum();
    }
    int[] mostSought =
        IntStream.range(0, sought.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer s) -> -sought[s]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] tier = new int[sought.length];
    for (int k = 0; k < mostSought.length; k++) {
      tier[mostSought[k]] = 1 + TIERS * k / mostSought.length;
    }
    return tier;
  }

  /** Which children attend {@code school} now in more than the city's share. */
  private String mix(int school) {
    return eligibleNow(school) > population.eligibleShare() ? ELIGIBLE.value() : PAID;
  }

  /** The lunch-eligible share of the children at {@code school} now, the city's where none are. */
  private double eligibleNow(int school) {
    int[] now =
        IntStream.range(0, grade.length)
            .filter(child -> lastYear.find(child).stream().anyMatch(s -> s == school))
            .toArray();
    return now.length == 0
        ? population.eligibleShare()
        : (double) Arrays.stream(now).filter(population::isEligible).count() / now.length;
  }

  /** Promised seats at schools that are the child's own, staff's children, last year's shares. */
  private Records records() {
    Records.Builder records = new Records.Builder();
    int some = Math.max(1, (int) Math.round(ON_FILE * grade.length));
    Households.shuffled(grade.length, random).stream()
        .filter(child -> lastYear.find(child).orElse(areas.home(child)) == areas.home(child))
        .limit(some)
        .forEach(child -> records.add(Records.PLACED, child, program(child, areas.home(child))));
    Households.shuffled(grade.length, random).stream()
        .limit(some)
        .forEach(child -> records.add(STAFF, child, program(child, random.nextInt(sites.size()))));
    for (int s = 0; s < sites.size(); s++) {
      BigDecimal share =
          BigDecimal.valueOf(eligibleNow(s)).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
      records.addShare(id(s), ELIGIBLE.toString(), share);
    }
    return records.build();
  }

  private int program(int child, int school) {
    return grade[child] * sites.size() + school;
  }
}
