package org.seatwright.solver.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.ComparisonView;
import org.seatwright.solver.report.ComparisonView.RunView;
import org.seatwright.solver.report.PlanView;
import org.seatwright.solver.report.ReportView;

/** Solves a finished run's district again, as it would be after changes, case by case. */
public final class WhatIfRun {
  /** Cases of so few options are proven at once; a busy machine's clock must not cut them short. */
  private static final int SMALL = 1_500;

  private static final long MOVES_OF_SMALL = 5_000;

  private final FinishedRun base;
  private final Budget budget;
  private final String version;
  private final StopSignal stop;

  /** The run's plan, and that of every case solved so far. */
  private final List<Known> known = new ArrayList<>();

  /**
   * @param budget of each case
   * @param version of the program
   * @param stop ends the search early; cases that were solved by then are compared
   */
  public WhatIfRun(FinishedRun base, Budget budget, String version, StopSignal stop) {
    this.base = base;
    this.budget = budget;
    this.version = version;
    this.stop = stop;
    known.add(new Known(base.input().district(), base.plan()));
  }

  /** A case: changes that are made together. */
  public record Case(List<Change> changes) {
    public Case {
      changes = List.copyOf(changes);
    }

    /** What it is called. */
    public String name() {
      return changes.stream().map(Change::words).collect(Collectors.joining(", "));
    }
  }

  /** Hears which case is solved next. */
  @FunctionalInterface
  public interface Listener {
    void solving(int number, Case now);
  }

  /** What it came to. */
  public sealed interface Outcome {}

  /** The run and every case that was solved, side by side; {@code left} were not, for a stop. */
  public record Compared(ComparisonView view, int left) implements Outcome {}

  /** A change does not fit the district or its policy. */
  public record DoesNotFit(String message) implements Outcome {}

  /** Another policy cannot be read. */
  public record Refused(Notices notices) implements Outcome {}

  /** Engines and audit disagree about a case, one sentence each. */
  public record Disagreement(List<String> sentences) implements Outcome {
    public Disagreement {
      sentences = List.copyOf(sentences);
    }
  }

  /** A stop was asked for before any case was solved. */
  public record Stopped() implements Outcome {}

  /** Makes every change first, so that nothing is solved for a case that does not fit. */
  public Outcome run(List<Case> cases, Listener listener) {
    List<ChangedDistrict> changed = new ArrayList<>();
    for (Case now : cases) {
      switch (ChangedDistrict.of(
          base.input().district(), base.input().policy(), base.district(), now.changes())) {
        case ChangedDistrict.Changed(ChangedDistrict district) -> changed.add(district);
        case ChangedDistrict.DoesNotFit(String message) -> {
          return new DoesNotFit(message);
        }
        case ChangedDistrict.Refused(Notices notices) -> {
          return new Refused(notices);
        }
      }
    }
    return solve(cases, changed, listener);
  }

  /** A plan that a case may begin with. */
  private record Known(District district, Assignment plan) {}

  private Outcome solve(List<Case> cases, List<ChangedDistrict> changed, Listener listener) {
    Set<String> attributes = new LinkedHashSet<>(Figures.attributes(base.input().policy()));
    List<RunView> views = new ArrayList<>(List.of(now()));
    List<PlanChange> changes = new ArrayList<>();
    for (int k = 0; k < changed.size() && !stop.isRequested(); k++) {
      listener.solving(k + 1, cases.get(k));
      ChangedDistrict district = changed.get(k);
      Solved solved = solve(district);
      if (!solved.crossCheck().agrees()) {
        return new Disagreement(solved.crossCheck().disagreements());
      }
      known.add(new Known(district.district(), solved.verdict().plan()));
      views.add(view(cases.get(k), district, solved));
      changes.add(change(district, solved.verdict().plan(), attributes));
    }
    return changes.isEmpty()
        ? new Stopped()
        : new Compared(new ComparisonView(views, changes), cases.size() - changes.size());
  }

  private Solved solve(ChangedDistrict changed) {
    AssignmentProblem problem = AssignmentProblem.compile(changed.district(), changed.policy());
    Assignment start =
        known.stream()
            .map(it -> start(it, changed.district(), problem))
            .min(Comparator.comparing(plan -> problem.score(problem.options(plan))))
            .orElseThrow();
    if (problem.options() <= SMALL && budget.moves().isEmpty()) {
      Budget few = new Budget(Optional.empty(), OptionalLong.of(MOVES_OF_SMALL), budget.gap());
      Solved solved = solve(problem, start, few);
      if (EngineResults.isEnough(solved.verdict().score(), solved.proof(), budget.gap())) {
        return solved;
      }
    }
    return solve(problem, start, budget);
  }

  private Solved solve(AssignmentProblem problem, Assignment start, Budget each) {
    return Engines.BOTH.solve(
        problem,
        new SolveRequest(
            each, base.record().seed(), Optional.of(start), ProgressListener.SILENT, stop),
        SolverName.SCIP);
  }

  /** A plan as far as it is still open to its students. */
  private static Assignment start(Known of, District changed, AssignmentProblem problem) {
    Assignment.Builder start = new Assignment.Builder(problem.students());
    for (int i = 0; i < problem.students(); i++) {
      if (of.plan().placement(i) instanceof Placement.Placed(int program)) {
        OptionalInt now = changed.findProgram(of.district().programs().get(program).id());
        if (now.isPresent() && isOpen(problem, i, now.getAsInt())) {
          start.place(i, now.getAsInt());
        }
      }
    }
    return start.build();
  }

  private static boolean isOpen(AssignmentProblem problem, int student, int program) {
    return IntStream.range(problem.firstOption(student), problem.lastOption(student))
        .anyMatch(option -> problem.program(option) == program);
  }

  private RunView now() {
    Verdict verdict = Audit.judge(base.input().district(), base.input().policy(), base.plan());
    return new RunView(
        "as it is",
        base.stated().status(),
        base.stated().bound().map(OptionalLong::of).orElse(OptionalLong.empty()),
        base.stated()
            .gap()
            .map(gap -> OptionalDouble.of(gap.doubleValue()))
            .orElse(OptionalDouble.empty()),
        PlanView.of(base.input().district(), base.input().policy(), verdict));
  }

  private RunView view(Case solvedCase, ChangedDistrict changed, Solved solved) {
    ReportView report =
        new ReportView(
            PlanView.of(changed.district(), changed.policy(), solved.verdict()),
            solved.proof(),
            List.of(),
            solved.crossCheck().line(),
            base.record().seed(),
            budget,
            stop.isRequested(),
            version,
            List.of());
    return new RunView(
        solvedCase.name(),
        report.status(),
        report
            .bound()
            .filter(bound -> bound.levelApart(solved.verdict().score()) == bound.ranks().size())
            .map(Bound::points)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        report.gap(),
        report.plan());
  }

  private PlanChange change(
      ChangedDistrict changed, Assignment plan, Collection<String> attributes) {
    return PlanChange.of(
        base.input().district(), base.plan(), changed.district(), plan, attributes);
  }
}
