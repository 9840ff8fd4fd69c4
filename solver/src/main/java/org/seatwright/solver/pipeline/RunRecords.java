package org.seatwright.solver.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Course;
import org.seatwright.solver.SolverName;

/** How a run came about, from its settings to a record and back. */
final class RunRecords {
  /** The course of a whole run. */
  static final String COURSE = "run";

  private RunRecords() {}

  /**
   * The record of a run.
   *
   * @param from the run that this one goes back to
   * @param started empty for a run that gives the same bytes each time
   * @param outputs the files of its plan
   */
  static RunRecord of(
      SolveSettings settings,
      Optional<RunRecord.From> from,
      Optional<Instant> started,
      List<InputFile> inputs,
      List<InputFile> outputs,
      Map<String, List<Course.Run>> decisions) {
    Whereabouts whereabouts = new Whereabouts(settings.out());
    return new RunRecord(
        whereabouts.ofDistrict(settings.district()),
        settings.policy().map(whereabouts::ofPolicy),
        settings.engines().word(),
        settings.solver().word(),
        settings.seed(),
        settings.budget().time(),
        settings.budget().moves().stream().boxed().findFirst(),
        settings.budget().gap(),
        started.map(it -> it.truncatedTo(ChronoUnit.SECONDS).toString()),
        versions(settings.version()),
        from,
        inputs,
        outputs,
        Decisions.texts(decisions));
  }

  /** The versions that run now, and the machine's kind, on which native libraries depend. */
  static Map<String, String> versions(String version) {
    Map<String, String> versions = new LinkedHashMap<>(Versions.now(version));
    versions.put("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }

  /** The engines, the solver and the budget of a recorded run. */
  record Setup(Engines engines, SolverName solver, Budget budget) {}

  /** How the engines of a recorded run were set up; empty where the record names none we know. */
  static Optional<Setup> setup(RunRecord record) {
    boolean isLimited = record.time().isPresent() || record.moves().isPresent();
    boolean isTime = record.time().map(Duration::isPositive).orElse(true);
    if (!isLimited || !isTime || record.gap() >= 1) {
      return Optional.empty();
    }
    Budget budget =
        new Budget(
            record.time(),
            record.moves().map(OptionalLong::of).orElse(OptionalLong.empty()),
            record.gap());
    return Engines.find(record.engine())
        .flatMap(engines ->
            SolverName.find(record.solver()).map(solver -> new Setup(engines, solver, budget)));
  }
}
