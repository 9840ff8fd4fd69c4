package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.seatwright.datasets.exports.JsonExport;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.ChangesReader;
import org.seatwright.datasets.read.ChangesResult;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.datasets.write.LateWriter;
import org.seatwright.datasets.write.LateWriter.StandingList;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.late.LateChanges;
import org.seatwright.model.late.LateMove;
import org.seatwright.model.late.LateMoves;
import org.seatwright.model.late.Standing;
import org.seatwright.model.late.Waitlist;
import org.seatwright.model.late.Waitlists;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.LateView;

/**
 * Late changes to a finished run: from its plan and the changes to a run folder of its own.
 *
 * <p>The changed district, with the seats that students hold, is written into the folder, so that
 * all that is done with runs can be done with this one.
 */
public final class ResolveRun {
  private final FinishedRun base;
  private final Path changes;
  private final SolveSettings settings;
  private final Supplier<Duration> elapsed;
  private final StopSignal stop;

  /**
   * A run that goes back to {@code base}.
   *
   * @param changes the file of late changes
   * @param settings whose district is {@link #districtOf} its output folder, without a policy
   * @param elapsed time since the program started
   * @param stop ends the search early; the best plan so far is written all the same
   */
  public ResolveRun(
      FinishedRun base,
      Path changes,
      SolveSettings settings,
      Supplier<Duration> elapsed,
      StopSignal stop) {
    this.base = base;
    this.changes = changes;
    this.settings = settings;
    this.elapsed = elapsed;
    this.stop = stop;
  }

  /** Where the changed district goes. */
  public static Path districtOf(Path out) {
    return out.resolve(FileName.CHANGED_DISTRICT);
  }

  /**
   * What it came to.
   *
   * @param late where a plan was written
   */
  public record Outcome(SolveOutcome run, Optional<LateView> late) {}

  /** Runs to the end. Files are written all together or not at all. */
  public Outcome run(RunListener listener) {
    return switch (DistrictReader.readWhole(base.district(), base.policy())) {
      case LoadResult.Refused(var notices) -> refused(notices);
      case LoadResult.Loaded whole ->
          switch (ChangesReader.read(
              changes, whole.district(), whole.policy(), base.plan()::isPlaced)) {
            case ChangesResult.Refused(var notices) -> refused(notices);
            case ChangesResult.Loaded read -> run(whole, read, listener);
          };
    };
  }

  private static Outcome refused(Notices notices) {
    return new Outcome(new SolveOutcome.Refused(notices), Optional.empty());
  }

  private static Outcome cannotWrite(String message) {
    return new Outcome(new SolveOutcome.CannotWrite(message), Optional.empty());
  }

  private Outcome run(LoadResult.Loaded whole, ChangesResult.Loaded read, RunListener listener) {
    try (RunFolder out = RunFolder.stage(settings.out())) {
      Path copy = out.file(FileName.CHANGES);
      Files.copy(changes, copy);
      if (!Sha256.of(copy).equals(read.input().sha256())) {
        return cannotWrite("%s: it was changed while it was read.".formatted(changes));
      }
      District changed = read.changes().applyTo(whole.district(), this::formerSeat);
      Path file = out.file(FileName.CHANGED_DISTRICT);
      JsonExport.write(changed, whole.policy(), changed, Optional.empty(), file);
      return switch (DistrictReader.read(file, Optional.empty())) {
        case LoadResult.Refused(var notices) -> refused(named(notices, file));
        case LoadResult.Loaded now -> {
          LoadResult.Loaded input =
              new LoadResult.Loaded(
                  now.district(),
                  now.policy(),
                  now.inputs(),
                  read.notices().and(named(now.notices(), file)));
          LateFiles files = new LateFiles(whole.district(), read.changes());
          SolveOutcome outcome =
              new SolveRun(settings, elapsed, stop)
                  .solve(input, Optional.empty(), files, out, listener);
          yield new Outcome(outcome, files.view);
        }
      };
    } catch (OutputRefusedException e) {
      return cannotWrite(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return cannotWrite(
          "Output folder %s: cannot be written (%s).".formatted(settings.out(), e.getMessage()));
    }
  }

  private static Notices named(Notices notices, Path file) {
    return notices.renamed(file.toString(), FileName.CHANGED_DISTRICT);
  }

  private OptionalInt formerSeat(int student) {
    return LateMoves.seat(base.plan(), student);
  }

  /** The files about moves and waitlists, and what is told of them. */
  private final class LateFiles implements SolveRun.Companions {
    private final District before;
    private final LateChanges late;
    private Optional<LateView> view = Optional.empty();

    LateFiles(District before, LateChanges late) {
      this.before = before;
      this.late = late;
    }

    @Override
    public Optional<RunRecord.From> from() throws IOException {
      return Optional.of(
          new RunRecord.From(
              new Whereabouts(settings.out()).way(base.folder()),
              Sha256.of(base.folder().resolve(FileName.RUN))));
    }

    @Override
    public List<String> write(AssignmentProblem problem, Solved solved, RunFolder out)
        throws IOException {
      Assignment plan = solved.verdict().plan();
      List<LateMove> moves = LateMoves.of(before, ResolveRun.this::formerSeat, late, problem, plan);
      LateWriter.writeMoves(moves, out.file(FileName.MOVES));
      List<Waitlist> lists = Waitlists.of(problem, plan);
      Standing.Comparison comparison = comparison();
      LateWriter.writeWaitlists(
          lists.stream().map(list -> new StandingList(list, comparison.of(list))).toList(),
          out.file(FileName.WAITLISTS));
      view =
          Optional.of(LateView.of(late, moves, lists, problem, solved.verdict(), solved.proof()));
      return List.of(
          FileName.CHANGED_DISTRICT, FileName.CHANGES, FileName.MOVES, FileName.WAITLISTS);
    }

    private Standing.Comparison comparison() {
      AssignmentProblem then =
          AssignmentProblem.compile(base.input().district(), base.input().policy());
      return new Standing.Comparison(
          Waitlists.of(then, base.plan()),
          before.students().stream().map(Student::id).collect(Collectors.toUnmodifiableSet()),
          late.relisted().keySet().stream()
              .map(student -> before.students().get(student).id())
              .collect(Collectors.toUnmodifiableSet()));
    }
  }
}
