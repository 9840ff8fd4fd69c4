package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.letter.LetterReader;
import org.seatwright.datasets.letter.LetterResult;
import org.seatwright.datasets.letter.LetterTemplates;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.district.District;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.explain.ForcedCost;
import org.seatwright.solver.explain.Reason;
import org.seatwright.solver.explain.SeatReason;
import org.seatwright.solver.explain.StudentReasons;
import org.seatwright.solver.letter.FamilyLetter;
import org.seatwright.solver.letter.ReasonRows;

/** From a run folder to letters: why students were not placed higher. */
public final class ExplainRun {
  private static final String CSV = ".csv";

  private final ExplainSettings settings;
  private final StopSignal stop;

  public ExplainRun(ExplainSettings settings, StopSignal stop) {
    this.settings = settings;
    this.stop = stop;
  }

  /** The letter of the student with this id. */
  public ExplainOutcome explain(String student) {
    return open(run -> {
      District district = run.input().district();
      OptionalInt index =
          student.isBlank() ? OptionalInt.empty() : district.findStudent(new StudentId(student));
      return index.isEmpty()
          ? new ExplainOutcome.Impossible(
              List.of("The run has no student of this id; ids are compared letter for letter."))
          : explain(run, index.getAsInt());
    });
  }

  /**
   * Writes the reasons of all students: a table where {@code out} ends with .csv, otherwise a
   * folder with a letter for each.
   */
  public ExplainOutcome explainAll(Path out) {
    return open(run -> writeAll(run, out));
  }

  private ExplainOutcome open(Function<FinishedRun, ExplainOutcome> explain) {
    return switch (FinishedRun.open(settings.run(), settings.district(), settings.policy())) {
      case FinishedRun.Refused(var notices) -> new ExplainOutcome.Refused(notices);
      case FinishedRun.Unusable(var sentences) -> new ExplainOutcome.Impossible(sentences);
      case FinishedRun.Opened(FinishedRun run) -> open(run, explain);
    };
  }

  private static ExplainOutcome open(
      FinishedRun run, Function<FinishedRun, ExplainOutcome> explain) {
    if (!run.isAsStated()) {
      return new ExplainOutcome.Impossible(
          List.of(
              "%s: it does not say what the run's plan comes to; verify tells more."
                  .formatted(FileName.RESULT)));
    }
    return run.stated().valid()
        ? explain.apply(run)
        : new ExplainOutcome.Impossible(
            List.of(
                "The run's plan breaks hard rules, so no placement is final; explain a run whose"
                    + " plan is valid."));
  }

  private ExplainOutcome explain(FinishedRun run, int student) {
    return switch (LetterReader.read(settings.templates())) {
      case LetterResult.Refused(var notices) -> new ExplainOutcome.Refused(notices);
      case LetterResult.Loaded(LetterTemplates templates) -> {
        RunReasons reasons = reasons(run, true);
        StudentReasons found = reasons.of(student);
        yield stop.isRequested()
            ? new ExplainOutcome.Stopped()
            : new ExplainOutcome.Explained(letter(run, reasons, templates).of(found));
      }
    };
  }

  private RunReasons reasons(FinishedRun run, boolean solvesAll) {
    AssignmentProblem problem =
        AssignmentProblem.compile(run.input().district(), run.input().policy());
    return new RunReasons(run, problem, settings.isInternal(), solvesAll, stop);
  }

  private FamilyLetter letter(FinishedRun run, RunReasons reasons, LetterTemplates templates) {
    return new FamilyLetter(
        run.input().district(), reasons.problem().rankLevels(), templates, settings.isInternal());
  }

  private ExplainOutcome writeAll(FinishedRun run, Path out) {
    return switch (LetterReader.read(settings.templates())) {
      case LetterResult.Refused(var notices) -> new ExplainOutcome.Refused(notices);
      case LetterResult.Loaded(LetterTemplates templates) -> {
        try {
          yield out.toString().endsWith(CSV)
              ? writeTable(run, templates, out)
              : writeLetters(run, templates, out);
        } catch (OutputRefusedException e) {
          yield new ExplainOutcome.CannotWrite(String.valueOf(e.getMessage()));
        } catch (IOException e) {
          yield new ExplainOutcome.CannotWrite(
              "Output folder %s: cannot be written (%s).".formatted(out, e.getMessage()));
        }
      }
    };
  }

  private ExplainOutcome writeTable(FinishedRun run, LetterTemplates templates, Path out)
      throws OutputRefusedException {
    OutputFile file = OutputFile.at(out, CsvRows.text(List.of(ReasonRows.HEADER)));
    RunReasons reasons = reasons(run, settings.solvesAll());
    ReasonRows rows =
        new ReasonRows(
            run.input().district(),
            reasons.problem().rankLevels(),
            letter(run, reasons, templates),
            settings.isInternal());
    List<List<String>> table = new ArrayList<>(List.of(ReasonRows.HEADER));
    Counts counts = new Counts();
    for (int i = 0; i < reasons.problem().students() && !stop.isRequested(); i++) {
      StudentReasons found = reasons.of(i);
      counts.add(found);
      table.addAll(rows.of(found));
    }
    if (stop.isRequested()) {
      return new ExplainOutcome.Stopped();
    }
    file.write(CsvRows.text(table));
    return counts.written(out);
  }

  private ExplainOutcome writeLetters(FinishedRun run, LetterTemplates templates, Path out)
      throws IOException {
    try (RunFolder folder = RunFolder.stageLetters(out)) {
      RunReasons reasons = reasons(run, settings.solvesAll());
      FamilyLetter letter = letter(run, reasons, templates);
      List<List<String>> index = new ArrayList<>(List.of(List.of("letter", "student")));
      Counts counts = new Counts();
      for (int i = 0; i < reasons.problem().students() && !stop.isRequested(); i++) {
        StudentReasons found = reasons.of(i);
        counts.add(found);
        String name = "letter-%05d.txt".formatted(i + 1);
        Files.writeString(folder.file(name), letter.of(found));
        index.add(List.of(name, run.input().district().students().get(i).id().value()));
      }
      if (stop.isRequested()) {
        return new ExplainOutcome.Stopped();
      }
      Files.writeString(folder.file(FileName.LETTERS), CsvRows.text(index));
      folder.commit();
      return counts.written(out);
    }
  }

  /** How many reasons there are, and how much of them is known. */
  private static final class Counts {
    private int students;
    private int seats;
    private int exact;
    private int ranges;
    private int noBetter;
    private int open;

    void add(StudentReasons reasons) {
      students += reasons.higher().isEmpty() ? 0 : 1;
      reasons.higher().stream().map(SeatReason::reason).forEach(this::add);
    }

    private void add(Reason reason) {
      seats++;
      switch (reason) {
        case Reason.Dearer(ForcedCost cost) -> {
          exact += cost.isExact() ? 1 : 0;
          ranges += cost.isExact() ? 0 : 1;
        }
        case Reason.TieBreak _ -> exact++;
        case Reason.AnyCategory(boolean isBest, var cost) -> {
          ranges += cost.isPresent() ? 1 : 0;
          noBetter += cost.isEmpty() && isBest ? 1 : 0;
          open += cost.isEmpty() && !isBest ? 1 : 0;
        }
        case Reason.Unproven _ -> open++;
        case Reason.NotAllowed _, Reason.Obstacle _, Reason.OthersFirst _, Reason.NoPlan _ -> {}
      }
    }

    ExplainOutcome written(Path out) {
      return new ExplainOutcome.Written(out, students, seats, exact, ranges, noBetter, open);
    }
  }
}
