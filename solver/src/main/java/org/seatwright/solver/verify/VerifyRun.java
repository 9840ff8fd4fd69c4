package org.seatwright.solver.verify;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.CertificateReader;
import org.seatwright.datasets.read.CertificateResult;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanReader;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.datasets.read.RunReader;
import org.seatwright.datasets.read.RunResult;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.audit.Violation;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;

/**
 * Checks a run folder against the district it was made for: inputs, the files written, plan, status
 * and every bound of the certificate, from the files alone.
 *
 * <p>Files that do not belong together are named and end the check, for nothing follows from them.
 */
public final class VerifyRun {
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Notices> notices = new ArrayList<>();

  private VerifyRun(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all and checks.
   *
   * @param policy the policy to use in place of the district's own
   * @param folder the run folder
   */
  public static VerifyOutcome run(Path district, Optional<Path> policy, Path folder) {
    return new VerifyRun(folder).run(district, policy);
  }

  private VerifyOutcome run(Path district, Optional<Path> policy) {
    LoadResult loaded = DistrictReader.read(district, policy);
    PlanResult plan = PlanReader.read(folder.resolve(FileName.ASSIGNMENTS));
    RunResult result = RunReader.read(folder.resolve(FileName.RESULT));
    Stream.of(loaded.notices(), plan.notices(), result.notices()).forEach(this::note);
    return loaded instanceof LoadResult.Loaded input
            && plan instanceof PlanResult.Loaded rows
            && result instanceof RunResult.Loaded stated
        ? check(input, rows, stated.run())
        : new VerifyOutcome.Refused(notices);
  }

  private void note(Notices found) {
    if (!found.isEmpty()) {
      notices.add(found);
    }
  }

  private VerifyOutcome check(LoadResult.Loaded input, PlanResult.Loaded plan, StatedRun run) {
    findings.addAll(InputCheck.of(run.inputs(), input.inputs()));
    if (isOtherRun()) {
      return checked();
    }
    OutputCheck outputs = new OutputCheck(folder);
    findings.addAll(outputs.files(run.outputs()));
    Verdict verdict = Audit.judge(input.district(), input.policy(), plan.rows());
    List<Finding> ofPlan = new ArrayList<>(PlanCheck.of(run, verdict));
    ofPlan.addAll(outputs.text(input, verdict));
    if (!hasCertificate()) {
      findings.addAll(ofPlan);
      findings.add(withoutCertificate(run));
      findings.add(notChecked());
      return checked();
    }
    AssignmentProblem problem = AssignmentProblem.compile(input.district(), input.policy());
    List<ProblemPart> parts = ProblemParts.of(problem);
    CertificateResult read = CertificateReader.read(folder.resolve(FileName.CERTIFICATE), parts);
    note(read.notices());
    return switch (read) {
      case CertificateResult.Refused _ -> new VerifyOutcome.Refused(notices);
      case CertificateResult.Loaded(Certificate certificate, _) -> {
        checkHashes(certificate, problem, plan.input());
        if (!isOtherRun()) {
          findings.addAll(ofPlan);
          checkBounds(certificate, parts, verdict, run);
          findings.add(notChecked());
        }
        yield checked();
      }
    };
  }

  private boolean hasCertificate() {
    return Files.exists(folder.resolve(FileName.CERTIFICATE), LinkOption.NOFOLLOW_LINKS);
  }

  private static Finding withoutCertificate(StatedRun run) {
    return run.bound().isPresent() || !run.boundRanks().isEmpty() || run.missedAtLeast().isPresent()
        ? Finding.remark(
            "Bound: the run states one, but there is no certificate.json; nothing is proven here.")
        : Finding.remark("Bound: the run states none, so there is nothing to prove.");
  }

  private static Finding notChecked() {
    return Finding.remark(
        "Not checked: of result.json the claims of single engines, the cross-check, violations,"
            + " balance, further rules and figures (audit reckons those anew), seed, budget and"
            + " version.");
  }

  private void checkHashes(Certificate certificate, AssignmentProblem problem, InputFile plan) {
    findings.add(
        certificate.problem().equals(ProblemHash.of(problem))
            ? Finding.confirmed("Problem: the certificate is about this district and these rules.")
            : Finding.otherRun(
                "Problem: the certificate is about another district or other rules; its hash"
                    + " differs."));
    findings.add(
        certificate.plan().equals(plan.sha256())
            ? Finding.confirmed("Plan: %s is the one the certificate is about.", plan.file())
            : Finding.otherRun(
                "Plan: %s is not the one the certificate is about; its SHA-256 differs.",
                plan.file()));
  }

  private void checkBounds(
      Certificate certificate, List<ProblemPart> parts, Verdict verdict, StatedRun run) {
    if (verdict.violations().stream().anyMatch(VerifyRun::isOutsideTheOptions)) {
      findings.add(
          Finding.remark("Bound: it speaks of no plan that seats a student where none may sit."));
      return;
    }
    List<Score> scores = parts.stream().map(part -> score(part, verdict.plan())).toList();
    BoundCheck bounds = BoundCheck.of(parts, scores, certificate.levels());
    findings.addAll(bounds.findings());
    RankLevels rankLevels = parts.getFirst().problem().rankLevels();
    findings.addAll(new ProvenGap(rankLevels, scores, bounds.proven()).findings(run));
  }

  private static boolean isOutsideTheOptions(Violation violation) {
    return violation instanceof Violation.SeatDenied || violation instanceof Violation.WrongGrade;
  }

  private static Score score(ProblemPart part, Assignment plan) {
    return part.problem().score(part.problem().options(part.cut(plan)));
  }

  private VerifyOutcome.Checked checked() {
    return new VerifyOutcome.Checked(findings, notices);
  }

  private boolean isOtherRun() {
    return checked().has(Finding.Standing.OTHER_RUN);
  }
}
