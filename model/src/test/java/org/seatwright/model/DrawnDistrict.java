package org.seatwright.model;

import java.math.BigDecimal;
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
import org.seatwright.model.district.Records;
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
 *   North K.art 2 seats       a second strand of grade K: program North-K.art
 *   North-K enrolled 3 frl    children already there
 *   Ada K frl: North-K        a student, grade, ses and ranked programs
 *   placed Ada North-K        a record under a label: student and program
 *   held Ada North-K          the seat a student holds since a plan was published
 *   last-year North 0.4 ses=frl    last year's share at a place ("-" for the district)
 * </pre>
 *
 * <p>Further words of a line: {@code zone=east} is an attribute of the student, the enrolled
 * children or, on its first line, the school; {@code +magnet=yes} is one of the program alone; and
 * {@code @0.5} puts home or school on the equator, half a degree east.
 */
public final class DrawnDistrict {
  private final Map<String, School> schools = new LinkedHashMap<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students = new ArrayList<>();
  private final List<int[]> choices = new ArrayList<>();
  private final List<Enrolled> enrolled = new ArrayList<>();
  private final Records.Builder records = new Records.Builder();

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
        Travel.NONE,
        drawn.records.build());
  }

  private void read(String line) {
    List<String> all = List.of(line.split("[:\\s]+"));
    List<String> words =
        all.stream().filter(word -> !word.contains("=") && !word.startsWith("@")).toList();
    String last = words.getLast();
    if (line.contains(":")) {
      Attributes attributes = attributes(all, "ses=" + words.get(2));
      students.add(
          new Student(new StudentId(words.get(0)), new Grade(words.get(1)), site(all), attributes));
      choices.add(words.stream().skip(3).mapToInt(this::program).toArray());
    } else if (last.equals("seats")) {
      addProgram(all, words);
    } else if (words.get(1).equals("enrolled")) {
      Attributes attributes = attributes(all, "ses=" + last);
      int count = Integer.parseInt(words.get(2));
      enrolled.add(new Enrolled(new ProgramId(words.get(0)), count, attributes));
    } else if (words.get(0).equals("last-year")) {
      String group = all.size() > 3 ? all.get(3) : "";
      records.addShare(words.get(1).replace("-", ""), group, new BigDecimal(words.get(2)));
    } else {
      List<String> ids = students.stream().map(student -> student.id().value()).toList();
      int student = ids.indexOf(words.get(1));
      if (words.get(0).equals("held")) {
        records.hold(student, program(last));
      } else {
        records.add(words.get(0), student, program(last));
      }
    }
  }

  private void addProgram(List<String> all, List<String> words) {
    String name = words.get(0);
    SchoolId school = new SchoolId(name);
    schools.putIfAbsent(name, new School(school, name, site(all), attributes(all)));
    String[] own =
        all.stream()
            .filter(word -> word.startsWith("+"))
            .map(word -> word.substring(1))
            .toArray(String[]::new);
    programs.add(
        new Program(
            new ProgramId(name + "-" + words.get(1)),
            school,
            new Grade(words.get(1).split("\\.")[0]),
            Integer.parseInt(words.get(2)),
            attributes(List.of(), own)));
  }

  private int program(String id) {
    int program = programs.stream().map(it -> it.id().value()).toList().indexOf(id);
    if (program < 0) {
      throw new IllegalArgumentException("The drawing has no program %s.".formatted(id));
    }
    return program;
  }

  private static Optional<Site> site(List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith("@"))
        .map(word -> new Site(0, Double.parseDouble(word.substring(1))))
        .findFirst();
  }

  /** These attributes, then those among the words of a line. */
  private static Attributes attributes(List<String> words, String... more) {
    List<String> pairs = new ArrayList<>(List.of(more));
    words.stream().filter(word -> word.contains("=") && !word.startsWith("+")).forEach(pairs::add);
    return new Attributes(
        pairs.stream().map(pair -> pair.substring(0, pair.indexOf('='))).toList(),
        pairs.stream().map(pair -> pair.substring(pair.indexOf('=') + 1)).toList());
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
