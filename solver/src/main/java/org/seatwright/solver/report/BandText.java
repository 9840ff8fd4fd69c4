package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.PlanView.RuleView;

/**
 * A balance rule at one place in three cells: what is there, the band, by how many it is missed.
 */
final class BandText {
  private BandText() {}

  static List<String> cells(RuleView rule, Optional<BalanceFigure> place) {
    return place
        .map(figure -> List.of(value(rule, figure), band(rule), missed(figure)))
        .orElse(List.of("", "", ""));
  }

  static String enforcement(Enforcement enforcement) {
    return switch (enforcement) {
      case Enforcement.Hard _ -> "hard";
      case Enforcement.Soft _ -> "soft";
      case Enforcement.Report _ -> "report";
    };
  }

  private static String value(RuleView rule, BalanceFigure figure) {
    if (rule.band() instanceof Band.PerStudent && figure.enrols() == 0) {
      return Text.NONE;
    }
    double perStudent = (double) figure.weighted() / figure.enrols();
    return switch (rule.rule().form()) {
      case BalanceForm.Within _, BalanceForm.Share _ -> Text.percent(perStudent);
      case BalanceForm.Mean _ -> Text.decimal(perStudent, 2);
      case BalanceForm.Count _ -> Text.number(figure.weighted());
    };
  }

  private static String band(RuleView rule) {
    return switch (rule.band()) {
      case Band.Fixed(long low, long high) -> Text.number(low) + "–" + Text.number(high);
      case Band.PerStudent(var low, var high) ->
          rule.rule().form() instanceof BalanceForm.Mean
              ? Text.decimal(low.doubleValue(), 2) + "–" + Text.decimal(high.doubleValue(), 2)
              : Text.percent(Math.max(0, low.doubleValue()))
                  + "–"
                  + Text.percent(Math.min(1, high.doubleValue()));
    };
  }

  private static String missed(BalanceFigure figure) {
    return figure.holds() ? "" : "missed by " + Text.number(figure.missed());
  }
}
