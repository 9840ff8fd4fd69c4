package org.seatwright.solver.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.datasets.write.PolicyText;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.PlanView;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.page.FactCollector;
import org.seatwright.solver.report.page.ReportFacts;
import org.seatwright.solver.report.page.ReportFacts.PlaceFacts;
import org.seatwright.solver.report.page.ReportFacts.PolicyPart;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;
import org.seatwright.solver.report.page.ReportFacts.Standing;

/**
 * What a published report says beside numbers of students: no points, which are sums over students;
 * no prices, which follow from single students at the margin; the policy as its file has it,
 * without what it comes to here; no bounds that follow from numbers which are hidden; and no
 * SHA-256 of a file about students, with which guesses at a child could be tried out.
 */
final class RedactedFacts {
  private static final Set<String> NOT_OF_STUDENTS =
      Set.of(
          FileName.DISTRICT,
          FileName.SCHOOLS,
          FileName.PROGRAMS,
          FileName.POLICY,
          FileName.BLOCKS,
          FileName.BLOCK_MAP);

  private final FinishedRun run;
  private final District district;
  private final Policy policy;
  private final Verdict verdict;
  private final RunRecords.Setup setup;
  private final String version;

  RedactedFacts(FinishedRun run, Verdict verdict, RunRecords.Setup setup, String version) {
    this.run = run;
    this.district = run.input().district();
    this.policy = run.input().policy();
    this.verdict = verdict;
    this.setup = setup;
    this.version = version;
  }

  /**
   * The facts.
   *
   * @param counts with what is hidden in them
   * @param hiding what is said of it
   */
  ReportFacts of(PlanCounts counts, String hiding) {
    ReportFacts facts =
        FactCollector.collect(
            district, policy, view(), hasCertificate(), Optional.empty(), Optional.empty());
    OpenBands bands = new OpenBands(district, policy, counts);
    return new ReportFacts(
        facts.names(),
        coarse(facts.standing()),
        Optional.empty(),
        IntStream.range(0, facts.rules().size())
            .mapToObj(r -> rule(facts.rules().get(r), bands, counts.rules().get(r).rule()))
            .toList(),
        facts.others(),
        facts.schools(),
        facts.programs(),
        List.of(new PolicyPart("The policy's file", PolicyText.of(policy).lines().toList())),
        Optional.empty(),
        facts.run(),
        Optional.empty(),
        Optional.of(hiding));
  }

  /**
   * A gap is a fraction of students or points, and of small numbers it would tell them: it is
   * rounded up to 1, 2 or 5 of a place.
   */
  private static Standing coarse(Standing exact) {
    return new Standing(
        exact.proven(),
        exact.isValid(),
        exact.isInterrupted(),
        exact.gap().isPresent()
            ? OptionalDouble.of(roundUp(exact.gap().getAsDouble()))
            : OptionalDouble.empty(),
        exact.levelApart(),
        exact.keepsHeld(),
        exact.byRank(),
        exact.isLeastMissed(),
        exact.leftOut(),
        exact.hasCertificate());
  }

  static double roundUp(double gap) {
    if (gap <= 0) {
      return gap;
    }
    BigDecimal exact = BigDecimal.valueOf(gap);
    BigDecimal place = BigDecimal.ONE.movePointRight(exact.precision() - exact.scale() - 1);
    return Stream.of(1, 2, 5, 10)
        .map(it -> place.multiply(BigDecimal.valueOf(it)))
        .filter(it -> it.compareTo(exact) >= 0)
        .findFirst()
        .orElse(exact)
        .doubleValue();
  }

  /** A rule by its index, without what follows from numbers that are hidden. */
  private RuleFacts rule(RuleFacts facts, OpenBands bands, int rule) {
    boolean isOpen = bands.isOpen(policy.balance().get(rule));
    Predicate<Integer> told = bands.told(rule);
    return new RuleFacts(
        facts.name(),
        facts.test(),
        facts.enforcement(),
        facts.per(),
        facts.tally(),
        facts.form(),
        facts.places().stream()
            .map(it ->
                new PlaceFacts(
                    it.row(),
                    it.label(),
                    it.band().filter(_ -> isOpen),
                    it.holds().filter(_ -> told.test(it.row()))))
            .toList());
  }

  /** The run as it is known from its files. */
  private ReportView view() {
    return new ReportView(
        PlanView.of(district, policy, verdict),
        proof(),
        engines(),
        "",
        run.record().seed(),
        setup.budget(),
        false,
        version,
        run.record().inputs().stream()
            .filter(it -> isNotOfStudents(it.file()))
            .map(it -> new FileView(it.file(), it.sha256()))
            .toList());
  }

  private boolean isNotOfStudents(String file) {
    return NOT_OF_STUDENTS.contains(file)
        || run.policy().map(it -> String.valueOf(it.getFileName()).equals(file)).orElse(false);
  }

  private Proof proof() {
    StatedRun stated = run.stated();
    Bound bound = new Bound(stated.boundRanks(), stated.bound().orElse(0L));
    return switch (stated.status()) {
      case ResultKey.OPTIMAL -> new Proof.Optimal(bound);
      case ResultKey.WITHIN_GAP -> new Proof.WithinGap(bound);
      case ResultKey.INFEASIBLE -> new Proof.Infeasible(stated.missedAtLeast().orElse(1L));
      default -> new Proof.NoBound();
    };
  }

  /** The engines by name; what each found on its own is not told. */
  private List<EngineView> engines() {
    List<String> beyond = AssignmentProblem.compile(district, policy).beyondLinear();
    return setup.engines().names().stream()
        .map(name -> new EngineView(name, verdict.score(), new Proof.NoBound(), beyond, 0))
        .toList();
  }

  private boolean hasCertificate() {
    return run.stated().outputs().stream().anyMatch(it -> it.file().equals(FileName.CERTIFICATE));
  }
}
