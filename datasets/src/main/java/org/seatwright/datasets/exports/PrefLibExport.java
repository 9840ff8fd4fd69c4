package org.seatwright.datasets.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;

/**
 * The families' lists as orders by the format specification of PrefLib (Mattei and Walsh, 2013): a
 * file per grade, programs as alternatives under their ids, equal lists counted together.
 *
 * <p>A file is of complete orders (soc) where every list of the grade holds every program, else of
 * incomplete ones (soi). Empty lists are no orders; the description says how many there were. No
 * student is named.
 */
public final class PrefLibExport {
  /** The number of a dataset that is not of PrefLib's own series. */
  private static final String SERIES = "00000";

  private static final String INFO = "info.txt";

  private final District district;

  private PrefLibExport(District district) {
    this.district = district;
  }

  /** One grade's file. */
  private record Orders(String name, String title, String description, String text) {}

  /** Writes the files and what describes them; returns their names. */
  public static List<String> write(District district, Path folder) throws IOException {
    PrefLibExport export = new PrefLibExport(district);
    List<Orders> files = new ArrayList<>();
    for (int grade = 0; grade < district.gradePrograms().grades(); grade++) {
      files.add(export.orders(grade));
    }
    for (Orders file : files) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    Files.writeString(folder.resolve(INFO), export.info(files));
    List<String> names = new ArrayList<>(files.stream().map(Orders::name).toList());
    names.add(INFO);
    return names;
  }

  private Orders orders(int grade) {
    int[] programs = district.gradePrograms().programs(grade);
    int[] alternative = new int[district.programs().size()];
    for (int k = 0; k < programs.length; k++) {
      alternative[programs[k]] = k + 1;
    }
    Map<String, Integer> orders = new LinkedHashMap<>();
    int voters = 0;
    int without = 0;
    boolean isComplete = true;
    String label = "";
    for (int i = 0; i < district.students().size(); i++) {
      if (district.gradePrograms().gradeOf(i) == grade) {
        label = district.students().get(i).grade().value();
        int length = district.choices().length(i);
        if (length == 0) {
          without++;
        } else {
          voters++;
          isComplete &= length == programs.length;
          orders.merge(order(i, alternative), 1, Integer::sum);
        }
      }
    }
    String ending = isComplete && voters > 0 ? "soc" : "soi";
    String name = "%s-%08d.%s".formatted(SERIES, grade + 1, ending);
    String title = line("%s, grade %s".formatted(district.name(), label));
    String description =
        without == 0 ? "" : "Left out: students who ranked nothing (%d).".formatted(without);
    String text =
        String.join("\n", header(name, title, description, ending, programs, voters, orders.size()))
            + "\n"
            + orders(orders);
    return new Orders(name, title, description, text);
  }

  private String order(int student, int[] alternative) {
    return IntStream.range(0, district.choices().length(student))
        .mapToObj(
            place -> Integer.toString(alternative[district.choices().program(student, place)]))
        .collect(Collectors.joining(","));
  }

  /** The orders, the most frequent first, else in order of first appearance. */
  private static String orders(Map<String, Integer> orders) {
    return orders.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(order -> "%d: %s\n".formatted(order.getValue(), order.getKey()))
        .collect(Collectors.joining());
  }

  private List<String> header(
      String name,
      String title,
      String description,
      String ending,
      int[] programs,
      int voters,
      int unique) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# FILE NAME: " + name,
                "# TITLE: " + title,
                "# DESCRIPTION: " + description,
                "# DATA TYPE: " + ending,
                "# MODIFICATION TYPE: original",
                "# RELATES TO: ",
                "# RELATED FILES: ",
                "# PUBLICATION DATE: ",
                "# MODIFICATION DATE: ",
                "# NUMBER ALTERNATIVES: " + programs.length,
                "# NUMBER VOTERS: " + voters,
                "# NUMBER UNIQUE ORDERS: " + unique));
    Set<String> taken = new HashSet<>();
    for (int k = 0; k < programs.length; k++) {
      String id = line(district.programs().get(programs[k]).id().value());
      // Ids that differ in line breaks alone would have one name.
      String alternative = taken.add(id) ? id : "%s (alternative %d)".formatted(id, k + 1);
      lines.add("# ALTERNATIVE NAME %d: %s".formatted(k + 1, alternative));
    }
    return lines;
  }

  private String info(List<Orders> files) {
    StringBuilder info = new StringBuilder();
    List.of(
            "Name: " + line(district.name()),
            "Abbreviation: district",
            "Tags: Matching",
            "Series Number: " + SERIES,
            "Publication Date: ",
            "Description: <p>Ranked lists of families; programs are the alternatives.</p>",
            "Required Citations: ",
            "Selected Studies: ")
        .forEach(entry -> info.append(entry).append("\n\n"));
    info.append("file_name, modification_type, relates_to, title, description, publication_date\n");
    for (Orders file : files) {
      List<String> cells =
          List.of(file.name(), "original", "", field(file.title()), field(file.description()), "");
      info.append(String.join(", ", cells)).append('\n');
    }
    return info.toString();
  }

  /** A field of the list of files; one with a comma stands in triple quotes. */
  private static String field(String text) {
    return text.contains(",") ? "\"\"\"" + text + "\"\"\"" : text;
  }

  /** The text on one line. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
