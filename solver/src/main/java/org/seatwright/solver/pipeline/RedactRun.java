package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.page.HtmlReport;
import org.seatwright.solver.report.page.JsonReport;
import org.seatwright.solver.report.page.Page;
import org.seatwright.solver.report.page.ReportPage;
import org.seatwright.solver.report.redaction.PlanRedaction;

/**
 * From a run folder to a folder that may be published: report and schools, nothing of a student.
 */
public final class RedactRun {
  private static final List<String> PUBLISHED =
      List.of(
          FileName.PUBLISHED, FileName.REPORT, FileName.REPORT_NUMBERS, FileName.SCHOOL_FIGURES);

  private final RedactSettings settings;
  private final FinishedRun run;
  private final RunRecords.Setup setup;
  private final String version;

  private RedactRun(
      RedactSettings settings, FinishedRun run, RunRecords.Setup setup, String version) {
    this.settings = settings;
    this.run = run;
    this.setup = setup;
    this.version = version;
  }

  /**
   * Runs to the end. Files to be published are written all together or not at all.
   *
   * @param version of the program
   * @param random draws the secret of pseudonyms; must be one that nobody can foresee
   */
  public static RedactOutcome run(RedactSettings settings, String version, RandomGenerator random) {
    return switch (FinishedRun.open(settings.run(), settings.district(), settings.policy())) {
      case FinishedRun.Refused(var notices) -> new RedactOutcome.Refused(notices);
      case FinishedRun.Unusable(var sentences) -> new RedactOutcome.Unusable(sentences);
      case FinishedRun.Opened(FinishedRun run) -> {
        Optional<RunRecords.Setup> setup = RunRecords.setup(run.record());
        yield setup.isEmpty()
            ? new RedactOutcome.Unusable(
                List.of("run.json is not as solve wrote it: engines or budget."))
            : new RedactRun(settings, run, setup.get(), version).write(random);
      }
    };
  }

  private RedactOutcome write(RandomGenerator random) {
    try (RunFolder out = RunFolder.stagePublished(settings.out())) {
      Optional<Pseudonyms> pseudonyms = Optional.empty();
      if (settings.pseudonyms().isPresent()) {
        pseudonyms = Optional.of(Pseudonyms.begin(settings.pseudonyms().get(), random));
      }
      PlanRedaction redaction = write(out);
      List<Path> kept =
          pseudonyms.isPresent()
              ? pseudonyms.get().write(run.input().district(), run.plan())
              : List.of();
      out.commit();
      return new RedactOutcome.Written(
          PUBLISHED.stream().map(settings.out()::resolve).toList(),
          kept,
          redaction.small(),
          redaction.others());
    } catch (Pseudonyms.NoSecretException e) {
      return new RedactOutcome.Unusable(List.of(String.valueOf(e.getMessage())));
    } catch (OutputRefusedException e) {
      return new RedactOutcome.CannotWrite(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new RedactOutcome.CannotWrite(
          "Output folder %s: cannot be written (%s).".formatted(settings.out(), e.getMessage()));
    }
  }

  private PlanRedaction write(RunFolder out) throws IOException {
    District district = run.input().district();
    Policy policy = run.input().policy();
    Verdict verdict = Audit.judge(district, policy, run.plan());
    PlanRedaction redaction =
        PlanRedaction.of(
            district,
            policy,
            Judged.of(district, policy, verdict),
            settings.least(),
            Engines.linearSolver());
    PlanCounts counts = redaction.counts();
    String hiding = hiding(redaction);
    Page page =
        ReportPage.of(new RedactedFacts(run, verdict, setup, version).of(counts, hiding), counts);
    Files.writeString(out.file(FileName.REPORT), HtmlReport.of(page));
    Files.writeString(out.file(FileName.REPORT_NUMBERS), JsonReport.of(page));
    try (CsvRows rows = CsvRows.create(out.file(FileName.SCHOOL_FIGURES))) {
      for (List<String> row : new RedactedSchools(district, policy, verdict, counts).rows()) {
        rows.write(row);
      }
    }
    Files.writeString(out.file(FileName.PUBLISHED), note(hiding));
    return redaction;
  }

  /** Says what is hidden; how many of it for their own sake would help to tell which those are. */
  private String hiding(PlanRedaction redaction) {
    if (redaction.small() + redaction.others() == 0) {
      return "No number of students here is from 1 to %d, so none is hidden."
          .formatted(settings.least() - 1);
    }
    return ("“hidden” stands for numbers of students from 1 to %d, for zeros that would tell as"
            + " much of a child, and for as many more as it takes so that none of them can be"
            + " worked out from the others.")
        .formatted(settings.least() - 1);
  }

  private String note(String hiding) {
    return """
    %s
    A plan of school seats, for everyone to read. Made by Seatwright %s.

    report.html   the report; opens in any browser, without a network
    report.json   every number of it
    schools.csv   seats and students of every school and program

    %s
    What is reckoned of hidden numbers (shares, means, measures of segregation) is hidden, too.
    Neighbourhoods are areas of at least %d students each, where so many live on the map at all.
    Distances are rounded to a tenth of a kilometre, without the longest, and only told of groups
    of at least %d students. Points, prices of seats, and SHA-256 of files about students are left
    out. No file here names a student or tells of one alone.

    What others know already (a neighbour's child, a list made elsewhere) can be joined with any
    numbers; no report can rule that out.
    """
        .formatted(
            run.input().district().name(), version, hiding, settings.least(), settings.least());
  }
}
