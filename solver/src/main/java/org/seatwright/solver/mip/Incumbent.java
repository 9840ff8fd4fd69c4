package org.seatwright.solver.mip;

import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.SolveRequest;

/** The best plan an engine has so far; tells the listener of every better one. */
final class Incumbent {
  private final String engine;
  private final AssignmentProblem problem;
  private final SolveRequest request;
  private int[] options;
  private Score score;

  /** Begins with the request's start, or with everyone unplaced. */
  Incumbent(String engine, AssignmentProblem problem, SolveRequest request) {
    this.engine = engine;
    this.problem = problem;
    this.request = request;
    this.options = request.start().map(problem::options).orElseGet(() -> unplaced(problem));
    this.score = problem.score(options);
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
  }

  /** The option of each student; shape: one per student. */
  int[] options() {
    return options.clone();
  }

  Score score() {
    return score;
  }
}
