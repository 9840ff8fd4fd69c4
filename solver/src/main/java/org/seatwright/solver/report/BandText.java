package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.PlanView.PlaceView;

/** A balance rule at one place in cells of a table. */
final class BandText {
  private BandText() {}

  /** One test in three cells: what is there, the band, by how many it is missed. */
  static List<String> cells(PlaceView place) {
    return List.of(value(place), band(place), missed(place.figure().missed()));
  }

  /** A rule's only test at a place in three cells, or several in two: how many hold, how missed. */
  static List<String> cells(boolean several, List<PlaceView> tests) {
    if (tests.isEmpty()) {
      return several ? List.of("", "") : List.of("", "", "");
    }
    if (!several) {
      return cells(tests.getFirst());
    }
    long hold = tests.stream().filter(PlaceView::holdsAlone).count();
    long missed = tests.stream().mapToLong(it -> it.figure().missed()).sum();
    return List.of("%d of %d hold".formatted(hold, tests.size()), missed(missed));
  }

  static String enforcement(Enforcement enforcement) {
    return switch (enforcement) {
      case Enforcement.Hard _ -> "hard";
      case Enforcement.Soft _ -> "soft";
      case Enforcement.Report _ -> "report";
    };
  }

  private static String value(PlaceView place) {
    BalanceFigure figure = place.figure();
    return switch (place.band()) {
      case Band.Fixed _ -> Text.number(figure.weighted());
      case Band.PerStudent _ -> {
        if (figure.enrols() == 0) {
          yield Text.NONE;
        }
        double perStudent = (double) figure.weighted() / figure.enrols();
        yield place.test() instanceof BalanceForm.Mean
            ? Text.decimal(perStudent, 2)
            : Text.percent(perStudent);
      }
    };
  }

  private static String band(PlaceView place) {
    return switch (place.band()) {
      case Band.Fixed(long low, long high) ->
          Text.number(Math.max(0, low)) + "–" + Text.number(high);
      case Band.PerStudent(var low, var high, _) ->
          place.test() instanceof BalanceForm.Mean
              ? Text.decimal(low.doubleValue(), 2) + "–" + Text.decimal(high.doubleValue(), 2)
              : Text.percent(Math.max(0, low.doubleValue()))
                  + "–"
                  + Text.percent(Math.min(1, high.doubleValue()));
    };
  }

  private static String missed(long missed) {
    return missed == 0 ? "" : "missed by " + Text.number(missed);
  }
}
