package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;

/** Who may sit where, in words. */
final class PlacementSentences {
  private static final int GRADES_SHOWN = 20;

  private PlacementSentences() {}

  static List<String> of(PlacementRule placement, District district, AccessCount access) {
    List<String> lines = new ArrayList<>();
    lines.add(unlisted(placement.unlisted()));
    lines.add(everyone(placement.everyonePlaced(), district));
    placement
        .longestList()
        .ifPresent(longest ->
            lines.add("Choices after the %s do not count.".formatted(Text.ordinal(longest))));
    for (Menu menu : placement.menus()) {
      lines.add(menu(menu, access));
    }
    lines.add(median(placement.everyonePlaced(), access));
    return lines;
  }

  private static String unlisted(PlacementRule.Unlisted unlisted) {
    String ranked = "A student may sit in programs the family ranked";
    return switch (unlisted) {
      case NEVER -> ranked + ", and in no other.";
      case WHEN_NEEDED -> ranked + ", and when needed in any other of the grade.";
      case NEAREST ->
          ranked + ", and when needed in any other of the grade, the nearer the fewer points.";
      case HOME -> ranked + ", and when needed at the school that the column home names.";
      case STAY -> ranked + ", and when needed at the school that the column current names.";
    };
  }

  private static String everyone(boolean everyonePlaced, District district) {
    Map<Grade, Long> spare = new LinkedHashMap<>();
    district.students().forEach(it -> spare.merge(it.grade(), -1L, Long::sum));
    long seats = 0;
    for (var program : district.programs()) {
      seats += program.seats();
      spare.merge(program.grade(), (long) program.seats(), Long::sum);
    }
    List<String> lacking =
        spare.entrySet().stream()
            .filter(it -> it.getValue() < 0)
            .map(it -> "%s by %s".formatted(it.getKey(), Text.number(-it.getValue())))
            .toList();
    return "%s There are %s for %s%s."
        .formatted(
            everyonePlaced ? "Everyone must have a seat." : "A student may stay unplaced.",
            Text.count(seats, "seat", "seats"),
            Text.students(district.students().size()),
            lacking.isEmpty()
                ? ""
                : "; seats are short in grade " + Text.some(lacking, GRADES_SHOWN));
  }

  private static String menu(Menu menu, AccessCount access) {
    return "Menu \"%s\": a student may sit in a program%s only where %s. It closes %s of %s of a student and a program of the grade."
        .formatted(
            menu.name(),
            menu.where().map(it -> " with " + it).orElse(""),
            CriterionWords.of(menu.only()),
            Text.number(access.closedBy(menu.name())),
            Text.count(access.pairs(), "pair", "pairs"));
  }

  private static String median(boolean everyonePlaced, AccessCount access) {
    long none = access.withoutProgram();
    return "All in all the median student may sit in %s; %s may sit in none%s."
        .formatted(
            Text.count(access.median(), "program", "programs"),
            none == 0 ? "nobody" : Text.students(none),
            none == 0
                ? ""
                : everyonePlaced
                    ? ", though everyone must have a seat"
                    : " and must stay unplaced");
  }
}
