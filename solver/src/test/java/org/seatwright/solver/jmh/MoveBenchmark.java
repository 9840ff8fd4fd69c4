package org.seatwright.solver.jmh;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.PlanTally;

/** How long it takes to evaluate one move: a student leaves an option and takes another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MoveBenchmark {
  private static final int MOVES = 1_000;

  private final Random random = new Random(2);
  private int[] student = new int[0];
  private int[] option = new int[0];
  private int[] held = new int[0];
  private PlanTally tally = new PlanTally(new DrawnTown().problem());

  @Setup(Level.Trial)
  public void place(DrawnTown town) {
    tally = new PlanTally(town.problem());
    held = town.anyPlan();
    for (int i = 0; i < held.length; i++) {
      tally.add(i, held[i]);
    }
  }

  /** Draws the moves of the next call, so that drawing them is not measured. */
  @Setup(Level.Invocation)
  public void draw(DrawnTown town) {
    student = random.ints(MOVES, 0, held.length).toArray();
    option = new int[MOVES];
    for (int k = 0; k < MOVES; k++) {
      option[k] = town.anyOption(student[k], random);
    }
  }

  @Benchmark
  @OperationsPerInvocation(MOVES)
  public long evaluate() {
    long points = 0;
    for (int k = 0; k < student.length; k++) {
      int before = held[student[k]];
      tally.remove(student[k]);
      tally.add(student[k], option[k]);
      Score score = tally.score();
      points += score.points();
      tally.remove(student[k]);
      tally.add(student[k], before);
    }
    return points;
  }
}
