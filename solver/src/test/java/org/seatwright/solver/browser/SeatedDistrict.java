package org.seatwright.solver.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.PlanView;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.page.FactCollector;
import org.seatwright.solver.report.page.Page;
import org.seatwright.solver.report.page.ReportFacts.Compared;
import org.seatwright.solver.report.page.ReportPage;

/**
 * A district from its files and a plan of it, made at once: one student after the other sits down.
 */
record SeatedDistrict(District district, Policy policy, Verdict first, Verdict last) {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  static SeatedDistrict read(Path folder) {
    LoadResult.Loaded loaded =
        switch (DistrictReader.read(folder, Optional.empty())) {
          case LoadResult.Loaded it -> it;
          case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
        };
    District district = loaded.district();
    Policy policy = loaded.policy();
    AssignmentProblem problem = AssignmentProblem.compile(district, policy);
    int students = district.students().size();
    return new SeatedDistrict(
        district,
        policy,
        Audit.judge(district, policy, seat(problem, IntStream.range(0, students))),
        Audit.judge(
            district,
            policy,
            seat(problem, IntStream.range(0, students).map(i -> students - 1 - i))));
  }

  /** Each student in turn takes the first option that has a seat left. */
  private static Assignment seat(AssignmentProblem problem, IntStream turns) {
    int[] left = IntStream.range(0, problem.programs()).map(problem::seats).toArray();
    int[] taken = new int[problem.students()];
    turns.forEach(student -> {
      int option = problem.firstOption(student);
      while (problem.program(option) != problem.unplaced() && left[problem.program(option)] == 0) {
        option++;
      }
      if (problem.program(option) != problem.unplaced()) {
        left[problem.program(option)]--;
      }
      taken[student] = option;
    });
    return problem.assignment(taken);
  }

  /** The report on the plan in which the first student sat down first. */
  Page page() {
    return page(Optional.empty());
  }

  /** The same beside the plan in which the last student sat down first. */
  Page comparedPage() {
    return page(Optional.of(last));
  }

  private Page page(Optional<Verdict> beside) {
    ReportView run =
        new ReportView(
            PlanView.of(district, policy, first),
            new Proof.NoBound(),
            List.of(new EngineView("timefold", first.score(), new Proof.NoBound(), 1.5)),
            "timefold %d points; the audit agrees.".formatted(first.score().points()),
            1,
            Budget.ofMoves(10),
            false,
            "1.0",
            List.of(new FileView("students.csv", HASH)));
    return ReportPage.of(
        FactCollector.collect(
            district,
            policy,
            run,
            false,
            Optional.empty(),
            beside.map(
                it -> new Compared(new FileView("ours <b>.csv", HASH), it.score().isValid()))),
        Tabulator.count(
            district,
            policy,
            Judged.of(district, policy, first),
            beside.map(it -> Judged.of(district, policy, it))));
  }
}
