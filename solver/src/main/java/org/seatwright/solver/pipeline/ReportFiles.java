package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.RunFolder;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.page.FactCollector;
import org.seatwright.solver.report.page.HtmlReport;
import org.seatwright.solver.report.page.JsonReport;
import org.seatwright.solver.report.page.Page;
import org.seatwright.solver.report.page.Prices;
import org.seatwright.solver.report.page.ReportFacts;
import org.seatwright.solver.report.page.ReportPage;

/** Writes the report that people read, as a page and as JSON. */
final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes both files into {@code out}; their names.
   *
   * @param parts of the problem, which the certificates are about; none where there are none
   */
  static List<String> write(
      LoadResult.Loaded input,
      List<ProblemPart> parts,
      Solved solved,
      ReportView report,
      Optional<ComparedPlan> compared,
      RunFolder out)
      throws IOException {
    Page page = page(input, parts, solved, report, compared);
    Files.writeString(out.file(FileName.REPORT), HtmlReport.of(page));
    Files.writeString(out.file(FileName.REPORT_NUMBERS), JsonReport.of(page));
    return List.of(FileName.REPORT, FileName.REPORT_NUMBERS);
  }

  private static Page page(
      LoadResult.Loaded input,
      List<ProblemPart> parts,
      Solved solved,
      ReportView report,
      Optional<ComparedPlan> compared) {
    Optional<Verdict> other =
        compared.map(it -> Audit.judge(input.district(), input.policy(), it.plan()));
    ReportFacts facts =
        FactCollector.collect(
            input.district(),
            input.policy(),
            report,
            !solved.certificates().isEmpty(),
            Prices.of(parts, solved.certificates()),
            compared.map(it -> new ReportFacts.Compared(it.file(), other.orElseThrow().isValid())));
    PlanCounts counts =
        Tabulator.count(
            input.district(),
            input.policy(),
            new Judged(solved.verdict(), report.plan().figures()),
            other.map(it -> Judged.of(input.district(), input.policy(), it)));
    return ReportPage.of(facts, counts);
  }
}
