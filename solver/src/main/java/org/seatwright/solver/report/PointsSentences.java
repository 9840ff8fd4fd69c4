package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;

/** What is best and what placements cost. */
final class PointsSentences {
  private static final int RANKS_SHOWN = 20;
  private static final String THEN_POINTS =
      "; among equals the one of fewest points, then the lottery.";

  private PointsSentences() {}

  /**
   * What comes before the points.
   *
   * @param longest length of the longest list
   */
  static String best(Objective objective, int longest) {
    String last = "the %s choice, the longest list".formatted(Text.ordinal(longest));
    return switch (objective) {
      case POINTS -> "The valid plan of fewest points is best; among equals the lottery decides.";
      case RANK_MAXIMAL ->
          "The valid plan with most first choices is best%s, then with fewest unplaced%s"
              .formatted(
                  longest > 1
                      ? ", then with most second choices, and so on to %s".formatted(last)
                      : "",
                  THEN_POINTS);
      case FEWEST_WORST ->
          "The valid plan with fewest unplaced is best, then with fewest without a choice%s%s"
              .formatted(
                  longest > 1
                      ? ", then with fewest at %s, or worse, and so on up".formatted(last)
                      : "",
                  THEN_POINTS);
    };
  }

  static List<String> points(Policy policy, GroupCount groups) {
    List<String> lines = new ArrayList<>();
    Points points = policy.points();
    lines.add("A choice costs, by rank: " + ranks(points.rank()) + ".");
    lines.add(
        "A seat the family did not rank costs %s; having no seat costs %s."
            .formatted(unlisted(points), Text.number(points.unplaced())));
    if (points.distance() > 0) {
      lines.add("Every seat costs %s more per km.".formatted(Text.number(points.distance())));
    }
    if (points.moving() > 0) {
      lines.add(
          "Having to leave a school that teaches the student's grade costs %s more."
              .formatted(Text.number(points.moving())));
    }
    for (PointsFor other : policy.pointsFor()) {
      List<String> different = different(other.points(), points);
      lines.add(
          "For %s: %s."
              .formatted(
                  groups.sized(other.of()),
                  different.isEmpty() ? "the same" : String.join("; ", different)));
    }
    if (policy.pointsFor().size() > 1) {
      lines.add("The first of these groups that a student is in holds.");
    }
    return lines;
  }

  private static List<String> different(Points points, Points usual) {
    List<String> different = new ArrayList<>();
    if (!points.rank().equals(usual.rank())) {
      different.add("a choice costs, by rank, " + ranks(points.rank()));
    }
    if (points.unlisted() != usual.unlisted() || points.perKm() != usual.perKm()) {
      different.add("a seat not ranked costs " + unlisted(points));
    }
    if (points.unplaced() != usual.unplaced()) {
      different.add("no seat costs " + Text.number(points.unplaced()));
    }
    if (points.distance() != usual.distance()) {
      different.add("every seat costs %s per km".formatted(Text.number(points.distance())));
    }
    if (points.moving() != usual.moving()) {
      different.add("leaving one's school costs " + Text.number(points.moving()));
    }
    return different;
  }

  private static String unlisted(Points points) {
    return points.perKm() == 0
        ? Text.number(points.unlisted())
        : "%s and %s per km".formatted(Text.number(points.unlisted()), Text.number(points.perKm()));
  }

  private static String ranks(List<Long> rank) {
    List<String> ranks = new ArrayList<>();
    for (int r = 0; r < rank.size(); r++) {
      ranks.add("%s %s".formatted(Text.ordinal(r + 1), Text.number(rank.get(r))));
    }
    long step = rank.size() == 1 ? 0 : rank.getLast() - rank.get(rank.size() - 2);
    String further =
        step == 0
            ? "each further one the same"
            : "each further one %s %s"
                .formatted(Text.number(Math.abs(step)), step > 0 ? "more" : "less, never below 0");
    return Text.some(ranks, RANKS_SHOWN) + ", " + further;
  }
}
