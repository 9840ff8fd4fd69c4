package org.seatwright.solver.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.seatwright.solver.pipeline.CheckRun;
import org.seatwright.solver.report.ReadinessPage;
import org.seatwright.solver.report.page.HtmlReport;
import org.seatwright.solver.report.page.Page;

/** The pages under test, made as the program makes them. */
final class Pages {
  static final Path TINY = Path.of(System.getProperty("seatwright.home"), "datasets/data/tiny");

  private Pages() {}

  /** What {@code check --html} writes of a district, in a file of {@code folder}. */
  static Path readiness(Path district, Path folder) throws IOException {
    String page = ReadinessPage.of(CheckRun.run(district, Optional.empty(), false, "1.0").view());
    return Files.writeString(folder.resolve("readiness.html"), page);
  }

  /** A plan's page in a file of {@code folder}. */
  static Path report(Page page, Path folder) throws IOException {
    return Files.writeString(folder.resolve("report.html"), HtmlReport.of(page));
  }
}
