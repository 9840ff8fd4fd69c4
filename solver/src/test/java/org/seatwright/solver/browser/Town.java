package org.seatwright.solver.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A district of any size, the same each time.
 *
 * @param schools each with as many seats as there are students to a school, and a few more
 * @param grades from 1 on
 * @param choices of every student; schools follow each other
 * @param groups values of {@code ses}
 * @param onMap whether homes and schools have coordinates
 */
record Town(int schools, int students, int grades, int choices, int groups, boolean onMap) {
  /** Writes the files of the district. */
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("district.yaml"), "district: Town\nyear: 2026\n");
    Files.writeString(
        folder.resolve("policy.yaml"),
        """
        policy: Near the town's mix
        balance:
          - name: share near the town's
            of: ses=1
            per: school
            within: 0.1
            reference: district
            enforce: soft
            points: 1
        """);
    write(
        folder,
        "schools.csv",
        "school,name,zone,latitude,longitude",
        schools,
        s -> "s%d,School %d,zone %d,%s".formatted(s, s + 1, s % 4, place(s)));
    int seats = students / schools / grades + 2;
    write(
        folder,
        "programs.csv",
        "program,school,grade,seats",
        schools * grades,
        p -> "p%d,s%d,%d,%d".formatted(p, p / grades, p % grades + 1, seats));
    write(
        folder,
        "students.csv",
        "student,grade,ses,zone,latitude,longitude",
        students,
        i ->
            "t%d,%d,%d,zone %d,%s"
                .formatted(i, i % grades + 1, i / 3 * 7 % groups + 1, i / 5 % 4, place(i)));
    write(
        folder,
        "choices.csv",
        "student,rank,program",
        students * choices,
        c -> {
          int student = c / choices;
          int school = (student / grades * 5 / 3 + c % choices) % schools;
          return "t%d,%d,p%d"
              .formatted(student, c % choices + 1, school * grades + student % grades);
        });
    return folder;
  }

  private String place(int k) {
    return onMap ? "42.%03d,-71.%03d".formatted(k * 37 % 200, k * 61 % 200) : ",";
  }

  private static void write(
      Path folder, String file, String header, int rows, IntFunction<String> row)
      throws IOException {
    Files.writeString(
        folder.resolve(file),
        IntStream.range(0, rows)
            .mapToObj(row)
            .collect(Collectors.joining("\n", header + "\n", "\n")));
  }
}
