package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.readiness.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The page, read back as markup. */
class ReadinessPageTest {
  @TempDir Path folder;

  private ReadinessDistrict district;

  @BeforeEach
  void draw() throws IOException {
    district =
        new ReadinessDistrict(folder)
            .write("district.yaml", "district: <b>Small</b> & \"quoted\"\n")
            .write("policy.yaml", "policy: Rules <script>alert(1)</script>\n")
            .programs("N-K:1", "S-K:1")
            .students(
                "Zoe-secret K frl N: N-K S-K",
                "zoe-Secret K paid West: N-K S-K",
                "Ida-secret K <i> N: N-K");
  }

  /** The page's body as a tree; tags that need no end are ended. */
  private static Document parse(String page) throws Exception {
    String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void everyTextIsEscaped() throws Exception {
    String page = ReadinessPage.of(district.view(false));

    assertThat(page)
        .startsWith(ReadinessPage.BEGINNING)
        .contains("<h1>Readiness of &lt;b&gt;Small&lt;/b&gt; &amp; &quot;quoted&quot;</h1>")
        .contains("Rules &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("ses=&lt;i&gt;")
        .doesNotContain("<script", "<b>", "<i>");
    assertThat(parse(page).getDocumentElement().getTagName()).isEqualTo("body");
  }

  @Test
  void thePageNeedsNothingButItself() {
    assertThat(ReadinessPage.of(district.view(false)))
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
                + " 'none'\"")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("http://", "https://", "src=", "href=", "url(", "@import");
  }

  @Test
  void noStudentIsNamedUnlessAskedFor() {
    assertThat(ReadinessPage.of(district.view(false)))
        .doesNotContainIgnoringCase("secret")
        .doesNotContain("West")
        .contains("Ids of students that differ only by case, leading zeros or spaces: 1 set.");
    assertThat(ReadinessPage.of(district.view(true)))
        .contains("They are Zoe-secret / zoe-Secret.")
        .contains("This page names students: keep it to those who may see them.");
  }

  @Test
  void tablesHaveCaptionsAndHeadersWithScope() throws Exception {
    Document page = parse(ReadinessPage.of(district.view(false)));

    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(2);
    for (int k = 0; k < 2; k++) {
      Element table = (Element) page.getElementsByTagName("table").item(k);
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      for (int h = 0; h < table.getElementsByTagName("th").getLength(); h++) {
        Element header = (Element) table.getElementsByTagName("th").item(h);
        assertThat(header.getAttribute("scope")).isIn("col", "row");
      }
    }
    Element drawing = (Element) page.getElementsByTagName("svg").item(0);
    assertThat(drawing.getAttribute("role")).isEqualTo("img");
    assertThat(drawing.getAttribute("aria-label")).isEqualTo("Students against seats by grade");
    assertThat(drawing.getElementsByTagName("rect").getLength()).isEqualTo(2);
  }

  @Test
  void filesThatCannotBeUsedHaveAPageToo() throws Exception {
    DefectView hidden =
        new DefectView(
            Severity.ERROR,
            "unknown program",
            "choices.csv",
            "program",
            7,
            List.of(2L, 9L),
            List.of());
    DefectView shown =
        new DefectView(
            Severity.WARNING,
            "no place",
            "policy.yaml",
            "where",
            1,
            List.of(),
            List.of("It is <so>."));
    String page =
        ReadinessPage.of(
            new ReadinessView(
                "Small",
                List.of(hidden, shown),
                Map.of(Severity.ERROR, 10L, Severity.WARNING, 1L),
                Optional.empty(),
                false,
                "1.0"));

    assertThat(parse(page).getElementsByTagName("p").item(1).getTextContent())
        .isEqualTo("10 errors, 1 warning.");
    assertThat(page)
        .contains(
            "<tr><th scope=\"row\">error</th><td>unknown program</td><td>choices.csv, column"
                + " program</td><td>7</td><td>rows 2, 9</td></tr>")
        .contains("<td>It is &lt;so&gt;.</td>")
        .contains("<p>And 3 more.</p>")
        .doesNotContain("Students and seats");
  }
}
