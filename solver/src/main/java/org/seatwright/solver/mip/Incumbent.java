package org.seatwright.solver.mip;

import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.SolveRequest;

/**
 * The best plan an engine has so far, and the best one under the linear rules alone; tells the
 * listener of every better one.
 */
final class Incumbent {
  private final String engine;
  private final AssignmentProblem problem;
  private final AssignmentProblem linear;
  private final SolveRequest request;
  private int[] options;
  private Score score;
  private int[] linearOptions;
  private Score linearScore;

  /**
   * Begins with the request's start, or with everyone unplaced.
   *
   * @param linear the problem without the rules that no linear program can say; the same options
   */
  Incumbent(
      String engine, AssignmentProblem problem, AssignmentProblem linear, SolveRequest request) {
    this.engine = engine;
    this.problem = problem;
    this.linear = linear;
    this.request = request;
    this.options = request.start().map(problem::options).orElseGet(() -> unplaced(problem));
    this.score = problem.score(options);
    this.linearOptions = options;
    this.linearScore = linear == problem ? score : linear.score(options);
  }

  private static int[] unplaced(AssignmentProblem problem) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = problem.lastOption(i);
    }
    return options;
  }

  /** Keeps {@code found} where it is better. */
  void offer(int[] found) {
    Score foundScore = problem.score(found);
    if (foundScore.isBetterThan(score)) {
      options = found;
      score = foundScore;
      request.progress().improved(engine, score, () -> problem.assignment(found));
    }
    Score foundLinear = linear == problem ? foundScore : linear.score(found);
    if (foundLinear.isBetterThan(linearScore)) {
      linearOptions = found;
      linearScore = foundLinear;
    }
  }

  /** The option of each student; shape: one per student. */
  int[] options() {
    return options.clone();
  }

  Score score() {
    return score;
  }

  /** The plan that is best under the linear rules alone; shape: one option per student. */
  int[] linearOptions() {
    return linearOptions.clone();
  }

  /** The score of {@link #linearOptions} under the linear rules alone. */
  Score linearScore() {
    return linearScore;
  }
}
