package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.Score;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Repaired;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.RepairView;

/** Solves the districts that repairs make, and writes them where asked to. */
final class RepairPlans {
  /** Digits of a width that a policy file states; wider by less than anything it can tell. */
  private static final int DIGITS = 12;

  /** A plan so near the best possible tells a board what a repair comes to: a share of points. */
  private static final double NEAR = 0.001;

  private static final Duration LEAST = Duration.ofMillis(500);
  private static final long SEED = 1;

  private final Repaired before;
  private final Engines engines;
  private final Optional<Path> out;
  private final Supplier<Duration> left;
  private final StopSignal stop;
  private final String version;

  /** Engines and audit disagree. */
  static final class DisagreementException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> sentences;

    DisagreementException(List<String> sentences) {
      super(String.join(" ", sentences));
      this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
      return sentences;
    }
  }

  /**
   * @param left of the time
   */
  RepairPlans(
      Repaired before,
      Engines engines,
      Optional<Path> out,
      Supplier<Duration> left,
      StopSignal stop,
      String version) {
    this.before = before;
    this.engines = engines;
    this.out = out;
    this.left = left;
    this.stop = stop;
    this.version = version;
  }

  /** The plan of each repair, the time left shared alike. */
  List<RepairView> solve(List<Reckoned> repairs) throws IOException, DisagreementException {
    List<RepairView> views = new ArrayList<>();
    for (int k = 0; k < repairs.size(); k++) {
      Duration share = left.get().dividedBy(repairs.size() - k);
      boolean hasTime = share.compareTo(LEAST) >= 0 && !stop.isRequested();
      Repaired after = before.after(inDecimals(repairs.get(k).repair()));
      Optional<Path> folder = Optional.empty();
      if (out.isPresent()) {
        folder = Optional.of(out.get().resolve("%d-%s".formatted(k + 1, word(repairs.get(k)))));
        writeDistrict(after, folder.get().resolve("district"));
      }
      Optional<RepairView.Plan> plan =
          hasTime
              ? Optional.of(folder.isPresent() ? run(folder.get(), share) : solve(after, share))
              : Optional.empty();
      views.add(new RepairView(repairs.get(k), plan));
    }
    return views;
  }

  private static String word(Reckoned reckoned) {
    return switch (reckoned.repair()) {
      case Repair.Widen _ -> "wider";
      case Repair.AddSeats _ -> "seats";
      case Repair.LeaveUnplaced _ -> "unplaced";
      case Repair.GiveUp _ -> "given-up";
      case Repair.Together _ -> "together";
    };
  }

  /** The repair as a policy file can say it: widths rounded up. */
  private static Repair inDecimals(Repair repair) {
    return switch (repair) {
      case Repair.Widen(String rule, Fraction by) ->
          new Repair.Widen(
              rule,
              Fraction.of(
                  new BigDecimal(by.numerator())
                      .divide(new BigDecimal(by.denominator()), DIGITS, RoundingMode.CEILING)));
      case Repair.Together(List<Repair> steps, long students) ->
          new Repair.Together(steps.stream().map(RepairPlans::inDecimals).toList(), students);
      case Repair.AddSeats _, Repair.LeaveUnplaced _, Repair.GiveUp _ -> repair;
    };
  }

  private static void writeDistrict(Repaired after, Path folder) throws IOException {
    try (RunFolder files = RunFolder.stageDistrict(folder)) {
      DistrictWriter.write(after.district(), after.policy(), files.folder());
      files.commit();
    }
  }

  private RepairView.Plan run(Path folder, Duration time)
      throws IOException, DisagreementException {
    long start = System.nanoTime();
    SolveSettings settings =
        new SolveSettings(
            folder.resolve("district"),
            Optional.empty(),
            folder.resolve("plan"),
            engines,
            SolverName.SCIP,
            new Budget(Optional.of(time), OptionalLong.empty(), NEAR),
            SEED,
            version);
    SolveRun run = new SolveRun(settings, () -> Duration.ofNanos(System.nanoTime() - start), stop);
    return switch (run.run((_, _) -> ProgressListener.SILENT)) {
      case SolveOutcome.Written(var report, _) ->
          plan(
              report.plan().score(),
              report.proof(),
              report.plan().figures().overall(),
              Optional.of(folder));
      case SolveOutcome.Refused(var notices) ->
          throw new IllegalStateException("A repaired district is refused: " + notices.render());
      case SolveOutcome.CannotWrite(String message) -> throw new IOException(message);
      case SolveOutcome.Disagreement(var sentences) -> throw new DisagreementException(sentences);
      case SolveOutcome.StoppedEarly() ->
          new RepairView.Plan(
              false,
              0,
              false,
              Optional.empty(),
              OptionalDouble.empty(),
              0,
              Optional.of(folder.toString()));
    };
  }

  private RepairView.Plan solve(Repaired after, Duration time) throws DisagreementException {
    SolveRequest request =
        SolveRequest.of(new Budget(Optional.of(time), OptionalLong.empty(), NEAR), SEED)
            .with(ProgressListener.SILENT, stop, Optional::empty);
    Solved solved =
        engines.solve(
            AssignmentProblem.compile(after.district(), after.policy()), request, SolverName.SCIP);
    if (!solved.crossCheck().agrees()) {
      throw new DisagreementException(solved.crossCheck().disagreements());
    }
    return plan(
        solved.verdict().score(),
        solved.proof(),
        Figures.of(after.district(), after.policy(), solved.verdict()).overall(),
        Optional.empty());
  }

  private static RepairView.Plan plan(
      Score score, Proof proof, ChoiceFigures figures, Optional<Path> folder) {
    return new RepairView.Plan(
        score.isValid(),
        score.points(),
        proof instanceof Proof.Optimal,
        proof.findBound(),
        figures.shareWithin(1),
        figures.unplaced(),
        folder.map(Path::toString));
  }
}
