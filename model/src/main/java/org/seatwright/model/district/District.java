package org.seatwright.model.district;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.choice.RankedChoices;

/**
 * The root of the domain: everything a district brings, checked to fit together.
 *
 * <p>Students, programs and schools are addressed by their index in these lists, which keep the
 * order of the input. The name and year are for people; an unknown year is the empty string.
 */
public final class District {
  private final String name;
  private final String year;
  private final List<School> schools;
  private final List<Program> programs;
  private final List<Student> students;
  private final RankedChoices choices;
  private final List<Enrolled> enrolled;
  private final Travel travel;
  private final Records records;
  private final Neighbourhoods neighbourhoods;
  private final DerivedAttributes derived;
  private final int[] enrolledInProgram;
  private final Map<ProgramId, Integer> programIndex;
  private final Map<StudentId, Integer> studentIndex;
  private final int[] schoolOfProgram;
  private final GradePrograms gradePrograms;
  private final Set<String> repeatedNames;

  /**
   * @param choices ranked program indices, one list per student in the order of {@code students}
   * @throws IllegalArgumentException where ids repeat, a reference leads nowhere, or a student
   *     ranks a program of another grade
   */
  public District(
      String name,
      String year,
      List<School> schools,
      List<Program> programs,
      List<Student> students,
      RankedChoices choices,
      List<Enrolled> enrolled,
      Travel travel,
      Records records,
      Neighbourhoods neighbourhoods) {
    this(
        new DistrictParts(
            name,
            year,
            schools,
            programs,
            students,
            choices,
            enrolled,
            travel,
            records,
            neighbourhoods));
  }

  private District(DistrictParts parts) {
    this.name = parts.name;
    this.year = parts.year;
    this.schools = List.copyOf(parts.schools);
    this.programs = List.copyOf(parts.programs);
    this.students = List.copyOf(parts.students);
    this.choices = parts.choices;
    this.enrolled = List.copyOf(parts.enrolled);
    this.travel = parts.travel;
    this.records = parts.records;
    this.neighbourhoods = parts.neighbourhoods;
    this.derived = parts.derived;
    this.repeatedNames = repeatedNames(this.schools);
    Map<SchoolId, Integer> schoolIndex = index(this.schools, School::id);
    this.programIndex = index(this.programs, Program::id);
    this.studentIndex = index(this.students, Student::id);
    this.schoolOfProgram = new int[programs.size()];
    for (int p = 0; p < programs.size(); p++) {
      Integer school = schoolIndex.get(programs.get(p).school());
      if (school == null) {
        throw new IllegalArgumentException(
            "Program %s names school %s, which is not in the list of schools."
                .formatted(programs.get(p).id(), programs.get(p).school()));
      }
      schoolOfProgram[p] = school;
    }
    this.enrolledInProgram = new int[programs.size()];
    for (Enrolled group : this.enrolled) {
      Integer program = programIndex.get(group.program());
      if (program == null) {
        throw new IllegalArgumentException(
            "Enrolled children name program %s, which is not in the list of programs."
                .formatted(group.program()));
      }
      enrolledInProgram[program] += group.students();
    }
    this.gradePrograms = new GradePrograms(this.programs, this.students);
    checkChoices();
  }

  /** A district without blocks. */
  public District(
      String name,
      String year,
      List<School> schools,
      List<Program> programs,
      List<Student> students,
      RankedChoices choices,
      List<Enrolled> enrolled,
      Travel travel,
      Records records) {
    this(
        name,
        year,
        schools,
        programs,
        students,
        choices,
        enrolled,
        travel,
        records,
        Neighbourhoods.NONE);
  }

  /** A district without further records. */
  public District(
      String name,
      String year,
      List<School> schools,
      List<Program> programs,
      List<Student> students,
      RankedChoices choices,
      List<Enrolled> enrolled,
      Travel travel) {
    this(name, year, schools, programs, students, choices, enrolled, travel, Records.NONE);
  }

  /** This district with other lists; one per student. */
  public District withChoices(RankedChoices lists) {
    return new District(parts().choices(lists));
  }

  /**
   * This district with other seats on offer.
   *
   * @param schools those of this district, others after them
   * @param programs those of this district with any seats, others after them
   * @throws IllegalArgumentException where one of this district's is not in its place
   */
  public District withOffer(List<School> schools, List<Program> programs) {
    boolean areKept =
        schools.size() >= this.schools.size()
            && programs.size() >= this.programs.size()
            && this.schools.equals(schools.subList(0, this.schools.size()))
            && this.programs.stream()
                .map(Program::id)
                .toList()
                .equals(programs.stream().limit(this.programs.size()).map(Program::id).toList());
    if (!areKept) {
      throw new IllegalArgumentException("An offer keeps the district's schools and programs.");
    }
    return new District(parts().seats(schools, programs));
  }

  /**
   * This district with other students; their blocks are not known by the map.
   *
   * @param choices ranked program indices, one list per student
   * @param records by the indices of these students
   */
  public District withStudents(
      List<Student> students, RankedChoices choices, Travel travel, Records records) {
    return new District(
        parts()
            .students(students)
            .choices(choices)
            .ways(travel, records, neighbourhoods.withoutHomes()));
  }

  /** This district with attributes that students and enrolled children carry after their own. */
  public District withDerived(List<DerivedAttribute> attributes) {
    return new District(
        parts()
            .students(DerivedAttributes.extend(students, attributes))
            .enrolled(DerivedAttributes.extendEnrolled(enrolled, attributes))
            .derived(derived.and(attributes)));
  }

  private DistrictParts parts() {
    return new DistrictParts(
            name,
            year,
            schools,
            programs,
            students,
            choices,
            enrolled,
            travel,
            records,
            neighbourhoods)
        .derived(derived);
  }

  private static <K, V> Map<K, Integer> index(List<V> items, Function<V, K> id) {
    Map<K, Integer> index = HashMap.newHashMap(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (index.put(id.apply(items.get(i)), i) != null) {
        throw new IllegalArgumentException(
            "%s appears twice; ids must be unique."
                .formatted(id.apply(items.get(i)).getClass().getSimpleName()));
      }
    }
    return index;
  }

  private void checkChoices() {
    if (choices.students() != students.size()) {
      throw new IllegalArgumentException(
          "%d ranked lists for %d students; give one list per student, it may be empty."
              .formatted(choices.students(), students.size()));
    }
    for (int i = 0; i < students.size(); i++) {
      for (int r = 0; r < choices.length(i); r++) {
        if (!programs.get(choices.program(i, r)).grade().equals(students.get(i).grade())) {
          throw new IllegalArgumentException(
              "A student of grade %s ranks a program of grade %s; lists hold the own grade only."
                  .formatted(students.get(i).grade(), programs.get(choices.program(i, r)).grade()));
        }
      }
    }
  }

  public String name() {
    return name;
  }

  public String year() {
    return year;
  }

  public List<School> schools() {
    return schools;
  }

  public List<Program> programs() {
    return programs;
  }

  public List<Student> students() {
    return students;
  }

  public RankedChoices choices() {
    return choices;
  }

  public List<Enrolled> enrolled() {
    return enrolled;
  }

  public Travel travel() {
    return travel;
  }

  public Records records() {
    return records;
  }

  /** The blocks that homes stand in. */
  public Neighbourhoods neighbourhoods() {
    return neighbourhoods;
  }

  /** What students and enrolled children carry that no file says. */
  public DerivedAttributes derived() {
    return derived;
  }

  /** What people call school {@code school} (index): its name, with the id where names repeat. */
  public String label(int school) {
    School named = schools.get(school);
    return repeatedNames.contains(named.name())
        ? "%s (%s)".formatted(named.name(), named.id())
        : named.name();
  }

  private static Set<String> repeatedNames(List<School> schools) {
    Set<String> seen = new HashSet<>();
    return schools.stream()
        .map(School::name)
        .filter(name -> !seen.add(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Index of the school that holds program {@code program}. */
  public int schoolOf(int program) {
    return schoolOfProgram[program];
  }

  /** The programs of every grade, and the grade of every student. */
  public GradePrograms gradePrograms() {
    return gradePrograms;
  }

  /** Children already in seats of program {@code program}. */
  public int enrolledIn(int program) {
    return enrolledInProgram[program];
  }

  /**
   * The value of an attribute that program {@code program} carries, else the one its school does.
   */
  public Optional<String> findOfProgram(int program, String attribute) {
    return programs
        .get(program)
        .attributes()
        .find(attribute)
        .or(() -> schools.get(schoolOfProgram[program]).attributes().find(attribute));
  }

  public OptionalInt findProgram(ProgramId id) {
    return find(programIndex.get(id));
  }

  public OptionalInt findStudent(StudentId id) {
    return find(studentIndex.get(id));
  }

  private static OptionalInt find(@Nullable Integer index) {
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** True where the distance is stated or both ends have coordinates (indices). */
  public boolean knowsDistance(int student, int school) {
    Student from = students.get(student);
    School to = schools.get(school);
    return (from.site().isPresent() && to.site().isPresent())
        || travel.find(from.id(), to.id()).isPresent();
  }

  /**
   * Kilometres from the home of {@code student} to {@code school} (indices): the stated travel
   * distance, else the great circle, else 0 where either end has no coordinates.
   */
  public double kilometres(int student, int school) {
    Student from = students.get(student);
    School to = schools.get(school);
    return travel
        .find(from.id(), to.id())
        .orElseGet(
            () -> from.site().flatMap(home -> to.site().map(home::kilometresTo)).orElse(0.0));
  }
}
