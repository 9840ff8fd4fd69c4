package org.seatwright.solver.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A district in files whose every free text tries to run as a script or to break the page. */
final class HostileDistrict {
  static final String IMAGE = "<img src=x onerror=alert(1)>";
  static final String SCRIPT = "\"><script>alert(1)</script>";
  static final String TITLE = "</title><svg onload=\"alert(1)\">";
  static final String CLOSING = "</td></table></main></svg></style></script><!-- <pre>";
  static final String LINK = "javascript:alert(1)//' onfocus=alert(1) autofocus '";
  static final String TURNED =
      "\u202Eeloohcs\u2066\u200B \u05D1\u05D9\u05EA \u0645\u062F\u0631\u0633\u0629";
  static final String EMOJI =
      "\uD83C\uDFEB\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uFE0F Z\u0351\u036B\u0343";
  static final String LONG_WORD = "W".repeat(1_000);
  static final String LONG_WORDS = "many words ".repeat(900);

  private static final List<String> NAMES =
      List.of(IMAGE, SCRIPT, CLOSING, LINK, TURNED, EMOJI, LONG_WORD, LONG_WORDS);
  private static final int STUDENTS = 96;

  private HostileDistrict() {}

  /** Writes the district: a school for each of the texts, two grades, twelve students a school. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "district.yaml", "district: " + yaml(TITLE + EMOJI));
    write(
        folder,
        "policy.yaml",
        "policy: " + yaml(IMAGE + LINK),
        "balance:",
        "  - name: " + yaml(SCRIPT + CLOSING),
        "    of: " + yaml("ses=" + IMAGE),
        "    per: school",
        "    within: 0.4",
        "    reference: district",
        "    enforce: soft",
        "    points: 3");
    Stream<String> schools =
        NAMES.stream()
            .map(name -> {
              int k = NAMES.indexOf(name);
              return "%s,%s,%s,42.%d,-71.%d"
                  .formatted(school(k), quoted(name), quoted(zone(k)), k, k);
            });
    write(folder, "schools.csv", "school,name,zone,latitude,longitude", schools);
    write(
        folder,
        "programs.csv",
        "program,school,grade,seats",
        Stream.of("K", quoted("<b>1"))
            .flatMap(grade ->
                NAMES.stream()
                    .map(NAMES::indexOf)
                    .map(k -> "%s,%s,%s,7".formatted(program(k, grade), school(k), grade))));
    write(
        folder,
        "students.csv",
        "student,grade,ses,zone,latitude,longitude",
        students(k ->
            "t%d,%s,%s,%s,42.%d,-71.%d"
                .formatted(k, grade(k), quoted(k % 3 == 0 ? IMAGE : LINK), quoted(zone(k)), k, k)));
    write(
        folder,
        "choices.csv",
        "student,rank,program",
        students(k ->
            "t%d,1,%s\nt%d,2,%s"
                .formatted(
                    k,
                    program(k % 5 % NAMES.size(), grade(k)),
                    k,
                    program((k % 5 + 1) % NAMES.size(), grade(k)))));
    return folder;
  }

  private static Stream<String> students(IntFunction<String> row) {
    return IntStream.range(0, STUDENTS).mapToObj(row);
  }

  private static String grade(int k) {
    return k % 2 == 0 ? "K" : quoted("<b>1");
  }

  private static String school(int k) {
    return "s" + k + "'onload=alert(1)";
  }

  private static String program(int school, String grade) {
    return quoted("p" + school + IMAGE + (grade.equals("K") ? "K" : "1"));
  }

  private static String zone(int k) {
    return List.of(SCRIPT, LONG_WORD, TURNED).get(k % 3);
  }

  /** A cell of a CSV file. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String yaml(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void write(Path folder, String file, String first, Stream<String> rows)
      throws IOException {
    write(folder, file, first, rows.collect(Collectors.joining("\n")));
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }
}
