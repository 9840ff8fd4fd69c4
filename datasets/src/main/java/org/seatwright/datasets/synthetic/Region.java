package org.seatwright.datasets.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.seatwright.datasets.format.Column;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;

/** Towns far apart, each drawn by itself, written down as the zones of one district. */
final class Region {
  /** Lunch-eligible parts of towns differ from the region's by up to this much. */
  private static final double UNLIKENESS = 0.15;

  /** Towns stand in rows of so many, this many degrees apart. */
  private static final int TOWNS_IN_ROW = 5;

  private static final double DEGREES_APART = 1;

  private final List<School> schools = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students;
  private final List<int[]> lists;
  private final List<Double> quality = new ArrayList<>();

  private Region(int students) {
    this.students = new ArrayList<>(students);
    lists = new ArrayList<>(students);
  }

  /** Draws the towns of {@code profile} one after the other. */
  static Drawn generate(Profile profile, long seed) {
    Random random = new Random(seed);
    Region region = new Region(profile.students());
    int[] students = Apportionment.evenly(profile.students(), profile.towns());
    for (int t = 0; t < students.length; t++) {
      double unlike = UNLIKENESS * (2 * random.nextDouble() - 1);
      Profile town = town(profile, t, students[t], unlike);
      Drawn drawn = DistrictGenerator.generate(town, random.nextLong());
      region.add(drawn.district(), zone(t));
      region.quality.addAll(drawn.quality());
    }
    District whole =
        new District(
            profile.title(),
            "",
            region.schools,
            region.programs,
            region.students,
            RankedChoices.of(region.lists),
            List.of(),
            Travel.NONE);
    return new Drawn(whole, region.quality, Optional.empty());
  }

  private static Profile town(Profile profile, int t, int students, double unlike) {
    Site centre = profile.area().centre();
    Site moved =
        new Site(
            centre.latitude() + DEGREES_APART * (t / TOWNS_IN_ROW),
            centre.longitude() + DEGREES_APART * (t % TOWNS_IN_ROW));
    return profile.toBuilder()
        .students(students)
        .lunchEligible(Math.clamp(profile.lunchEligible() + unlike, 0, 1))
        .area(profile.area().at(moved))
        .towns(1)
        .build();
  }

  private static String zone(int t) {
    return Character.toString('A' + t);
  }

  /** Adds a town as the next zone. */
  private void add(District town, String zone) {
    int firstProgram = programs.size();
    for (School school : town.schools()) {
      schools.add(
          new School(
              new SchoolId(zone + school.id()),
              school.name() + " " + zone,
              school.site(),
              zoned(school.attributes(), zone)));
    }
    for (Program program : town.programs()) {
      programs.add(
          new Program(
              new ProgramId(zone + program.id()),
              new SchoolId(zone + program.school()),
              program.grade(),
              program.seats(),
              program.attributes()));
    }
    for (int i = 0; i < town.students().size(); i++) {
      Student student = town.students().get(i);
      students.add(
          new Student(
              new StudentId(zone + student.id()),
              student.grade(),
              student.site(),
              zoned(student.attributes(), zone)));
      int[] list = new int[town.choices().length(i)];
      int child = i;
      Arrays.setAll(list, place -> firstProgram + town.choices().program(child, place));
      lists.add(list);
    }
  }

  private static Attributes zoned(Attributes attributes, String zone) {
    List<String> names = new ArrayList<>(attributes.names());
    List<String> values = new ArrayList<>(attributes.values());
    names.add(Column.ZONE);
    values.add(zone);
    return new Attributes(names, values);
  }
}
