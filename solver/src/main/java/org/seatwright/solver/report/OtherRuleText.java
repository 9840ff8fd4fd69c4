package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.policy.Enforcement;

/** What a plan makes of set-asides, fairness and family rules, for the terminal. */
final class OtherRuleText {
  private static final int PLACES_SHOWN = 20;

  private OtherRuleText() {}

  /** One line, and for a set-aside the programs that miss it. */
  static List<String> lines(OtherRuleView rule) {
    List<String> lines = new ArrayList<>(List.of(sentence(rule)));
    if (rule.kind() == RuleFigure.Kind.SET_ASIDE) {
      List<RuleFigure> missed = rule.missedPlaces();
      TextTable table = new TextTable();
      missed.stream()
          .limit(PLACES_SHOWN)
          .forEach(it -> table.row(List.of("  " + it.place(), Text.number(it.missed()))));
      lines.addAll(table.lines());
      if (missed.size() > PLACES_SHOWN) {
        lines.add("  and %s more".formatted(Text.number(missed.size() - PLACES_SHOWN)));
      }
    }
    return lines;
  }

  private static String sentence(OtherRuleView rule) {
    long missed = rule.missed();
    return switch (rule.kind()) {
      case SET_ASIDE -> setAside(rule, missed);
      case FAIRNESS ->
          "Fairness  %s (%s): %s justified envy."
              .formatted(
                  rule.name(),
                  BandText.enforcement(rule.enforcement()),
                  missed == 0
                      ? "nobody has"
                      : Text.students(missed) + (missed == 1 ? " has" : " have"));
      case FAMILY ->
          "Families  %s (%s): %s."
              .formatted(
                  rule.name(),
                  BandText.enforcement(rule.enforcement()),
                  missed == 0
                      ? "every pair that can be together is"
                      : missed == 1 ? "1 pair is apart" : Text.number(missed) + " pairs are apart");
    };
  }

  /** Seats that stay empty are a hard rule, released ones a soft one. */
  private static String setAside(OtherRuleView rule, long missed) {
    boolean kept = rule.enforcement() instanceof Enforcement.Hard;
    String all =
        Text.number(rule.places().size()) + (rule.places().size() == 1 ? " program" : " programs");
    String where = "at %s of %s".formatted(Text.number(rule.missedPlaces().size()), all);
    String found;
    if (kept) {
      found =
          missed == 0
              ? "every student has a seat that admits them, at " + all
              : "%s %s no seat that admits them, %s"
                  .formatted(Text.students(missed), missed == 1 ? "has" : "have", where);
    } else {
      found =
          missed == 0
              ? "the groups fill their seats at " + all
              : "%s set aside %s not filled by the group, %s"
                  .formatted(
                      Text.number(missed) + (missed == 1 ? " seat" : " seats"),
                      missed == 1 ? "is" : "are",
                      where);
    }
    return "Set-aside  %s (%s): %s.".formatted(rule.name(), kept ? "kept" : "released", found);
  }
}
