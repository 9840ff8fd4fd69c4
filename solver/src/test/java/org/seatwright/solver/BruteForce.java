package org.seatwright.solver;

import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;

/**
 * The best score of a small district by trying every plan.
 *
 * <p>Few plans are judged by the audit one by one; where there are many, the compiled problem's
 * tally scores them and the audit confirms the best.
 */
public final class BruteForce {
  /** Plans that the audit judges one by one. */
  private static final int MOST_AUDITED = 60;

  private final AssignmentProblem problem;
  private final PlanTally tally;
  private final int[] option;
  private final boolean audited;
  private Score best = new Score(Long.MAX_VALUE, 0, 0);
  private int[] bestOptions = new int[0];

  private BruteForce(AssignmentProblem problem, int mostAudited) {
    this.problem = problem;
    this.tally = new PlanTally(problem);
    this.option = new int[problem.students()];
    long plans = 1;
    for (int i = 0; i < option.length; i++) {
      plans *= problem.lastOption(i) - problem.firstOption(i) + 1;
    }
    this.audited = plans <= mostAudited;
  }

  /** The best score of a district under a policy. */
  public static Score best(District district, Policy policy) {
    return best(AssignmentProblem.compile(district, policy));
  }

  /** The best score of a compiled problem. */
  public static Score best(AssignmentProblem problem) {
    BruteForce search = new BruteForce(problem, MOST_AUDITED);
    search.placeFrom(0);
    Score confirmed = search.audit(search.bestOptions);
    if (!confirmed.equals(search.best)) {
      throw new AssertionError(
          "The audit finds %s where the tally finds %s.".formatted(confirmed, search.best));
    }
    return search.best;
  }

  /** The best score of a part, which has no district for the audit to read. */
  public static Score bestOfPart(AssignmentProblem part) {
    BruteForce search = new BruteForce(part, 0);
    search.placeFrom(0);
    return search.best;
  }

  private void placeFrom(int student) {
    if (student == option.length) {
      Score score = audited ? audit(option) : tally.score();
      if (score.isBetterThan(best)) {
        best = score;
        bestOptions = option.clone();
      }
      return;
    }
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      option[student] = o;
      tally.add(student, o);
      placeFrom(student + 1);
      tally.remove(student);
    }
  }

  private Score audit(int[] options) {
    return Audit.judge(problem.district(), problem.policy(), problem.assignment(options)).score();
  }
}
