package org.seatwright.solver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.report.page.Page;

/** The page of a plan, as its readers meet it. */
@InChromium
class ReportInBrowserTest {
  @TempDir Path folder;

  private Path write(Page page) throws IOException {
    return Pages.report(page, folder);
  }

  @Test
  void theBrowserAsksForNothingAndHasNothingToComplainOf(Chromium browser) throws IOException {
    Path file = write(SeatedDistrict.read(Pages.TINY).comparedPage());

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.holdsWithoutNetwork(page, file);
      PageContract.letsNothingIn(page);
    }
  }

  @Test
  void everyoneCanReadIt(Chromium browser) throws IOException {
    Path file = write(SeatedDistrict.read(Pages.TINY).comparedPage());

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.isReadable(page);
    }
  }

  @Test
  void itFitsPhonesProjectorsAndPaper(Chromium browser) throws IOException {
    Path file = write(SeatedDistrict.read(Pages.TINY).comparedPage());

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.fits(page);
      PageContract.prints(page);
      PageContract.keepsWordsWhole(page);
    }
  }

  @Test
  void everyChartHasDataAndATable(Chromium browser) throws IOException {
    Path file =
        write(
            SeatedDistrict.read(new Town(5, 200, 2, 2, 3, true).write(folder.resolve("town")))
                .comparedPage());

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      assertThat(new PageProbe(page).charts())
          .hasSizeGreaterThan(5)
          .allMatch(it -> it.endsWith(": told by its table"));
      PageContract.isReadable(page);
      PageContract.prints(page);
    }
  }

  @Test
  void namesNeitherRunNorBreakThePage(Chromium browser) throws IOException {
    Path district = HostileDistrict.write(folder.resolve("district"));
    Path file = write(SeatedDistrict.read(district).comparedPage());

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.holdsWithoutNetwork(page, file);
      PageContract.fits(page);
      PageContract.isReadable(page);
      PageContract.prints(page);
      assertThat(page.evaluate("document.title").asString()).startsWith(HostileDistrict.TITLE);
    }
  }

  @Test
  void aDistrictOfOneSchoolMakesAPage(Chromium browser) throws IOException {
    makesSense(browser, new Town(1, 30, 1, 1, 2, true));
  }

  @Test
  void aDistrictWithoutChoicesMakesAPage(Chromium browser) throws IOException {
    makesSense(browser, new Town(3, 60, 2, 0, 2, true));
  }

  @Test
  void aDistrictOfOneGroupMakesAPage(Chromium browser) throws IOException {
    makesSense(browser, new Town(3, 60, 1, 2, 1, true));
  }

  @Test
  void aDistrictWithoutCoordinatesMakesAPage(Chromium browser) throws IOException {
    makesSense(browser, new Town(3, 60, 1, 2, 2, false));
  }

  @Test
  void aDistrictOfThreeHundredSchoolsMakesAPage(Chromium browser) throws IOException {
    Town town = new Town(300, 1_500, 1, 3, 2, true);
    Path file = write(SeatedDistrict.read(town.write(folder.resolve("town"))).page());

    try (OpenPage page = browser.open(file, Look.PHONE)) {
      PageProbe probe = new PageProbe(page);
      assertThat(probe.overflows()).isEmpty();
      assertThat(probe.drawingFaults()).isEmpty();
      page.show(Look.PAPER);
      assertThat(probe.cuts()).isEmpty();
    }
  }

  @Test
  void theReportOfAHundredThousandStudentsIsBelowTwoMegabytes() throws IOException {
    Path district = new Town(300, 100_000, 13, 2, 5, true).write(folder.resolve("large"));
    Files.writeString(
        district.resolve("policy.yaml"),
        "placement:\n  unlisted: never\n",
        StandardOpenOption.APPEND);

    assertThat(Files.size(write(SeatedDistrict.read(district).page()))).isLessThan(2_000_000);
  }

  private void makesSense(Chromium browser, Town town) throws IOException {
    Path file = write(SeatedDistrict.read(town.write(folder.resolve("town"))).page());

    try (OpenPage page = browser.open(file, Look.PHONE)) {
      PageContract.holdsWithoutNetwork(page, file);
      PageProbe probe = new PageProbe(page);
      assertThat(probe.overflows()).isEmpty();
      assertThat(probe.drawingFaults()).isEmpty();
      assertThat(probe.breaches()).isEmpty();
      page.show(Look.PAPER);
      assertThat(probe.cuts()).isEmpty();
      assertThat(page.evaluate("document.body.innerText").asString())
          .doesNotContain("NaN", "Infinity", "null", "Optional");
    }
  }
}
