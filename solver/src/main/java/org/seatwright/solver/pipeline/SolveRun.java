package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.datasets.write.CertificateWriter;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.PlanOutput;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.datasets.write.RunRecordWriter;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Journal;
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

  /** What a run writes beside the files of every run. */
  interface Companions {
    /** The run that this one goes back to. */
    Optional<RunRecord.From> from() throws IOException;

    /** Writes its files into {@code out} and returns their names. */
    List<String> write(AssignmentProblem problem, Solved solved, RunFolder out) throws IOException;
  }

  /** A run that goes back to no other and writes nothing more. */
  private static final Companions ALONE =
      new Companions() {
        @Override
        public Optional<RunRecord.From> from() {
          return Optional.empty();
        }

        @Override
        public List<String> write(AssignmentProblem problem, Solved solved, RunFolder out) {
          return List.of();
        }
      };

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
        yield switch (ComparedPlan.read(settings.compare(), input)) {
          case ComparedPlan.Read.Refused(var notices) -> new SolveOutcome.Refused(notices);
          case ComparedPlan.Read.Unreadable(var message) -> new SolveOutcome.CannotWrite(message);
          case ComparedPlan.Read.Loaded(var compared) -> solve(input, compared, listener);
        };
      }
    };
  }

  /** The output folder is begun before the search, so that a search is never done for nothing. */
  private SolveOutcome solve(
      LoadResult.Loaded input, Optional<ComparedPlan> compared, RunListener listener) {
    try (RunFolder out = RunFolder.stage(settings.out())) {
      return solve(input, compared, ALONE, out, listener);
    } catch (OutputRefusedException e) {
      return new SolveOutcome.CannotWrite(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new SolveOutcome.CannotWrite(
          "Output folder %s: cannot be written (%s).".formatted(settings.out(), e.getMessage()));
    }
  }

  /** Solves, and commits the files to {@code out}. */
  SolveOutcome solve(
      LoadResult.Loaded input,
      Optional<ComparedPlan> compared,
      Companions companions,
      RunFolder out,
      RunListener listener)
      throws IOException {
    if (stop.isRequested()) {
      return new SolveOutcome.StoppedEarly();
    }
    ProgressListener progress = listener.solving(input.district(), input.notices());
    AssignmentProblem problem = AssignmentProblem.compile(input.district(), input.policy());
    LOG.info("Compiled {} options at {}.", problem.options(), elapsed.get());
    Journal journal = new Journal();
    SolveRequest request =
        new SolveRequest(
            settings.left(elapsed.get()),
            settings.seed(),
            Optional.empty(),
            progress,
            stop,
            Optional::empty,
            journal.course(RunRecords.COURSE));
    Solved solved = search.solve(problem, request);
    LOG.info("Solved at {}.", elapsed.get());
    if (!solved.crossCheck().agrees()) {
      return new SolveOutcome.Disagreement(solved.crossCheck().disagreements());
    }
    ReportView report = report(input, solved);
    LOG.info("Reckoned the figures at {}.", elapsed.get());
    List<Path> written = write(input, compared, problem, solved, report, journal, companions, out);
    LOG.info("Wrote at {}.", elapsed.get());
    return new SolveOutcome.Written(report, written);
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
      Optional<ComparedPlan> compared,
      AssignmentProblem problem,
      Solved solved,
      ReportView report,
      Journal journal,
      Companions companions,
      RunFolder out)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (PlanOutput file : PlanOutput.of(input.district(), input.policy(), solved.verdict())) {
      file.writeTo(out.file(file.name()));
      names.add(file.name());
    }
    List<ProblemPart> parts = List.of();
    if (!solved.certificates().isEmpty()) {
      parts = ProblemParts.of(problem);
      names.add(FileName.CERTIFICATE);
      Certificate certificate =
          new Certificate(
              ProblemHash.of(problem),
              Sha256.of(out.file(FileName.ASSIGNMENTS)),
              solved.certificates());
      CertificateWriter.write(certificate, parts, out.file(FileName.CERTIFICATE));
    }
    List<InputFile> plan = hashes(names, out);
    RunRecordWriter.write(
        RunRecords.of(
            settings,
            companions.from(),
            started(report),
            input.inputs(),
            plan,
            journal.decisions()),
        input.policy().lottery(),
        settings.overrides(input),
        out.file(FileName.RUN));
    List<String> about = new ArrayList<>(List.of(FileName.RUN));
    about.addAll(companions.write(problem, solved, out));
    about.addAll(ReportFiles.write(input, parts, solved, report, compared, out));
    names.addAll(about);
    List<FileView> written =
        Stream.concat(plan.stream(), hashes(about, out).stream())
            .map(file -> new FileView(file.file(), file.sha256()))
            .toList();
    Files.writeString(out.file(FileName.RESULT), ResultJson.of(report, written));
    out.commit();
    names.add(names.indexOf(FileName.SCHOOL_FIGURES) + 1, FileName.RESULT);
    return names.stream().map(settings.out()::resolve).toList();
  }

  private static List<InputFile> hashes(List<String> names, RunFolder out) throws IOException {
    List<InputFile> hashes = new ArrayList<>();
    for (String name : names) {
      hashes.add(new InputFile(name, Sha256.of(out.file(name))));
    }
    return hashes;
  }

  /** When the program started; empty for a run that gives the same bytes each time. */
  private Optional<Instant> started(ReportView report) {
    return report.isReproducible()
        ? Optional.empty()
        : Optional.of(Instant.now().minus(elapsed.get()));
  }
}
