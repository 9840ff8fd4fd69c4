package org.seatwright.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

/** Small districts drawn from a seed, with every form of rule, feasible and not. */
public final class RandomDistricts {
  /** A district with a policy. */
  public record Drawn(District district, Policy policy) {}

  private static final List<String> SES = List.of("frl", "paid");
  private static final List<String> CATEGORY = List.of("1", "2", "3");
  private static final Map<String, Long> VALUES = Map.of("1", 1L, "2", 2L, "3", 3L);

  private final Random random;

  private RandomDistricts(long seed) {
    this.random = new Random(seed * 7919 + 17);
  }

  /** The district of {@code seed}: up to {@code students} students at up to three schools. */
  public static Drawn draw(long seed, int students) {
    RandomDistricts draw = new RandomDistricts(seed);
    return new Drawn(draw.district(students), draw.policy(seed));
  }

  private District district(int mostStudents) {
    int schoolCount = 1 + random.nextInt(3);
    int gradeCount = 1 + random.nextInt(2);
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    for (int s = 0; s < schoolCount; s++) {
      Attributes attributes =
          new Attributes(
              List.of("zone", "magnet"),
              List.of(pick(List.of("East", "West")), pick(List.of("yes", "no"))));
      schools.add(new School(new SchoolId("S" + s), "School " + s, site(), attributes));
      for (int g = 0; g < gradeCount; g++) {
        ProgramId id = new ProgramId("S" + s + "-" + g);
        Grade grade = new Grade("" + g);
        programs.add(
            new Program(id, new SchoolId("S" + s), grade, random.nextInt(4), Attributes.NONE));
      }
    }
    List<Student> students = new ArrayList<>();
    List<int[]> choices = new ArrayList<>();
    int studentCount = 1 + random.nextInt(mostStudents);
    for (int i = 0; i < studentCount; i++) {
      Grade grade = new Grade("" + random.nextInt(gradeCount));
      students.add(new Student(new StudentId("student " + i), grade, site(), group()));
      choices.add(list(programs, grade));
    }
    return new District(
        "Drawn",
        "",
        schools,
        programs,
        students,
        RankedChoices.of(choices),
        enrolled(programs),
        travel(schools, students));
  }

  private Optional<Site> site() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(new Site(42 + random.nextInt(100) / 1000.0, -71));
  }

  private Attributes group() {
    return new Attributes(List.of("ses", "category"), List.of(pick(SES), pick(CATEGORY)));
  }

  private int[] list(List<Program> programs, Grade grade) {
    List<Integer> list = new ArrayList<>();
    for (int p = 0; p < programs.size(); p++) {
      if (programs.get(p).grade().equals(grade)) {
        list.add(p);
      }
    }
    Collections.shuffle(list, random);
    return list.subList(0, random.nextInt(list.size() + 1)).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Enrolled> enrolled(List<Program> programs) {
    List<Enrolled> enrolled = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (Program program : programs) {
        if (random.nextBoolean()) {
          enrolled.add(new Enrolled(program.id(), random.nextInt(4), group()));
        }
      }
    }
    return enrolled;
  }

  private Travel travel(List<School> schools, List<Student> students) {
    Travel.Builder travel = new Travel.Builder();
    if (random.nextInt(3) == 0) {
      for (Student student : students) {
        travel.add(student.id(), pick(schools).id(), random.nextInt(200) / 20.0);
      }
    }
    return travel.build();
  }

  private Policy policy(long seed) {
    List<BalanceRule> rules = new ArrayList<>();
    int ruleCount = random.nextInt(4);
    for (int k = 0; k < ruleCount; k++) {
      Optional<AttributeValue> where =
          random.nextInt(4) == 0
              ? Optional.of(new AttributeValue("magnet", "yes"))
              : Optional.empty();
      rules.add(
          new BalanceRule("rule " + k, form(), pick(List.of(Per.values())), where, enforcement()));
    }
    PlacementRule placement =
        new PlacementRule(pick(List.of(PlacementRule.Unlisted.values())), random.nextInt(4) == 0);
    Points points =
        random.nextBoolean()
            ? Points.DEFAULT
            : new Points(List.of(0L, (long) random.nextInt(20)), 50, random.nextInt(9), 90);
    return new Policy("Drawn", rules, placement, points, new Lottery(seed));
  }

  private BalanceForm form() {
    AttributeValue of = new AttributeValue("ses", pick(SES));
    int low = random.nextInt(101);
    Fraction from = hundredths(low);
    Fraction to = hundredths(low + random.nextInt(101 - low));
    return switch (random.nextInt(5)) {
      case 0 -> new BalanceForm.Within(of, hundredths(random.nextInt(40)), reference());
      case 1, 2 -> new BalanceForm.Share(of, from, to);
      case 3 -> {
        int least = random.nextInt(3);
        yield new BalanceForm.Count(of, least, least + random.nextInt(3));
      }
      default ->
          new BalanceForm.Mean(
              "category",
              VALUES,
              Fraction.of(BigDecimal.valueOf(10 + random.nextInt(10), 1)),
              Fraction.of(BigDecimal.valueOf(20 + random.nextInt(10), 1)));
    };
  }

  private Reference reference() {
    return random.nextBoolean()
        ? new Reference.DistrictShare()
        : new Reference.Stated(hundredths(random.nextInt(101)));
  }

  private Enforcement enforcement() {
    return switch (random.nextInt(6)) {
      case 0 -> new Enforcement.Report();
      case 1, 2 -> new Enforcement.Soft(random.nextInt(60));
      default -> new Enforcement.Hard();
    };
  }

  private static Fraction hundredths(int count) {
    return Fraction.of(count, 100);
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
