package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.TableRule;

/** Where the rules and rows of a problem come from: the policy's balance rules, place by place. */
final class Origins {
  /**
   * A hard balance rule at one place.
   *
   * @param rows indices of the problem's rows, one per test; {@code bands} what the rule says there
   */
  record AtPlace(
      BalanceRule rule,
      Place place,
      RuleShape shape,
      List<Integer> rows,
      List<Tally> tallies,
      List<Band> bands) {
    /** The row of a rule that is one test. */
    boolean isSingle() {
      return shape instanceof RuleShape.Single;
    }
  }

  private Origins() {}

  /** Every hard rule that bounds places one by one, at each of its places, in policy order. */
  static List<AtPlace> of(AssignmentProblem problem) {
    District district = problem.district();
    List<AtPlace> origins = new ArrayList<>();
    int rule = 0;
    int row = 0;
    for (BalanceRule balance : problem.policy().balance()) {
      if (balance.enforcement() instanceof Enforcement.Report) {
        continue; // has no rows
      }
      List<Place> places = balance.places(district);
      if (balance.form() instanceof BalanceForm.Spread) {
        rule++;
        row += places.size();
        continue;
      }
      List<BalanceForm.Bounded> tests = tests(balance.form()).toList();
      List<List<Band>> bands =
          tests.stream().map(it -> it.bands(district, places, balance.tolerance())).toList();
      for (int k = 0; k < places.size(); k++) {
        List<Integer> rows = new ArrayList<>();
        List<Band> here = new ArrayList<>();
        for (List<Band> ofTest : bands) {
          rows.add(row++);
          here.add(ofTest.get(k));
        }
        TableRule compiled = problem.rules().get(rule++);
        if (balance.enforcement() instanceof Enforcement.Hard) {
          List<Tally> tallies = tests.stream().map(BalanceForm.Bounded::tally).toList();
          origins.add(new AtPlace(balance, places.get(k), compiled.shape(), rows, tallies, here));
        }
      }
    }
    return origins;
  }

  private static Stream<BalanceForm.Bounded> tests(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> Stream.of(bounded);
      case BalanceForm.AtLeast several -> several.tests().stream().flatMap(Origins::tests);
      case BalanceForm.Spread _ -> Stream.empty();
    };
  }
}
