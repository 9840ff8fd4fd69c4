package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seatwright.solver.Course;

/**
 * The decisions of a journal as texts: numbers with blanks between them, {@code 0*312} for 312
 * times 0, a few to a text so that no line is long.
 */
final class Decisions {
  private static final int RUNS_PER_TEXT = 12;
  private static final Pattern RUN = Pattern.compile("(-?\\d{1,19})(?:\\*(\\d{1,18}))?");

  private Decisions() {}

  /** The decisions of every course as texts. */
  static Map<String, List<String>> texts(Map<String, List<Course.Run>> decisions) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    decisions.forEach((name, runs) -> texts.put(name, texts(runs)));
    return texts;
  }

  private static List<String> texts(List<Course.Run> runs) {
    List<String> texts = new ArrayList<>();
    for (int first = 0; first < runs.size(); first += RUNS_PER_TEXT) {
      List<String> words = new ArrayList<>();
      for (Course.Run run : runs.subList(first, Math.min(runs.size(), first + RUNS_PER_TEXT))) {
        words.add(run.decision() + (run.times() == 1 ? "" : "*" + run.times()));
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }

  /** The decisions that the texts are of; empty where a text is of none. */
  static Optional<Map<String, List<Course.Run>>> parse(Map<String, List<String>> texts) {
    Map<String, List<Course.Run>> decisions = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> course : texts.entrySet()) {
      List<Course.Run> runs = new ArrayList<>();
      for (String text : course.getValue()) {
        for (String word : text.split(" ", -1)) {
          Optional<Course.Run> run = run(word);
          if (run.isEmpty()) {
            return Optional.empty();
          }
          runs.add(run.get());
        }
      }
      decisions.put(course.getKey(), runs);
    }
    return Optional.of(decisions);
  }

  private static Optional<Course.Run> run(String word) {
    Matcher parts = RUN.matcher(word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      long times = parts.group(2) == null ? 1 : Long.parseLong(parts.group(2));
      return times < 1
          ? Optional.empty()
          : Optional.of(new Course.Run(Long.parseLong(parts.group(1)), times));
    } catch (NumberFormatException e) {
      return Optional.empty(); // nineteen digits may be too many
    }
  }
}
