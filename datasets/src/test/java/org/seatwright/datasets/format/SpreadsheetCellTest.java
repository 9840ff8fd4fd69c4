package org.seatwright.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+1-2",
        "+49 30 123",
        "-2+3",
        "-",
        "--1",
        "-1.2.3",
        "-.",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM"
      })
  void whatASpreadsheetWouldReckonIsMarkedAsText(String formula) {
    assertThat(SpreadsheetCell.written(formula)).isEqualTo("'" + formula);
    assertThat(SpreadsheetCell.read("'" + formula)).isEqualTo(formula);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "''", "Ada", "'tis", "-71.05", "+3", "-.5", "1-2", " =1", "a=b", "'-7"})
  void otherTextsAndNumbersStayAsTheyAre(String text) {
    assertThat(SpreadsheetCell.written(text)).isEqualTo(text);
    assertThat(SpreadsheetCell.read(text)).isEqualTo(text);
  }

  @Test
  void aFormulaThatIsMarkedAlreadyIsMarkedOnceMore() {
    assertThat(SpreadsheetCell.written("'=1")).isEqualTo("''=1");
    assertThat(SpreadsheetCell.read("''=1")).isEqualTo("'=1");
  }

  @Test
  void everyTextComesBackAsItWasAndNoneBeginsAFormula() {
    Random random = new Random(5);
    String characters = "''=+-@\t\r\n＝1.7a ";
    for (int k = 0; k < 20_000; k++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      String cell = SpreadsheetCell.written(text.toString());
      assertThat(SpreadsheetCell.read(cell)).isEqualTo(text.toString());
      assertThat(cell).matches("(?s)([^=+\\-@\t\r\n＝＋－＠].*)?|[+-]\\d*\\.?\\d*");
    }
  }
}
