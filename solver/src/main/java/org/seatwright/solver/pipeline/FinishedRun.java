package org.seatwright.solver.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.CertificateReader;
import org.seatwright.datasets.read.CertificateResult;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.datasets.read.RunReader;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.datasets.read.RunRecordReader;
import org.seatwright.datasets.read.RunRecordResult;
import org.seatwright.datasets.read.RunResult;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.ProblemPart;

/**
 * A run folder opened again, with the district it was made of: the files are those that the run
 * read, and those that it wrote.
 *
 * @param folder the run folder
 * @param record how the run came about
 * @param stated what the run says of itself
 * @param district where the district is now
 * @param policy the policy file that was used in place of the district's own
 * @param plan the plan that the run wrote
 */
public record FinishedRun(
    Path folder,
    RunRecord record,
    StatedRun stated,
    Path district,
    Optional<Path> policy,
    LoadResult.Loaded input,
    Assignment plan) {
  /** What opening a run folder came to. */
  public sealed interface Opening {}

  /** The run is whole. */
  public record Opened(FinishedRun run) implements Opening {}

  /** A file of the run or of the district cannot be read. */
  public record Refused(Notices notices) implements Opening {}

  /** The files do not belong together, as these sentences say. */
  public record Unusable(List<String> sentences) implements Opening {
    public Unusable {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Opens the run folder {@code folder}.
   *
   * @param district where the district is now; empty where the run says
   * @param policy the policy file that was used in place of the district's own; empty where the run
   *     says
   */
  public static Opening open(Path folder, Optional<Path> district, Optional<Path> policy) {
    RunRecordResult record = RunRecordReader.read(folder.resolve(FileName.RUN));
    RunResult result = RunReader.read(folder.resolve(FileName.RESULT));
    if (!(record instanceof RunRecordResult.Loaded loaded)) {
      return new Refused(record.notices());
    }
    if (!(result instanceof RunResult.Loaded stated)) {
      return new Refused(result.notices());
    }
    Optional<String> version = Versions.program(loaded.record().versions());
    if (version.isPresent() && !version.get().equals(Versions.program())) {
      return new Unusable(
          List.of(
              "%s: the run was made with Seatwright %s, this is %s; solve the district again."
                  .formatted(FileName.RUN, version.get(), Versions.program())));
    }
    List<String> edited =
        stated.run().outputs().stream()
            .filter(output -> !RunInput.isSame(folder.resolve(output.file()), output))
            .map(InputFile::file)
            .map("%s: it is not the file that the run wrote; its SHA-256 differs."::formatted)
            .toList();
    if (!edited.isEmpty()) {
      return new Unusable(edited);
    }
    return switch (RunInput.read(folder, loaded.record(), district, policy)) {
      case RunInput.Gone(String message) -> new Unusable(List.of(message));
      case RunInput.Other(_, List<String> differences) -> new Unusable(differences);
      case RunInput.Refused(Notices notices) -> new Refused(notices);
      case RunInput.Same same -> open(folder, loaded.record(), stated.run(), same);
    };
  }

  private static Opening open(Path folder, RunRecord record, StatedRun stated, RunInput.Same same) {
    PlanFile file = new PlanFile(folder.resolve(FileName.ASSIGNMENTS), PlanColumns.USUAL);
    return switch (file.readWhole(same.input())) {
      case PlanFile.Whole.Refused(Notices notices) -> new Refused(notices);
      case PlanFile.Whole.Loaded(Assignment plan, _) ->
          new Opened(
              new FinishedRun(
                  folder, record, stated, same.district(), same.policy(), same.input(), plan));
    };
  }

  /**
   * True where the plan comes to what result.json says of it; that file is the one whose SHA-256 is
   * nowhere.
   */
  boolean isAsStated() {
    Score score = Audit.judge(input.district(), input.policy(), plan).score();
    boolean isReached =
        stated.boundRanks().equals(score.ranks())
            && stated.bound().filter(it -> it == score.points()).isPresent();
    return stated.valid() == score.isValid()
        && stated.points() == score.points()
        && stated.ranks().equals(score.ranks())
        && (isReached || !stated.status().equals(ResultKey.OPTIMAL));
  }

  /**
   * The certificate; empty where the run has none.
   *
   * @param parts of the problem that district and policy come to
   */
  public Optional<CertificateResult> readCertificate(List<ProblemPart> parts) {
    Path file = folder.resolve(FileName.CERTIFICATE);
    return Files.exists(file) ? Optional.of(CertificateReader.read(file, parts)) : Optional.empty();
  }
}
