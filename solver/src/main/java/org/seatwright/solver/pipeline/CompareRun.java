package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.report.ComparisonView;
import org.seatwright.solver.report.PlanView;

/** Puts finished runs side by side. */
public final class CompareRun {
  private CompareRun() {}

  /** What a comparison came to. */
  public sealed interface Outcome {}

  /** The runs were compared. */
  public record Compared(ComparisonView view) implements Outcome {}

  /** A file of {@code run} or of its district cannot be read. */
  public record Refused(Path run, Notices notices) implements Outcome {}

  /** The files of {@code run} do not belong together, as these sentences say. */
  public record Unusable(Path run, List<String> sentences) implements Outcome {
    public Unusable {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Opens and compares.
   *
   * @param folders of the runs, at least two
   */
  public static Outcome run(List<Path> folders) {
    List<FinishedRun> runs = new ArrayList<>();
    for (Path folder : folders) {
      switch (FinishedRun.open(folder, Optional.empty(), Optional.empty())) {
        case FinishedRun.Opened(FinishedRun run) -> runs.add(run);
        case FinishedRun.Refused(Notices notices) -> {
          return new Refused(folder, notices);
        }
        case FinishedRun.Unusable(List<String> sentences) -> {
          return new Unusable(folder, sentences);
        }
      }
    }
    return new Compared(
        new ComparisonView(runs.stream().map(CompareRun::view).toList(), changes(runs)));
  }

  private static ComparisonView.RunView view(FinishedRun run) {
    District district = run.input().district();
    Policy policy = run.input().policy();
    return new ComparisonView.RunView(
        run.folder().toString(),
        run.stated().status(),
        run.stated().bound().map(OptionalLong::of).orElse(OptionalLong.empty()),
        run.stated()
            .gap()
            .map(gap -> OptionalDouble.of(gap.doubleValue()))
            .orElse(OptionalDouble.empty()),
        PlanView.of(district, policy, Audit.judge(district, policy, run.plan())));
  }

  private static List<PlanChange> changes(List<FinishedRun> runs) {
    Set<String> attributes = new LinkedHashSet<>();
    runs.forEach(run -> attributes.addAll(Figures.attributes(run.input().policy())));
    FinishedRun first = runs.getFirst();
    return runs.stream()
        .skip(1)
        .map(run ->
            PlanChange.of(
                first.input().district(),
                first.plan(),
                run.input().district(),
                run.plan(),
                attributes))
        .toList();
  }
}
