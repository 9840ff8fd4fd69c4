package org.seatwright.solver.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.solver.report.page.ReportPageTest.keys;
import static org.seatwright.solver.report.page.ReportPageTest.section;
import static org.seatwright.solver.report.page.ReportPageTest.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.report.page.PageDistrict.Contents;

/** Districts with next to nothing in them, or very much, make a page, too. */
class ReportPageExtremesTest {
  @TempDir Path folder;

  @Test
  void oneSchoolMakesAPage() throws IOException {
    Page page =
        new PageDistrict(folder)
            .schools(3, "N=North")
            .students("frl N", "paid N")
            .share("share: [0, 1]", "hard")
            .plan("N N")
            .provenOptimal()
            .page();

    assertThat(keys(page).get(1))
        .isEqualTo(
            "1 of 1 The required balance rules hold at every place. The dissimilarity of"
                + " ses=frl is 0.000; it would be 0.000 if everyone had the first choice (0 is"
                + " even, 1 is apart).");
    assertThat(texts(section(page, "seats")).getFirst())
        .startsWith("There are 3 seats at 1 school; 2 students sit in them.");
    assertThat(HtmlReport.of(page)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void noChoicesMakeAPage() throws IOException {
    Page page =
        new PageDistrict(folder)
            .schools(2, "N=North", "S=South")
            .students("frl", "paid")
            .share("share: [0, 1]", "hard")
            .plan("N -")
            .page();

    assertThat(keys(page).getFirst())
        .isEqualTo("0.0% No student sits in a choice of the family; 1 is without a seat.");
    assertThat(keys(page).get(1))
        .isEqualTo("2 of 2 The required balance rules hold at every place.");
    assertThat(HtmlReport.of(page)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void oneGroupMakesAPage() throws IOException {
    Page page =
        new PageDistrict(folder)
            .schools(2, "N=North", "S=South")
            .students("frl N", "frl S")
            .share("share: [0, 1]", "report")
            .plan("N S")
            .page();

    assertThat(texts(section(page, "segregation")))
        .contains("Nothing can be measured in this plan: every student belongs to the group.");
    assertThat(texts(section(page, "balance")))
        .contains(
            "The share of students with ses=frl is only reported, at each school. It holds at all of"
                + " 2 schools.");
  }

  @Test
  void noBalanceRuleAndNoCoordinatesMakeAPage() throws IOException {
    Page page =
        new PageDistrict(folder)
            .schools(2, "N=North", "S=South")
            .students("frl N", "paid S")
            .plan("N S")
            .page();

    assertThat(keys(page).get(1))
        .isEqualTo("– The policy has no balance rule: seats and choices alone decide.");
    assertThat(texts(section(page, "balance")))
        .containsExactly("The policy has no balance rule, so no school has a band to stay within.");
    assertThat(texts(section(page, "segregation")))
        .containsExactly("No balance rule names a group, so no segregation is measured.");
    assertThat(texts(section(page, "distance")))
        .containsExactly(
            "No distance is known: the files give no coordinates of homes and schools and no"
                + " travel.csv.");
    assertThat(texts(section(page, "map")))
        .containsExactly("There is no map: the files give no coordinates of where students live.");
    assertThat(texts(section(page, "costs")))
        .containsExactly("The run has no certificate, and so no prices of seats and rules.");
  }

  @Test
  void noStudentsMakeAPage() throws IOException {
    Page page =
        new PageDistrict(folder)
            .schools(2, "N=North")
            .students()
            .share("share: [0, 1]", "hard")
            .plan("")
            .page();

    assertThat(keys(page).getFirst()).isEqualTo("– There are no students in this choice round.");
    assertThat(HtmlReport.of(page)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void threeHundredSchoolsScrollAndStaySmall() throws IOException {
    String[] schools =
        IntStream.range(0, 300)
            .mapToObj(s -> "s%d=School_%d 42.%03d -71.%03d".formatted(s, s, s, (s * 7) % 300))
            .toArray(String[]::new);
    String[] students =
        IntStream.range(0, 600)
            .mapToObj(i -> "%s s%d".formatted(i % 2 == 0 ? "frl" : "paid", i % 300))
            .toArray(String[]::new);
    String plan = String.join(" ", IntStream.range(0, 600).mapToObj(i -> "s" + i / 2).toList());
    Contents contents =
        new PageDistrict(folder)
            .schools(2, schools)
            .students(students)
            .share("share: [0.4, 0.6]", "hard")
            .plan(plan)
            .contents();

    assertThat(contents.html())
        .hasSizeLessThan(800_000)
        .contains(
            "<div class=\"tall\" role=\"region\" tabindex=\"0\" aria-label=\"Chart: Lunch share\">")
        .contains(
            "In the plan places range from 50.0% to 50.0%; by first choices they would range from");
    assertThat(section(contents.page(), "balance").tables().getFirst().rows()).hasSize(300);
  }
}
