package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.exports.ExportNote;
import org.seatwright.datasets.exports.JsonExport;
import org.seatwright.datasets.exports.OptionsExport;
import org.seatwright.datasets.exports.PrefLibExport;
import org.seatwright.datasets.exports.WideExport;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.PlanWriter;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

/** From a district, and a plan where one is named, to files for other tools. */
public final class ExportRun {
  private final ExportSettings settings;
  private final LoadResult.Loaded input;
  private final District heard;
  private final Optional<Assignment> plan;

  private ExportRun(
      ExportSettings settings, LoadResult.Loaded input, District heard, Optional<Assignment> plan) {
    this.settings = settings;
    this.input = input;
    this.heard = heard;
    this.plan = plan;
  }

  /** Runs to the end. Files are written all together or not at all. */
  public static ExportOutcome run(ExportSettings settings) {
    return switch (DistrictReader.readWhole(settings.district(), settings.policy())) {
      case LoadResult.Refused(var notices) -> new ExportOutcome.Refused(List.of(notices));
      case LoadResult.Loaded input -> run(settings, input);
    };
  }

  private static ExportOutcome run(ExportSettings settings, LoadResult.Loaded input) {
    District heard = input.policy().heard(input.district());
    LoadResult.Loaded asHeard =
        new LoadResult.Loaded(heard, input.policy(), input.inputs(), input.notices());
    Optional<PlanFile.Whole> plan = planFile(settings).map(file -> file.readWhole(asHeard));
    List<Notices> notices = new ArrayList<>(List.of(input.notices()));
    plan.ifPresent(it -> notices.add(it.notices()));
    notices.removeIf(Notices::isEmpty);
    if (plan.isPresent() && plan.get() instanceof PlanFile.Whole.Refused) {
      return new ExportOutcome.Refused(notices);
    }
    return new ExportRun(settings, input, heard, plan.flatMap(PlanFile.Whole::findPlan))
        .write(notices);
  }

  /** The plan that is named, else the one that a district in JSON brings with it. */
  private static Optional<PlanFile> planFile(ExportSettings settings) {
    return settings
        .plan()
        .or(() ->
            Optional.of(settings.district())
                .filter(DistrictReader::hasPlan)
                .map(json -> new PlanFile(json, PlanColumns.USUAL)));
  }

  private ExportOutcome write(List<Notices> notices) {
    try (RunFolder out = RunFolder.stageExport(settings.out())) {
      List<String> leftOut = writeFiles(out.folder());
      note(leftOut).write(out.file(FileName.EXPORT));
      List<String> names = names(out.folder());
      out.commit();
      return new ExportOutcome.Written(
          names.stream().map(settings.out()::resolve).toList(), leftOut, notices);
    } catch (ExportedProgram.LevelException | IllegalArgumentException e) {
      return new ExportOutcome.Impossible(String.valueOf(e.getMessage()));
    } catch (OutputRefusedException e) {
      return new ExportOutcome.CannotWrite(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new ExportOutcome.CannotWrite(
          "Output folder %s: cannot be written (%s).".formatted(settings.out(), e.getMessage()));
    }
  }

  private ExportNote note(List<String> leftOut) {
    return new ExportNote(
        settings.format().word(),
        input.district().name(),
        input.policy().name(),
        plan.isPresent(),
        leftOut,
        input.inputs(),
        settings.version());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Writes everything but the note; returns the names of rules that are left out. */
  private List<String> writeFiles(Path folder) throws IOException, ExportedProgram.LevelException {
    Policy policy = input.policy();
    switch (settings.format()) {
      case JSON ->
          JsonExport.write(
              input.district(), policy, heard, plan, folder.resolve("district" + JsonKey.ENDING));
      case CSV -> {
        DistrictWriter.write(input.district(), policy, folder);
        writePlan(folder);
      }
      case WIDE -> {
        WideExport.write(input.district(), policy, folder);
        writePlan(folder);
      }
      case OPTIONS ->
          OptionsExport.write(
              heard,
              AssignmentProblem.compile(heard, policy),
              plan,
              folder.resolve(CsvFormat.OPTIONS.file()));
      case PREFLIB -> PrefLibExport.write(input.district(), folder);
      case MPS, LP -> {
        return new ProgramExport(settings, heard, policy, plan).write(folder);
      }
    }
    return List.of();
  }

  private void writePlan(Path folder) throws IOException {
    if (plan.isPresent()) {
      PlanWriter.writeAssignments(heard, plan.get(), folder.resolve(FileName.ASSIGNMENTS));
    }
  }
}
