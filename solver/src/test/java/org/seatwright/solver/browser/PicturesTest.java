package org.seatwright.solver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the district tiny look as they did when someone last looked at them. */
@InChromium
class PicturesTest {
  private static final int WIDTH = Look.LAPTOP.width();

  @TempDir Path folder;

  @Test
  void theReadinessPageLooksAsKept(Chromium browser) throws IOException {
    try (OpenPage page = browser.open(Pages.readiness(Pages.TINY, folder), Look.LAPTOP)) {
      KeptPicture.compare(page, Look.PHONE, "readiness-phone");
      KeptPicture.compare(page, Look.LAPTOP, "readiness-laptop");
      KeptPicture.compare(page, Look.LAPTOP.inTheDark(), "readiness-dark");
      KeptPicture.compare(page, Look.PAPER, "readiness-paper");
    }
  }

  @Test
  void theReportLooksAsKept(Chromium browser) throws IOException {
    Path file = Pages.report(SeatedDistrict.read(Pages.TINY).comparedPage(), folder);

    try (OpenPage page = browser.open(file, Look.LAPTOP)) {
      KeptPicture.compare(page, Look.PHONE, "report-phone");
      KeptPicture.compare(page, Look.LAPTOP, "report-laptop");
      KeptPicture.compare(page, Look.PAPER, "report-paper");
    }
  }

  @Test
  void otherFontsMakeNoDifferenceButLostBarsAndMovedBlocksDo(Chromium browser) throws IOException {
    try (OpenPage page = browser.open(Pages.readiness(Pages.TINY, folder), Look.LAPTOP)) {
      KeptPicture kept = KeptPicture.take(page, Look.LAPTOP);

      page.evaluate("document.body.style.fontFamily = 'serif'");
      assertThat(kept.differences(KeptPicture.take(page, Look.LAPTOP), WIDTH)).isEmpty();

      page.evaluate("document.querySelector('rect.bar').style.visibility = 'hidden'");
      assertThat(kept.differences(KeptPicture.take(page, Look.LAPTOP), WIDTH))
          .singleElement()
          .asString()
          .matches("\"svg .*\" looks otherwise, by \\d\\d of 255\\.");

      page.evaluate("document.querySelector('table').style.marginLeft = '10rem'");
      assertThat(kept.differences(KeptPicture.take(page, Look.LAPTOP), WIDTH))
          .hasSize(2)
          .last()
          .asString()
          .matches("\"table 18\\d .*\" is now \"table 34\\d .*\"\\.");

      page.evaluate("document.querySelector('h1').remove()");
      assertThat(kept.differences(KeptPicture.take(page, Look.LAPTOP), WIDTH))
          .isEqualTo(
              List.of(
                  "The page had [h1, p, p, h2, ul, h2, svg, table, table, h2, pre] and has [p, p,"
                      + " h2, ul, h2, svg, table, table, h2, pre]."));
    }
  }
}
