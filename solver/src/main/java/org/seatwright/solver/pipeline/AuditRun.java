package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanReader;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.solver.report.PlanView;

/** Judges a plan from files: read, audit. */
public final class AuditRun {
  private AuditRun() {}

  /**
   * Reads all and judges.
   *
   * @param policy the policy to use in place of the folder's own
   * @param assignments the plan
   */
  public static AuditOutcome run(Path district, Optional<Path> policy, Path assignments) {
    LoadResult loaded = DistrictReader.read(district, policy);
    PlanResult plan = PlanReader.read(assignments);
    List<Notices> notices =
        Stream.of(loaded.notices(), plan.notices()).filter(it -> !it.isEmpty()).toList();
    if (loaded instanceof LoadResult.Loaded input && plan instanceof PlanResult.Loaded read) {
      Verdict verdict = Audit.judge(input.district(), input.policy(), read.rows());
      return new AuditOutcome.Judged(
          PlanView.of(input.district(), input.policy(), verdict), notices);
    }
    return new AuditOutcome.Refused(notices);
  }
}
