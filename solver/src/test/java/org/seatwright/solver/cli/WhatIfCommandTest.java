package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seatwright.solver.Budget;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.cli.CommandLineFixture.Ended;
import org.seatwright.solver.pipeline.Change;
import org.seatwright.solver.pipeline.FinishedRun;
import org.seatwright.solver.pipeline.WhatIfRun;

class WhatIfCommandTest {
  @TempDir Path folder;

  private Path run = Path.of("");

  @BeforeEach
  void solve() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("district"), "0");
    run = folder.resolve("run");
    Ended ended =
        new CommandLineFixture().run("solve", district, "--out", run, "--moves", "500", "--quiet");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  private Ended whatIf(Object... words) {
    Object[] all = new Object[words.length + 4];
    all[0] = "whatif";
    all[1] = run;
    System.arraycopy(words, 0, all, 2, words.length);
    all[words.length + 2] = "--moves";
    all[words.length + 3] = "500";
    return new CommandLineFixture().run(all);
  }

  private static String narrow(String table) {
    return table.replaceAll(" +", " ");
  }

  @Test
  void everyBandIsACaseOfItsOwn() {
    Ended ended = whatIf("--band", "0.25,0.5");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEqualTo("1 of 2: within ±0.25 …\n2 of 2: within ±0.5 …\n");
    assertThat(narrow(ended.out()))
        .isEqualTo(
            """
            Case status points gap 1st choice 1st–3rd unlisted unplaced dissimilarity move better worse
            as it is optimal 20 0% 50.0% 100.0% 0.0% 0.0% 0.000
            within ±0.25 optimal 20 0% 50.0% 100.0% 0.0% 0.0% 0.000 0 0 0
            within ±0.5 optimal 0 0% 100.0% 100.0% 0.0% 0.0% 1.000 2 2 0

            Move, better and worse count students against the first row; better is a seat higher on the own list.
            Dissimilarity is that of ses=frl.
            """);
  }

  @Test
  void seatsSchoolsAndPoliciesChangeTogetherToo() throws IOException {
    Path free = folder.resolve("free.yaml");
    Files.writeString(free, "policy: Free\nplacement:\n  everyone-placed: true\n");
    Path json = folder.resolve("cases.json");

    Ended ended =
        whatIf(
            "--seats",
            "North=-2",
            "--with",
            "Hill:K=2",
            "--policy",
            free,
            "--together",
            "--quiet",
            "--json",
            json);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(narrow(ended.out()))
        .contains(
            "\nNorth -2 seats, policy free.yaml, with Hill, 2 seats in each of K optimal 600 0%"
                + " 50.0% 50.0% 50.0% 0.0% – 3 1 2\n");
    assertThat(json).content().startsWith("{\n  \"comparison\": 2,\n");
  }

  @Test
  void smallCasesAreProvenWhateverTheClockSays() {
    FinishedRun base =
        ((FinishedRun.Opened) FinishedRun.open(run, Optional.empty(), Optional.empty())).run();
    WhatIfRun.Case wide =
        new WhatIfRun.Case(List.of(new Change.Band(Optional.empty(), new BigDecimal("0.5"))));

    WhatIfRun.Outcome outcome =
        new WhatIfRun(base, Budget.ofTime(Duration.ofNanos(1)), "", new StopSignal())
            .run(List.of(wide), (_, _) -> {});

    assertThat(outcome)
        .isInstanceOfSatisfying(
            WhatIfRun.Compared.class,
            it -> assertThat(it.view().runs().getLast().status()).isEqualTo("optimal"));
  }

  @Test
  void firstChoicesAreDrawnAgainstDissimilarity() {
    Path plot = folder.resolve("frontier.svg");

    Ended ended = whatIf("--band", "0.25,0.5", "--plot", plot, "--quiet");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).endsWith("Wrote %s\n".formatted(plot));
    assertThat(plot)
        .content()
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox")
        .contains(
            ">within ±0.5</text>", "<title>First choices against the dissimilarity of ses=frl")
        .containsOnlyOnce("<polyline ")
        .endsWith("</svg>\n");
  }

  @Test
  void whatIsNotProvenIsMarkedInTheDrawing() {
    Path plot = folder.resolve("frontier.svg");
    Path district = folder.resolve("district");
    run = folder.resolve("searched");
    new CommandLineFixture()
        .run("solve", district, "--out", run, "--moves", "500", "--engine", "timefold", "--quiet");

    assertThat(whatIf("--band", "0.5", "--plot", plot, "--quiet").err()).isEmpty();

    assertThat(plot).content().contains(">as it is (not proven)</text>", ">within ±0.5</text>");
  }

  @Test
  void withoutChangesSeatsAndRulesArePriced() {
    Path json = folder.resolve("prices.json");

    Ended ended = whatIf("--json", json, "--quiet");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            """
            The plan has 20 points; the certificate proves that none has fewer than 20.

            Rule, bounds a step farther out  step  price  saves  holds (steps)
            share                            0.01    0.0      0        0 to +3

            No price: 2 other programs; one more seat in each would save 0 points at most, together.
            Saves is what is proven of the first step. A price holds where every step in the range saves the price, give or take 1 point; three steps each way were tried.
            Wrote %s
            """
                .formatted(json));
    assertThat(json)
        .content()
        .isEqualTo(
            """
            {
              "prices": 1,
              "points": 20,
              "bound": 20,
              "levels-before-points": false,
              "tolerance": 1,
              "rules": [
                {
                  "rule": "share",
                  "step": 0.01,
                  "price": 0.0,
                  "saves-at-least": 0,
                  "saves-at-most": 0,
                  "holds-from": 0,
                  "holds-to": 3
                }
              ],
              "rules-unpriced": [ ],
              "seats": [ ],
              "unpriced": 2,
              "unpriced-save-at-most": 0
            }
            """);
  }

  @Test
  void aRunWithoutCertificateHasNoPrices() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("other"), "0");
    run = folder.resolve("alone");
    new CommandLineFixture()
        .run("solve", district, "--out", run, "--moves", "500", "--engine", "timefold", "--quiet");

    Ended ended = whatIf();

    assertThat(ended.err()).isEqualTo("The run has no certificate, and so no prices.\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aFolderThatIsNoRunIsRefusedLineByLine() {
    run = folder.resolve("nowhere");

    Ended ended = whatIf();

    assertThat(ended.err())
        .isEqualTo(
            "%s: there is no such file.\nCheck the path.\n".formatted(run.resolve("run.json")));
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aSchoolThatIsGoneMayLeaveNoValidPlan() {
    Ended ended = whatIf("--without", "North", "--quiet");

    assertThat(ended.code()).isZero();
    assertThat(narrow(ended.out())).contains("\nwithout North infeasible, missed by 2 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --seats Nowhere=+1     | The district has no program or school "Nowhere".
          --seats N-K=-3         | N-K has 2 seats in grade K, so they cannot be 3 fewer.
          --without Nowhere      | The district has no school "Nowhere".
          --with North:K=2       | The district has a school "North" already.
          --with Hill:9=2        | The district has no grade "9".
          --with Hill:K,K=2      | There would be two programs "Hill-K"; name each grade once, or the school otherwise.
          --with N:K=2           | The district has a school "N" already.
          --band 0.1 --rule size | The policy has no rule "size" that is kept within a distance.
          --seats North          | Invalid value for option '--seats' (PLACE=+N): "North": write a program or school and its seats more or fewer: North=+20. See ./run.sh whatif --help.
          --band 2               | Invalid value for option '--band' (D): "2": write a share from 0 to 1, such as 0.05. See ./run.sh whatif --help.
          --with Hill            | Invalid value for option '--with' (SCHOOL[@LAT,LON]:GRADE[,GRADE...]=N): "Hill": write a name, where it stands, its grades and seats: Hill@42.37,-71.11:K,1=40. See ./run.sh whatif --help.
          --together             | Name a change: --seats, --band, --policy, --without or --with. See ./run.sh whatif --help.
          --seats North=+1 --rule share | --rule says which rule --band is about; write --band D. See ./run.sh whatif --help.
          --policy dallas --policy omaha --together | Together there can be one policy; write --policy FILE. See ./run.sh whatif --help.
          --band 0.1,0.2 --together | Together there can be one band; write --band D. See ./run.sh whatif --help.
          """)
  void whatDoesNotFitIsSaidInOneLine(String words, String message) {
    Ended ended = whatIf((Object[]) words.split(" "));

    assertThat(ended.err()).isEqualTo(message + "\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
  }
}
