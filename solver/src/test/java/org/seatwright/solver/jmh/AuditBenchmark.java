package org.seatwright.solver.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.problem.AssignmentProblem;

/** How long it takes to compile a district, and to judge a whole plan from scratch. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AuditBenchmark {
  private Assignment plan = new Assignment.Builder(0).build();

  @Setup(Level.Trial)
  public void place(DrawnTown town) {
    plan = town.problem().assignment(town.anyPlan());
  }

  @Benchmark
  public Verdict judge(DrawnTown town) {
    return Audit.judge(town.problem().district(), town.problem().policy(), plan);
  }

  @Benchmark
  public AssignmentProblem compile(DrawnTown town) {
    return town.compile();
  }
}
