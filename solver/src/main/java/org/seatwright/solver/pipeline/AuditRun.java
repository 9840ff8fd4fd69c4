package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
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
   * @param district a folder, or one file in JSON
   * @param policy the policy to use in place of the district's own
   */
  public static AuditOutcome run(Path district, Optional<Path> policy, PlanFile plan) {
    return switch (DistrictReader.read(district, policy)) {
      case LoadResult.Refused(var notices) -> new AuditOutcome.Refused(List.of(notices));
      case LoadResult.Loaded input -> judge(input, plan.read(input));
    };
  }

  private static AuditOutcome judge(LoadResult.Loaded input, PlanResult plan) {
    List<Notices> notices =
        Stream.of(input.notices(), plan.notices()).filter(it -> !it.isEmpty()).toList();
    return switch (plan) {
      case PlanResult.Refused _ -> new AuditOutcome.Refused(notices);
      case PlanResult.Loaded read -> {
        Verdict verdict = Audit.judge(input.district(), input.policy(), read.rows());
        yield new AuditOutcome.Judged(
            PlanView.of(input.district(), input.policy(), verdict), notices);
      }
    };
  }
}
