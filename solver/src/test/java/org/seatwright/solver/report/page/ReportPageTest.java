package org.seatwright.solver.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.page.PageDistrict.Contents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
  private static final Path HOME = Path.of(System.getProperty("seatwright.home", ".."));
  private static final Path TINY = HOME.resolve("datasets/data/tiny");
  private static final String TINY_PLAN =
      "harbour harbour harbour meadow harbour harbour meadow harbour meadow meadow meadow meadow"
          + " harbour meadow harbour meadow summit summit summit summit summit summit summit summit";

  @TempDir Path folder;

  /** Four students, two schools of two seats, everyone content but one of each group. */
  private PageDistrict four() throws IOException {
    return new PageDistrict(folder)
        .schools(2, "N=North", "S=South")
        .students("frl N S", "frl N", "paid N", "paid S")
        .share("within: 0, reference: district", "hard")
        .plan("S N N S");
  }

  static List<String> keys(Page page) {
    Block.Keys keys = (Block.Keys) page.sections().getFirst().blocks().getFirst();
    return keys.keys().stream().map(key -> key.figure() + " " + key.sentence()).toList();
  }

  static Section section(Page page, String id) {
    return page.sections().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> lines(Table table) {
    return table.rows().stream()
        .map(row -> String.join(" | ", row.stream().map(Value::text).toList()))
        .toList();
  }

  static List<String> texts(Section section) {
    List<String> texts = new ArrayList<>();
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Paragraph(String text) -> texts.add(text);
        case Block.Bullets(List<String> items) -> texts.addAll(items);
        case Block.Keys _, Block.Subheading _, Block.Tabular _, Block.Drawn _, Block.Lines _ -> {}
      }
    }
    return texts;
  }

  @Test
  void theHeadlineSaysWhatFamiliesGotWhatBalanceAndHowGood() throws IOException {
    assertThat(keys(four().provenOptimal().page()))
        .containsExactly(
            "75.0% have their first choice: 3 of 4 students. 4 have one of the first three choices,"
                + " and everyone has a seat.",
            "2 of 2 The required balance rules hold at every place. The dissimilarity of"
                + " ses=frl is 0.000; it would be 0.500 if everyone had the first choice (0 is"
                + " even, 1 is apart).",
            "Optimal It is proven that no other plan within the rules is better for families by the"
                + " policy's own measure.");
  }

  @Test
  void aGapIsSaidAndSoIsThatNothingIsProven() throws IOException {
    assertThat(keys(four().provenWithin(1).page()).getLast())
        .isEqualTo(
            "10.000% is the most by which any plan within the rules could be better: a share of"
                + " this plan's points.");
    assertThat(keys(four().proven(new Proof.NoBound()).page()).getLast())
        .isEqualTo(
            "Not proven The plan keeps every hard rule; how close it is to the best possible was not"
                + " proven.");
  }

  @Test
  void aPlanThatBreaksRulesSaysWhichFirst() throws IOException {
    Page page = four().plan("N N S S").proven(new Proof.Infeasible(2)).page();

    assertThat(page.notes())
        .containsExactly("This plan is not valid: it misses rules that must hold.");
    assertThat(page.sections()).extracting(Section::id).startsWith("summary", "missed", "choices");
    assertThat(keys(page).getLast())
        .isEqualTo(
            "Impossible It is proven that no plan can keep all hard rules; this plan misses them by"
                + " as few students as is possible.");
    assertThat(lines(section(page, "missed").tables().getFirst()))
        .containsExactly("lunch share | North | 1", "lunch share | South | 1");
  }

  @Test
  void anInterruptedPlanSaysSo() throws IOException {
    Page page = four().interrupted().page();

    assertThat(page.notes())
        .containsExactly(
            "The run was interrupted before its time; this is the best plan it had found.");
    assertThat(keys(page).getLast())
        .endsWith(" The run was interrupted; this is the best plan it had.");
  }

  @Test
  void everySchoolStandsOnItsBandBeforeAndAfterAndInTheComparedPlan() throws IOException {
    Page page = four().compared("N N S S").page();
    Section balance = section(page, "balance");

    assertThat(texts(balance))
        .contains(
            "The share of students with ses=frl must stay within its bounds, at each school. It holds at all of 2"
                + " schools.");
    assertThat(balance.tables().getFirst().header())
        .containsExactly(
            "place",
            "allowed",
            "first choices",
            "this plan",
            "compared plan",
            "students counted",
            "of",
            "holds");
    assertThat(lines(balance.tables().getFirst()))
        .containsExactly(
            "North | 50.0%–50.0% | 66.7% | 50.0% | 100.0% | 1 | 2 | yes",
            "South | 50.0%–50.0% | 0.0% | 50.0% | 0.0% | 1 | 2 | yes");
    assertThat(lines(section(page, "segregation").tables().getFirst()))
        .contains("dissimilarity (D) | 0.500 | 0.000 | 1.000");
    assertThat(texts(section(page, "proof")))
        .contains(
            "The compared plan (theirs.csv) breaks rules that must hold under the same policy.");
  }

  @Test
  void seatsAreSortedByDemand() throws IOException {
    assertThat(lines(section(four().page(), "seats").tables().getFirst()))
        .containsExactly("North | 2 | 2 | 0 | 3", "South | 2 | 2 | 0 | 1");
  }

  @Test
  void namesAreTextWhateverTheyHold() throws IOException {
    String page =
        new PageDistrict(folder)
            .write("district.yaml", "district: \"</title><script>alert(1)</script>\"")
            .schools(2, "N=<img_src=x_onerror=alert(1)>", "S=\"'&")
            .students("<b> N", "paid S")
            .write(
                "policy.yaml",
                "policy: \"<i>\"",
                "balance:",
                "  - {name: \"<svg onload=alert(1)>\", of: \"ses=<b>\", per: school, share: [0, 1],"
                    + " enforce: hard}")
            .plan("N S")
            .contents()
            .html();

    assertThat(page)
        .startsWith(HtmlReport.BEGINNING)
        .doesNotContain("<script", "<img", "<b>", "<i>", "<svg onload")
        .contains("&lt;img src=x onerror=alert(1)&gt;");
  }

  @Test
  void thePageNeedsNothingButItself() throws IOException {
    assertThat(four().contents().html())
        .contains("default-src 'none'")
        .doesNotContain("http://", "https://", "src=", "@import", "<script");
  }

  @Test
  void hiddenCountsHideWhatFollowsFromThem() throws IOException {
    Contents whole = four().contents();
    PlanCounts counts = whole.counts();
    PlanCounts hidden =
        new PlanCounts(
            counts.tabulations().stream().map(ReportPageTest::hide).toList(),
            counts.relations(),
            counts.distances(),
            counts.homes(),
            counts.rules(),
            counts.groups());
    Page page = ReportPage.of(whole.facts(), hidden);

    assertThat(page.notes())
        .containsExactly(
            "“hidden” stands where a number of students is so small that it could tell of a child,"
                + " or where it would let such a number be worked out.");
    assertThat(keys(page).getFirst())
        .isEqualTo(
            "hidden have their first choice: hidden of a hidden number of students. A hidden number"
                + " have one of the first three choices, a hidden number are in a seat the family"
                + " did not ask for, and a hidden number are without a seat.");
    for (Section section : page.sections()) {
      if (!section.id().equals("run") && !section.id().equals("proof")) {
        for (Table table : section.tables()) {
          assertThat(table.rows().stream().flatMap(List::stream))
              .as(table.caption())
              .noneMatch(value -> value instanceof Value.Part || value instanceof Value.Share);
        }
      }
    }
    assertThat(HtmlReport.of(page)).contains("<td class=\"hidden\">hidden</td>");
  }

  private static Tabulation hide(Tabulation shown) {
    return new Tabulation(
        shown.population(),
        new Count.Hidden(),
        shown.margins().stream()
            .map(it -> new Margin(it.dimension(), hidden(it.counts())))
            .toList(),
        shown.crosses().stream()
            .map(it ->
                new Cross(
                    it.rows(),
                    it.columns(),
                    it.cells().stream().map(ReportPageTest::hidden).toList()))
            .toList());
  }

  private static List<Count> hidden(List<Count> counts) {
    return counts.stream().<Count>map(_ -> new Count.Hidden()).toList();
  }

  @Test
  void theJsonHasEverySentenceAndNumberOfThePage() throws IOException {
    Page page = four().compared("N N S S").provenOptimal().page();
    JsonNode json = JsonMapper.shared().readTree(JsonReport.of(page));

    assertThat(json.get("report").asInt()).isEqualTo(1);
    assertThat(json.get("sections")).hasSameSizeAs(page.sections());
    for (int s = 0; s < page.sections().size(); s++) {
      Section section = page.sections().get(s);
      JsonNode node = json.get("sections").get(s);
      assertThat(node.get("section").asString()).isEqualTo(section.id());
      assertThat(node.get("blocks")).hasSameSizeAs(section.blocks());
      List<JsonNode> tables = node.get("blocks").findValues("table");
      assertThat(tables).hasSameSizeAs(section.tables());
      for (int t = 0; t < tables.size(); t++) {
        assertThat(tables.get(t).get("rows")).hasSameSizeAs(section.tables().get(t).rows());
      }
    }
    assertThat(json.get("sections").get(2).get("blocks").get(3).get("table").get("rows").get(0))
        .hasToString("[\"North\",\"50.0%–50.0%\",0.666666667,0.5,1,1,2,\"yes\"]");
  }

  @Test
  void thePageOfTinyIsTheGoldenOne() throws IOException {
    Contents tiny = PageDistrict.in(TINY).plan(TINY_PLAN).provenOptimal().contents();

    isGolden("tiny.html", tiny.html().replaceFirst("(?s)<style>.*</style>", "<style></style>"));
    isGolden("tiny.json", JsonReport.of(tiny.page()));
  }

  /** Holds a text against the one kept; the text found stands in target/golden to be looked at. */
  private static void isGolden(String name, String text) throws IOException {
    Path found = HOME.resolve("solver/target/golden").resolve(name);
    Files.createDirectories(found.getParent());
    Files.writeString(found, text);
    Path kept =
        HOME.resolve("solver/src/test/resources/org/seatwright/solver/report/page").resolve(name);
    assertThat(found).as("%s, kept as %s", found, kept).hasSameTextualContentAs(kept);
  }
}
