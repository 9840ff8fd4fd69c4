package org.seatwright.solver.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;

/** What the benchmarks measure is what they are meant to measure. */
class BenchmarksTest {
  private static DrawnTown town() {
    DrawnTown town = new DrawnTown();
    town.profile = "tiers";
    town.students = 60;
    town.schools = 3;
    town.draw();
    return town;
  }

  @Test
  void theJudgedPlanIsTheOneThatWasPlaced() {
    DrawnTown town = town();
    AuditBenchmark benchmark = new AuditBenchmark();
    benchmark.place(town);

    Score judged = benchmark.judge(town).score();

    assertThat(judged).isEqualTo(town.problem().score(town.anyPlan()));
    assertThat(benchmark.compile(town).options()).isEqualTo(town.problem().options());
  }

  @Test
  void evaluatedMovesLeaveThePlanAsItWas() {
    DrawnTown town = town();
    MoveBenchmark benchmark = new MoveBenchmark();
    benchmark.place(town);
    benchmark.draw(town);
    long first = benchmark.evaluate();

    assertThat(benchmark.evaluate()).isEqualTo(first).isPositive();
  }

  @Test
  void thePricingPassPricesEveryOption() {
    DrawnTown town = town();
    PricingBenchmark benchmark = new PricingBenchmark();
    benchmark.price(town);

    assertThat(benchmark.pass()).hasSize(town.problem().options()).contains(0.0);
    assertThat(benchmark.ascend(town).bound()).isPositive();
  }
}
