package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.Bound;
import org.seatwright.solver.ProgressListener;

/**
 * Tells of the whole's best plan and bound while its parts are solved. A part without a plan counts
 * with everyone unplaced, a part without a bound with 0.
 *
 * <p>Thread-safe.
 */
final class PartsProgress {
  private final JoinedParts joined;
  private final ProgressListener whole;
  private final List<Supplier<Assignment>> plans = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();

  /**
   * @param whole hears of plans and bounds of the whole
   */
  PartsProgress(JoinedParts joined, List<ProblemPart> parts, ProgressListener whole) {
    this.joined = joined;
    this.whole = whole;
    for (ProblemPart part : parts) {
      AssignmentProblem problem = part.problem();
      Assignment nobody = new Assignment.Builder(problem.students()).build();
      plans.add(() -> nobody);
      scores.add(problem.score(problem.options(nobody)));
      bounds.add(Bound.least(problem.rankLevels().count()));
    }
  }

  /** Who hears of the plans and bounds of part {@code part}. */
  ProgressListener of(int part) {
    return new ProgressListener() {
      @Override
      public void improved(String engine, Score score, Supplier<Assignment> plan) {
        PartsProgress.this.improved(part, engine, score, plan);
      }

      @Override
      public void bounded(String engine, Bound bound) {
        PartsProgress.this.bounded(part, engine, bound);
      }
    };
  }

  private synchronized void improved(
      int part, String engine, Score score, Supplier<Assignment> plan) {
    if (score.isBetterThan(scores.get(part))) {
      scores.set(part, score);
      plans.set(part, plan);
      Score sum = scores.stream().reduce(Score::plus).orElseThrow();
      List<Supplier<Assignment>> now = List.copyOf(plans);
      whole.improved(engine, sum, () -> joined.plan(now.stream().map(Supplier::get).toList()));
    }
  }

  private synchronized void bounded(int part, String engine, Bound bound) {
    if (bound.compareTo(bounds.get(part)) > 0) {
      bounds.set(part, bound);
      whole.bounded(engine, bounds.stream().reduce(Bound::plus).orElseThrow());
    }
  }
}
