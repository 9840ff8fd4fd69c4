package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.datasets.read.RunRecordReader;
import org.seatwright.datasets.read.RunRecordResult;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Course;
import org.seatwright.solver.Journal;
import org.seatwright.solver.OtherCourseException;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.StopSignal;

/**
 * Repeats a run from its run.json: the same files, engines and seed, and wherever the clock or
 * another thread had decided, the decision that was noted then. Compares the plan byte for byte.
 */
public final class ReplayRun {
  private final Path folder;
  private final String version;
  private final StopSignal stop;

  /**
   * @param folder the run folder
   * @param version of the program
   */
  public ReplayRun(Path folder, String version, StopSignal stop) {
    this.folder = folder;
    this.version = version;
    this.stop = stop;
  }

  /**
   * Repeats the run.
   *
   * @param district where the district is now; empty where the record says
   * @param policy the policy file that was used in place of the district's own; empty where the
   *     record says
   */
  public ReplayOutcome run(Optional<Path> district, Optional<Path> policy, RunListener listener) {
    return switch (RunRecordReader.read(folder.resolve(FileName.RUN))) {
      case RunRecordResult.Refused(var notices) -> new ReplayOutcome.Refused(notices);
      case RunRecordResult.Loaded loaded -> repeat(loaded.record(), district, policy, listener);
    };
  }

  private ReplayOutcome repeat(
      RunRecord record, Optional<Path> named, Optional<Path> namedPolicy, RunListener listener) {
    Optional<RunRecords.Setup> setup = RunRecords.setup(record);
    Optional<Map<String, List<Course.Run>>> decisions = Decisions.parse(record.decisions());
    if (setup.isEmpty() || decisions.isEmpty()) {
      return impossible("run.json is not as solve wrote it: engines, budget or decisions.");
    }
    return switch (RunInput.read(folder, record, named, namedPolicy)) {
      case RunInput.Gone(String message) -> impossible(message);
      case RunInput.Other(Path district, List<String> differences) ->
          new ReplayOutcome.OtherInputs(district, differences);
      case RunInput.Refused(Notices notices) -> new ReplayOutcome.Refused(notices);
      case RunInput.Same same ->
          solve(record, setup.get(), decisions.get(), same.input(), listener);
    };
  }

  private static ReplayOutcome impossible(String message) {
    return new ReplayOutcome.Impossible(message);
  }

  private ReplayOutcome solve(
      RunRecord record,
      RunRecords.Setup setup,
      Map<String, List<Course.Run>> decisions,
      LoadResult.Loaded input,
      RunListener listener) {
    SolveRequest request =
        new SolveRequest(
            setup.budget(),
            record.seed(),
            Optional.empty(),
            listener.solving(input.district(), input.notices()),
            stop,
            Optional::empty,
            Journal.repeating(decisions, stop).course(RunRecords.COURSE));
    AssignmentProblem problem = AssignmentProblem.compile(input.district(), input.policy());
    List<String> remarks = remarks(record);
    Solved solved;
    try {
      solved = setup.engines().solve(problem, request, setup.solver());
    } catch (OtherCourseException e) {
      return switch (e.reason()) {
        case STOPPED -> new ReplayOutcome.Stopped();
        case ENDED_BY_TIME -> impossible(String.valueOf(e.getMessage()));
        case OTHER_WAY ->
            new ReplayOutcome.Differs(
                List.of("The run took another course: " + e.getMessage()), remarks);
      };
    }
    if (stop.isRequested()) {
      return new ReplayOutcome.Stopped(); // what was found may have been cut short
    }
    try {
      return compare(record, new RepeatedPlan(input, solved.verdict()), remarks);
    } catch (IOException e) {
      throw new UncheckedIOException("The plan's text could not be made.", e);
    }
  }

  private ReplayOutcome compare(RunRecord record, RepeatedPlan plan, List<String> remarks)
      throws IOException {
    List<String> same = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (String name : plan.names()) {
      Optional<String> difference = difference(name, record, plan);
      difference.ifPresentOrElse(differences::add, () -> same.add(name));
    }
    return differences.isEmpty()
        ? new ReplayOutcome.Same(same, remarks)
        : new ReplayOutcome.Differs(differences, remarks);
  }

  /** How a file differs: the run's own was changed since, or the plan is another one. */
  private Optional<String> difference(String name, RunRecord record, RepeatedPlan plan)
      throws IOException {
    Path file = folder.resolve(name);
    Optional<InputFile> stated =
        record.outputs().stream().filter(output -> output.file().equals(name)).findFirst();
    if (stated.isEmpty()) {
      return Optional.of("%s: the run does not say that it wrote it.".formatted(name));
    }
    if (!RunInput.isSame(file, stated.get())) {
      return Optional.of(
          "%s: the file in the run folder is not the one that the run wrote.".formatted(name));
    }
    OptionalLong row = plan.firstDifference(name, file);
    return row.isPresent()
        ? Optional.of("%s: row %d comes out differently.".formatted(name, row.getAsLong()))
        : Optional.empty();
  }

  private List<String> remarks(RunRecord record) {
    Map<String, String> now = new LinkedHashMap<>(RunRecords.versions(version));
    List<String> remarks = new ArrayList<>();
    record
        .versions()
        .forEach((name, then) -> {
          String here = now.getOrDefault(name, "unknown");
          if (!here.equals(then)) {
            remarks.add("%s: the run was made with %s, this is %s.".formatted(name, then, here));
          }
        });
    return remarks;
  }
}
