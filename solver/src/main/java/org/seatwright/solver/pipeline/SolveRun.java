package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.CategoryWriter;
import org.seatwright.datasets.write.CertificateWriter;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.PlanWriter;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.PlanView;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;
import org.seatwright.solver.report.ResultJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a district folder to a run folder: read, compile, solve, cross-check, audit, write. */
public final class SolveRun {
  private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);

  /** Solves and cross-checks. */
  @FunctionalInterface
  interface Search {
    Solved solve(AssignmentProblem problem, SolveRequest request);
  }

  private final SolveSettings settings;
  private final Search search;
  private final Supplier<Duration> elapsed;
  private final StopSignal stop;

  /**
   * @param elapsed time since the program started
   * @param stop ends the search early; the best plan so far is written all the same
   */
  public SolveRun(SolveSettings settings, Supplier<Duration> elapsed, StopSignal stop) {
    this(
        settings,
        (problem, request) -> settings.engines().solve(problem, request, settings.solver()),
        elapsed,
        stop);
  }

  SolveRun(SolveSettings settings, Search search, Supplier<Duration> elapsed, StopSignal stop) {
    this.settings = settings;
    this.search = search;
    this.elapsed = elapsed;
    this.stop = stop;
  }

  /** Runs to the end. Files are written all together or not at all. */
  public SolveOutcome run(RunListener listener) {
    return switch (DistrictReader.read(settings.district(), settings.policy())) {
      case LoadResult.Refused(var notices) -> new SolveOutcome.Refused(notices);
      case LoadResult.Loaded input -> {
        LOG.info("Read at {}.", elapsed.get());
        yield solve(input, listener);
      }
    };
  }

  /** The output folder is begun before the search, so that a search is never done for nothing. */
  private SolveOutcome solve(LoadResult.Loaded input, RunListener listener) {
    try (RunFolder out = RunFolder.stage(settings.out())) {
      if (stop.isRequested()) {
        return new SolveOutcome.StoppedEarly();
      }
      ProgressListener progress = listener.solving(input.district(), input.notices());
      AssignmentProblem problem = AssignmentProblem.compile(input.district(), input.policy());
      LOG.info("Compiled {} options at {}.", problem.options(), elapsed.get());
      SolveRequest request =
          new SolveRequest(
              settings.left(elapsed.get()), settings.seed(), Optional.empty(), progress, stop);
      Solved solved = search.solve(problem, request);
      LOG.info("Solved at {}.", elapsed.get());
      if (!solved.crossCheck().agrees()) {
        return new SolveOutcome.Disagreement(solved.crossCheck().disagreements());
      }
      ReportView report = report(input, solved);
      LOG.info("Reckoned the figures at {}.", elapsed.get());
      List<Path> written = write(input, problem, solved, report, out);
      LOG.info("Wrote at {}.", elapsed.get());
      return new SolveOutcome.Written(report, written);
    } catch (OutputRefusedException e) {
      return new SolveOutcome.CannotWrite(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new SolveOutcome.CannotWrite(
          "Output folder %s: cannot be written (%s).".formatted(settings.out(), e.getMessage()));
    }
  }

  private ReportView report(LoadResult.Loaded input, Solved solved) {
    return new ReportView(
        PlanView.of(input.district(), input.policy(), solved.verdict()),
        solved.proof(),
        solved.engines().stream().map(EngineView::of).toList(),
        solved.crossCheck().line(),
        settings.seed(),
        settings.budget(),
        stop.isRequested(),
        settings.version(),
        input.inputs().stream().map(file -> new FileView(file.file(), file.sha256())).toList());
  }

  private List<Path> write(
      LoadResult.Loaded input,
      AssignmentProblem problem,
      Solved solved,
      ReportView report,
      RunFolder out)
      throws IOException {
    List<String> names = new ArrayList<>(List.of(FileName.ASSIGNMENTS, FileName.SCHOOL_FIGURES));
    Path assignments = out.file(FileName.ASSIGNMENTS);
    PlanWriter.writeAssignments(input.district(), solved.verdict().plan(), assignments);
    PlanWriter.writeSchools(
        input.district(), input.policy(), solved.verdict(), out.file(FileName.SCHOOL_FIGURES));
    names.addAll(writeCategories(input, out));
    if (!solved.certificates().isEmpty()) {
      names.add(FileName.CERTIFICATE);
      Certificate certificate =
          new Certificate(ProblemHash.of(problem), Sha256.of(assignments), solved.certificates());
      CertificateWriter.write(
          certificate, ProblemParts.of(problem), out.file(FileName.CERTIFICATE));
    }
    List<FileView> written = new ArrayList<>();
    for (String name : names) {
      written.add(new FileView(name, Sha256.of(out.file(name))));
    }
    Files.writeString(out.file(FileName.RESULT), ResultJson.of(report, written));
    out.commit();
    names.add(names.indexOf(FileName.SCHOOL_FIGURES) + 1, FileName.RESULT);
    return names.stream().map(settings.out()::resolve).toList();
  }

  /** How categories by census blocks came about, where the policy has some; the files' names. */
  private static List<String> writeCategories(LoadResult.Loaded input, RunFolder out)
      throws IOException {
    if (input.policy().categories().isEmpty()) {
      return List.of();
    }
    List<Categorization> categories =
        input.policy().categories().stream()
            .map(category -> Categorization.of(category, input.district()))
            .toList();
    CategoryWriter.writeTiers(categories, out.file(FileName.CATEGORIES));
    CategoryWriter.writeBlocks(input.district(), categories, out.file(FileName.BLOCK_TIERS));
    return List.of(FileName.CATEGORIES, FileName.BLOCK_TIERS);
  }
}
