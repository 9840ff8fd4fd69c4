package org.seatwright.solver.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.random.RandomDistricts;

class SideTest {
  private static final int DISTRICTS = 300;

  /** Calls the check for every row of every drawn district that has a seat. */
  private interface Check {
    void of(String claim, BalanceRow row, List<Side> hull, long least, long most);
  }

  private static void forEachRow(Check check) {
    int rows = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      for (int r = 0; r < problem.rows().size(); r++) {
        BalanceRow row = problem.rows().get(r);
        long most = row.enrolled();
        for (int program : row.programs()) {
          most += problem.seats(program);
        }
        most = Math.min(most, row.largest());
        String claim = "seed %d, row %d".formatted(seed, r);
        check.of(claim, row, Side.hull(problem, row, false), row.enrolled(), most);
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(DISTRICTS / 2);
  }

  private static boolean allow(List<Side> sides, double b, double n) {
    return sides.stream().allMatch(side -> slack(side, b, n) >= -1e-9);
  }

  /** By how much the side holds, scaled by its bottom; negative where it does not. */
  private static double slack(Side side, double b, double n) {
    double over = side.bottom() * n - side.top() * b - side.constant();
    return side.isLower() ? over : -over;
  }

  @Test
  void theHullHasExactlyTheWholePointsOfTheRow() {
    forEachRow((claim, row, hull, least, most) -> {
      for (long b = least; b <= most; b++) {
        for (long n = -3 * most - 5; n <= 3 * most + 5; n++) {
          assertThat(allow(hull, b, n))
              .as("%s, %d of %d", claim, n, b)
              .isEqualTo(row.missed(n, b) == 0);
        }
      }
    });
  }

  @Test
  void theHullIsAsTightBetweenWholeEnrolmentsToo() {
    forEachRow((claim, row, hull, least, most) -> {
      List<Side> plain = Side.plain(row);
      for (long eighth = 8 * least; eighth <= 8 * most; eighth++) {
        for (long n = -8 * 3; n <= 8 * 3 * (most + 1); n++) {
          if (allow(hull, eighth / 8.0, n / 8.0)) {
            assertThat(allow(plain, eighth / 8.0, n / 8.0))
                .as("%s, %d/8 of %d/8", claim, n, eighth)
                .isTrue();
          }
        }
      }
    });
  }

  @Test
  void everySideRunsThroughTwoPointsOfTheRow() {
    forEachRow((claim, row, hull, least, most) -> {
      if (least == most) {
        assertThat(hull).as(claim).isEqualTo(Side.plain(row));
        return;
      }
      for (Side side : hull) {
        long touched = 0;
        for (long b = least; b <= most; b++) {
          long bound = side.isLower() ? row.lower(b) : row.upper(b);
          assertThat(slack(side, b, bound)).as("%s at %d", claim, b).isGreaterThan(-1e-9);
          touched += slack(side, b, bound) < 1e-9 ? 1 : 0;
        }
        assertThat(touched).as(claim).isGreaterThanOrEqualTo(2);
      }
    });
  }
}
