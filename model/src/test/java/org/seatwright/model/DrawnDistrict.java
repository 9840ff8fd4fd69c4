package org.seatwright.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.assignment.Assignment;
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

/**
 * A small district drawn in text, one line each.
 *
 * <pre>
 *   North K 2 seats           program North-K of school North
 *   North-K enrolled 3 frl    children already there
 *   Ada K frl: North-K        a student, grade, ses and ranked programs
 * </pre>
 */
public final class DrawnDistrict {
  private static final List<String> SES = List.of("ses");

  private final Map<String, School> schools = new LinkedHashMap<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students = new ArrayList<>();
  private final List<int[]> choices = new ArrayList<>();
  private final List<Enrolled> enrolled = new ArrayList<>();

  private DrawnDistrict() {}

  public static District of(String drawing) {
    DrawnDistrict drawn = new DrawnDistrict();
    drawing.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(drawn::read);
    return new District(
        "Drawn",
        "",
        List.copyOf(drawn.schools.values()),
        drawn.programs,
        drawn.students,
        RankedChoices.of(drawn.choices),
        drawn.enrolled,
        Travel.NONE);
  }

  private void read(String line) {
    String[] words = line.split("[:\\s]+");
    if (line.contains(":")) {
      students.add(
          new Student(new StudentId(words[0]), new Grade(words[1]), none(), ses(words[2])));
      choices.add(List.of(words).stream().skip(3).mapToInt(this::program).toArray());
    } else if (words[1].equals("enrolled")) {
      enrolled.add(
          new Enrolled(new ProgramId(words[0]), Integer.parseInt(words[2]), ses(words[3])));
    } else {
      SchoolId school = new SchoolId(words[0]);
      schools.putIfAbsent(
          words[0], new School(school, words[0], Optional.empty(), Attributes.NONE));
      programs.add(
          new Program(
              new ProgramId(words[0] + "-" + words[1]),
              school,
              new Grade(words[1]),
              Integer.parseInt(words[2]),
              Attributes.NONE));
    }
  }

  private int program(String id) {
    return programs.stream().map(program -> program.id().value()).toList().indexOf(id);
  }

  private static Optional<Site> none() {
    return Optional.empty();
  }

  private static Attributes ses(String value) {
    return new Attributes(SES, List.of(value));
  }

  /** The plan that seats the students in these programs, in input order; "-" for no seat. */
  public static Assignment plan(District district, String programs) {
    String[] words = programs.strip().split("\\s+");
    Assignment.Builder plan = new Assignment.Builder(district.students().size());
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals("-")) {
        plan.place(i, district.findProgram(new ProgramId(words[i])).orElseThrow());
      }
    }
    return plan.build();
  }
}
