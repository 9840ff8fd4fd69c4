package org.seatwright.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Policy;

/**
 * Small districts drawn from a seed, with everything a policy can look at: up to three schools, two
 * grades, a second strand, children already enrolled, records and stated distances.
 */
public final class RandomDistricts {
  /** A district, its lists cut to those that count, and a policy for it. */
  public record Drawn(District district, Policy policy) {}

  public static final List<String> SES = List.of("frl", "paid");
  public static final List<String> BLOCKS = List.of("1", "2", "3");
  public static final List<String> ZONES = List.of("East", "West");

  /** The labels that priorities may name. */
  public static final List<String> CLASSES = List.of("Sibling", "Staff");

  private final Random random;
  private final List<School> schools = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students = new ArrayList<>();

  private RandomDistricts(Random random) {
    this.random = random;
  }

  /** The district and policy of {@code seed}, with 1 to {@code mostStudents} students. */
  public static Drawn draw(long seed, int mostStudents) {
    Random random = new Random(seed * 7919 + 17);
    District district = new RandomDistricts(random).district(mostStudents);
    Policy policy = new RandomPolicies(random).draw();
    return new Drawn(policy.heard(district), policy);
  }

  private District district(int mostStudents) {
    int grades = 1 + random.nextInt(2);
    int schoolCount = 1 + random.nextInt(3);
    for (int s = 0; s < schoolCount; s++) {
      addSchool("S" + s, grades);
    }
    if (random.nextInt(3) == 0) {
      Attributes strand = new Attributes(List.of("magnet"), List.of(pick("yes", "no")));
      addProgram("S0-0b", "S0", "0", strand);
    }
    int studentCount = 1 + random.nextInt(mostStudents);
    List<int[]> choices = new ArrayList<>();
    for (int i = 0; i < studentCount; i++) {
      Grade grade = new Grade("" + random.nextInt(grades));
      students.add(
          new Student(new StudentId("student " + i), grade, site(), attributesOfStudent()));
      choices.add(list(grade));
    }
    return new District(
        "Drawn",
        "",
        schools,
        programs,
        students,
        RankedChoices.of(choices),
        enrolled(),
        travel(),
        records());
  }

  private void addSchool(String id, int grades) {
    Attributes attributes =
        new Attributes(
            List.of("zone", "magnet", "tier", "feeders"),
            List.of(pick("East", "West", ""), pick("yes", "no"), pick("1", "2"), schoolIds()));
    schools.add(new School(new SchoolId(id), "School " + id, site(), attributes));
    for (int g = 0; g < grades; g++) {
      if (g == 0 || random.nextInt(5) > 0) {
        addProgram(id + "-" + g, id, "" + g, Attributes.NONE);
      }
    }
  }

  private void addProgram(String id, String school, String grade, Attributes attributes) {
    int seats = random.nextInt(5);
    programs.add(
        new Program(new ProgramId(id), new SchoolId(school), new Grade(grade), seats, attributes));
  }

  private Optional<Site> site() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(new Site(42 + random.nextInt(100) / 1000.0, -71));
  }

  private Attributes attributesOfStudent() {
    return new Attributes(
        List.of("ses", "block", "zone", "household", "current", "home", "sibling"),
        List.of(
            pick(SES),
            pick(BLOCKS),
            pick("East", "West", ""),
            pick("", "", "one", "two"),
            pick("", "S0", "S1", "S2"),
            pick("", "S0", "S1-0", "S2"),
            pick("", "", "S0;S1-0", "S2")));
  }

  /** Some school ids in one cell. */
  private String schoolIds() {
    return pick("", "S0", "S1; S2", "S0;S2");
  }

  private int[] list(Grade grade) {
    List<Integer> list = new ArrayList<>(taught(grade));
    Collections.shuffle(list, random);
    return list.subList(0, random.nextInt(list.size() + 1)).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Integer> taught(Grade grade) {
    return IntStream.range(0, programs.size())
        .filter(p -> programs.get(p).grade().equals(grade))
        .boxed()
        .toList();
  }

  private List<Enrolled> enrolled() {
    List<Enrolled> enrolled = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (Program program : programs) {
        if (random.nextBoolean()) {
          Attributes group =
              new Attributes(List.of("ses", "block"), List.of(pick(SES), pick(BLOCKS)));
          enrolled.add(new Enrolled(program.id(), random.nextInt(4), group));
        }
      }
    }
    return enrolled;
  }

  private Travel travel() {
    Travel.Builder travel = new Travel.Builder();
    if (random.nextInt(3) == 0) {
      for (Student student : students) {
        travel.add(student.id(), pick(schools).id(), random.nextInt(200) / 20.0);
      }
    }
    return travel.build();
  }

  private Records records() {
    Records.Builder records = new Records.Builder();
    if (random.nextInt(4) == 0) {
      addPairs(records, Records.PLACED);
    }
    for (String label : CLASSES) {
      if (random.nextBoolean()) {
        addPairs(records, label);
      }
    }
    for (String place : List.of("", "S0", "S1", "East", "S0-0", "S0/0")) {
      if (random.nextInt(3) == 0) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);
        records.addShare(place, random.nextBoolean() ? "" : "ses=frl", share);
      }
    }
    return records.build();
  }

  private void addPairs(Records.Builder records, String label) {
    for (int i = 0; i < students.size(); i++) {
      List<Integer> taught = taught(students.get(i).grade());
      if (!taught.isEmpty() && random.nextInt(3) == 0) {
        records.add(label, i, pick(taught));
      }
    }
  }

  private String pick(String... words) {
    return pick(List.of(words));
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
