package org.seatwright.solver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code check} writes, as its readers meet it. */
@InChromium
class ReadinessPageInBrowserTest {
  @TempDir Path folder;

  @Test
  void theBrowserAsksForNothingAndHasNothingToComplainOf(Chromium browser) throws IOException {
    Path file = Pages.readiness(Pages.TINY, folder);

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.holdsWithoutNetwork(page, file);
      PageContract.letsNothingIn(page);
    }
  }

  @Test
  void everyoneCanReadIt(Chromium browser) throws IOException {
    try (OpenPage page = browser.open(Pages.readiness(Pages.TINY, folder), Look.LAPTOP)) {
      PageContract.isReadable(page);
    }
  }

  @Test
  void itFitsPhonesProjectorsAndPaper(Chromium browser) throws IOException {
    try (OpenPage page = browser.open(Pages.readiness(Pages.TINY, folder), Look.LAPTOP)) {
      PageContract.fits(page);
      PageContract.prints(page);
      PageContract.keepsWordsWhole(page);
    }
  }

  @Test
  void namesNeitherRunNorBreakThePage(Chromium browser) throws IOException {
    Path file = Pages.readiness(HostileDistrict.write(folder.resolve("district")), folder);

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      PageContract.holdsWithoutNetwork(page, file);
      PageContract.fits(page);
      PageContract.isReadable(page);
      PageContract.prints(page);
      assertThat(page.evaluate("document.title").asString())
          .startsWith("Readiness of " + HostileDistrict.TITLE);
    }
  }
}
