package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.conflict.Diagnosis;
import org.seatwright.model.conflict.Repaired;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.conflict.DiagnosisSearch;
import org.seatwright.solver.report.DiagnosisView;
import org.seatwright.solver.report.RepairView;

/** From a district, or a run of it, to why it has no plan and what would give it one. */
public final class DiagnoseRun {
  /** The part of the time that conflicts and repairs leave to the plans of repairs. */
  private static final double FOR_PLANS = 0.2;

  private static final long SEED = 1;

  private final DiagnoseSettings settings;
  private final Supplier<Duration> elapsed;
  private final StopSignal stop;

  /**
   * @param elapsed time since the program started
   * @param stop ends the search early; what is known by then is told
   */
  public DiagnoseRun(DiagnoseSettings settings, Supplier<Duration> elapsed, StopSignal stop) {
    this.settings = settings;
    this.elapsed = elapsed;
    this.stop = stop;
  }

  /** Reads, searches, and solves the district that each repair makes. */
  public DiagnoseOutcome run() {
    try {
      if (settings.out().isPresent() && !isNew(settings.out().get())) {
        return new DiagnoseOutcome.CannotWrite(
            "%s holds something; name a new or empty folder for the repairs."
                .formatted(settings.out().get()));
      }
    } catch (IOException e) {
      return new DiagnoseOutcome.CannotWrite(
          "%s cannot be looked into.".formatted(settings.out().orElseThrow()));
    }
    if (!Files.exists(settings.subject().resolve(FileName.RUN))) {
      return read(settings.subject());
    }
    return switch (FinishedRun.open(settings.subject(), Optional.empty(), Optional.empty())) {
      case FinishedRun.Refused(var notices) -> new DiagnoseOutcome.Refused(notices);
      case FinishedRun.Unusable(var sentences) -> new DiagnoseOutcome.Unusable(sentences);
      case FinishedRun.Opened(FinishedRun run) when settings.policy().isEmpty() ->
          diagnose(run.input());
      case FinishedRun.Opened(FinishedRun run) -> read(run.district());
    };
  }

  private static boolean isNew(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private DiagnoseOutcome read(Path district) {
    return switch (DistrictReader.read(district, settings.policy())) {
      case LoadResult.Refused(var notices) -> new DiagnoseOutcome.Refused(notices);
      case LoadResult.Loaded input -> diagnose(input);
    };
  }

  private double secondsLeft() {
    return settings.time().minus(elapsed.get()).toNanos() / 1e9;
  }

  private DiagnoseOutcome diagnose(LoadResult.Loaded input) {
    double forPlans = FOR_PLANS * settings.time().toNanos() / 1e9;
    DiagnosisSearch search =
        new DiagnosisSearch(
            input.district(),
            input.policy(),
            Engines.wholeSolver(SolverName.SCIP),
            Engines.wholeSolver(SolverName.CP_SAT),
            () -> secondsLeft() - forPlans,
            stop);
    Diagnosis diagnosis = search.search();
    boolean isLinear = search.demands().beyondLinear().isEmpty();
    try {
      List<RepairView> repairs = List.of();
      Optional<Boolean> bySearch = Optional.empty();
      if (diagnosis instanceof Diagnosis.Impossible impossible) {
        Repaired before = new Repaired(input.district(), input.policy());
        RepairPlans plans =
            new RepairPlans(
                before,
                isLinear ? Engines.PROGRAM : Engines.BOTH,
                settings.out(),
                () -> settings.time().minus(elapsed.get()),
                stop,
                settings.version());
        repairs = plans.solve(impossible.repairs());
      } else if (!isLinear && diagnosis instanceof Diagnosis.Possible) {
        bySearch = Optional.of(findsPlan(input));
      }
      DiagnosisView view =
          new DiagnosisView(
              search.demands(),
              diagnosis,
              repairs,
              search.programs(),
              bySearch,
              settings.version());
      return new DiagnoseOutcome.Done(view, stop.isRequested());
    } catch (RepairPlans.DisagreementException e) {
      return new DiagnoseOutcome.Disagreement(e.sentences());
    } catch (IOException e) {
      return new DiagnoseOutcome.CannotWrite(String.valueOf(e.getMessage()));
    }
  }

  /** Whether search finds a plan that keeps the rules no program can say, too. */
  private boolean findsPlan(LoadResult.Loaded input) {
    Duration left = settings.time().minus(elapsed.get());
    if (!left.isPositive()) {
      return false;
    }
    SolveRequest request =
        SolveRequest.of(Budget.ofTime(left), SEED)
            .with(ProgressListener.SILENT, stop, Optional::empty);
    return Engines.BOTH
        .solve(
            AssignmentProblem.compile(input.district(), input.policy()), request, SolverName.SCIP)
        .verdict()
        .score()
        .isValid();
  }
}
